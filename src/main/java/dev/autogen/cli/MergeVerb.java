package dev.autogen.cli;

import dev.autogen.command.Drafted;
import dev.autogen.command.Merge;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code merge}. */
final class MergeVerb implements Verb {
  @Override
  public List<OptionSpec> options() {
    return List.of(
        CommandLines.value("TEXT", "What it joins, in one line.", "-m", "--message"),
        Placing.id(),
        Placing.splice(),
        Placing.label(),
        Placing.dependsOn());
  }

  @Override
  public Arguments arguments() {
    return new Arguments("REV…", "1..*", "The revisions to be joined, or heads for all heads.");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen merge heads -m \"join email and orders\"", "one history again"));
  }

  @Override
  public int run(Invocation invocation) {
    Options options = invocation.options();
    Drafted drafted =
        Merge.run(
            invocation.settings(),
            RevisionVerb.message(options),
            Placing.of(options, options.arguments()),
            invocation.progress());
    RevisionVerb.report(drafted, invocation);
    return 0;
  }
}
