package dev.autogen.cli;

import dev.autogen.command.Branches;
import dev.autogen.command.Branches.BranchPoint;
import dev.autogen.revision.RevisionInfo;
import java.util.List;
import java.util.Set;

/** {@code branches}. */
final class BranchesVerb implements Verb {
  @Override
  public List<Example> examples() {
    return List.of(new Example("autogen branches", "nothing in a linear history"));
  }

  @Override
  public boolean isPaged() {
    return true;
  }

  @Override
  public int run(Invocation invocation) {
    List<BranchPoint> points = Branches.run(invocation.settings());
    Output output = invocation.output();
    if (output.json()) {
      output.text(Json.of(json -> json.array(points, each -> write(json, each))));
      return 0;
    }
    points.forEach(each -> print(output, each));
    if (points.isEmpty()) {
      output.note("The history does not branch.");
    }
    return 0;
  }

  private static void print(Output output, BranchPoint point) {
    output.line(line(output, point.revision()));
    for (int i = 0; i < point.followers().size(); i++) {
      boolean last = i == point.followers().size() - 1;
      Set<String> names = point.names().get(i);
      output.line(
          (last ? "└─ " : "├─ ")
              + line(output, point.followers().get(i))
              + (names.isEmpty()
                  ? ""
                  : "  " + output.style().cyan("(" + String.join(", ", names) + ")")));
    }
  }

  private static String line(Output output, RevisionInfo revision) {
    return output.style().yellow(revision.id()) + "  " + revision.message();
  }

  private static void write(Json json, BranchPoint point) {
    json.object(
        () -> {
          json.field("id", point.revision().id());
          json.strings("children", point.followers().stream().map(RevisionInfo::id).toList());
        });
  }
}
