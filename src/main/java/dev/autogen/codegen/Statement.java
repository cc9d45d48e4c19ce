package dev.autogen.codegen;

import dev.autogen.codegen.Expression.Call;
import java.util.List;

/** A statement of a revision, with the hazards that are told above it. */
record Statement(Call call, List<Draft.Remark> remarks) {
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
    for (Draft.Remark remark : remarks) {
      comment(lines, remark.kind() + ": " + remark.message(), indent);
      comment(lines, remark.remedy(), indent);
    }
    return lines.append(Layout.statement(call, indent)).append('\n').toString();
  }

  private static void comment(StringBuilder lines, String text, int indent) {
    String harmless = CommentText.inLine(text);
    if (!harmless.isEmpty()) {
      CommentText.wrapped(harmless, Layout.LIMIT - indent - "// ".length())
          .forEach(line -> lines.append("// ").append(line).append('\n'));
    }
  }
}
