package dev.autogen.cli;

import dev.autogen.command.Clash;
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
    List<Clash> clashes = Merge.clashes(invocation.settings(), options.arguments());
    Drafted drafted =
        Merge.run(
            invocation.settings(),
            RevisionVerb.message(options),
            Placing.of(options, options.arguments()),
            invocation.progress());
    clashes.forEach(each -> invocation.output().note(line(each)));
    RevisionVerb.report(drafted, invocation);
    return 0;
  }

  private static String line(Clash clash) {
    return "Both branches change %s: %s, %s, and %s, %s. Write into the merge what is right then."
        .formatted(
            clash.name(),
            clash.one().id(),
            clash.one().message(),
            clash.other().id(),
            clash.other().message());
  }
}
