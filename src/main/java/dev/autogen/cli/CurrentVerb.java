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
    if (standing.list().revisions().isEmpty() && !output.json()) {
      output.note("Nothing is applied.");
    }
    return invocation.options().has("--check-heads") && !standing.atHead() ? 1 : 0;
  }
}
