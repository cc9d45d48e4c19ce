package dev.autogen.cli;

import dev.autogen.command.Current;
import dev.autogen.command.Current.Standing;
import dev.autogen.problem.AutogenException;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code current}. */
final class CurrentVerb implements Verb {
  private static final String CHECK = "--check-heads";

  @Override
  public List<OptionSpec> options() {
    return List.of(CommandLines.flag("Exit 1 unless every revision is applied.", CHECK));
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
    RevisionLines lines = new RevisionLines(invocation);
    lines.print(standing.list(), standing.unknown());
    // What the database says was shown; now what is wrong with it.
    if (!standing.problems().isEmpty()) {
      throw new AutogenException(standing.problems());
    }
    boolean checked = invocation.options().has(CHECK);
    if (!output.json()) {
      if (standing.list().revisions().isEmpty()) {
        output.note("Nothing is applied.");
      }
      if (checked) {
        standing.lacking().forEach(each -> output.note("Not applied:  " + lines.line(each)));
      }
      behind(standing, output);
    }
    return checked && !standing.atHead() ? 1 : 0;
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
