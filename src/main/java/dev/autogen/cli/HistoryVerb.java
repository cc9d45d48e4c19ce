package dev.autogen.cli;

import dev.autogen.command.History;
import dev.autogen.command.RevisionList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code history}. */
final class HistoryVerb implements Verb {
  private static final String RANGE = "--rev-range";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        CommandLines.value(
            "A:B",
            "A, B and what lies between them; either can be left out, or be current, -3, +2.",
            "-r",
            RANGE),
        CommandLines.flag(
            "Ask the database and mark where it stands.", "-i", "--indicate-current"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen history", "the newest first"),
        new Example("autogen history -i", "with a mark where the database stands"),
        new Example("autogen history -r current:", "what the database lacks"));
  }

  @Override
  public boolean isPaged() {
    return true;
  }

  @Override
  public int run(Invocation invocation) {
    boolean indicate = invocation.options().has("--indicate-current");
    RevisionList list =
        History.run(
            invocation.settings(),
            invocation.options().value(RANGE),
            indicate,
            invocation.progress());
    RevisionLines lines = new RevisionLines(invocation);
    Output output = invocation.output();
    boolean drawn =
        invocation.surroundings().terminal(Surroundings.Stream.OUT)
            && !output.json()
            && !output.verbose();
    if (drawn) {
      lines.printDrawn(list);
    } else {
      lines.print(list);
    }
    return 0;
  }
}
