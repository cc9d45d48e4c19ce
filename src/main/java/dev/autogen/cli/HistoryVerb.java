package dev.autogen.cli;

import dev.autogen.command.History;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code history}. */
final class HistoryVerb implements Verb {
  @Override
  public List<OptionSpec> options() {
    return List.of(
        CommandLines.flag(
            "Ask the database and mark where it stands.", "-i", "--indicate-current"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen history", "the newest first"),
        new Example("autogen history -i", "with a mark where the database stands"));
  }

  @Override
  public boolean isPaged() {
    return true;
  }

  @Override
  public int run(Invocation invocation) {
    boolean indicate = invocation.options().has("--indicate-current");
    new RevisionLines(invocation)
        .print(History.run(invocation.settings(), indicate, invocation.progress()));
    return 0;
  }
}
