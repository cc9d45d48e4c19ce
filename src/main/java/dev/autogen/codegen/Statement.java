package dev.autogen.codegen;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.hazard.Hazard;
import java.util.List;

/** A statement of a revision, with the hazards and comments that are told above it. */
record Statement(Call call, List<Hazard> hazards, List<String> comments) {
  /** What the statement does: the word behind {@code op.}. */
  String verb() {
    return call.name();
  }

  int bytes() {
    return call.bytes();
  }

  /** The lines of the statement, to be indented by {@code indent}. */
  String source(int indent) {
    StringBuilder lines = new StringBuilder();
    for (Hazard hazard : hazards) {
      comment(lines, hazard.kind() + ": " + hazard.message(), indent);
      if (!hazard.remedy().isBlank()) {
        comment(lines, "Remedy: " + hazard.remedy(), indent);
      }
    }
    comments.forEach(text -> comment(lines, text, indent));
    return lines.append(Layout.statement(call, indent)).append('\n').toString();
  }

  private static void comment(StringBuilder lines, String text, int indent) {
    CommentText.wrapped(CommentText.inLine(text), Layout.LIMIT - indent - "// ".length())
        .forEach(line -> lines.append("// ").append(line).append('\n'));
  }
}
