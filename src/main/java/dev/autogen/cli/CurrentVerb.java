package dev.autogen.cli;

import dev.autogen.command.Current;
import dev.autogen.command.Current.Standing;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code current}. */
final class CurrentVerb implements Verb {
  @Override
  public List<OptionSpec> options() {
    return List.of(CommandLines.flag("Exit 1 unless every revision is applied.", "--check-heads"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen current", "where the database stands"),
        new Example("autogen current --check-heads -q", "as a condition in a script"));
  }

  @Override
  public int run(Invocation invocation) {
    Standing standing = Current.run(invocation.settings(), invocation.progress());
    Output output = invocation.output();
    if (output.verbose() && !output.json()) {
      standing.list().database().ifPresent(output::line);
    }
    new RevisionLines(invocation).print(standing.list());
    if (!output.json()) {
      if (standing.list().revisions().isEmpty()) {
        output.note("Nothing is applied.");
      }
      behind(standing, output);
    }
    return invocation.options().has("--check-heads") && !standing.atHead() ? 1 : 0;
  }

  private static void behind(Standing standing, Output output) {
    int missing = standing.missing();
    if (missing > 0) {
      String revisions = missing == 1 ? "1 revision is" : missing + " revisions are";
      String target = standing.heads() > 1 ? "upgrade heads" : "upgrade";
      output.note(revisions + " not applied:  autogen " + target);
    }
    if (standing.heads() > 1) {
      output.note("The history has %d heads:  autogen heads".formatted(standing.heads()));
    }
  }
}
