package dev.autogen.cli;

import dev.autogen.command.Show;
import java.util.List;

/** {@code show}. */
final class ShowVerb implements Verb {
  @Override
  public Arguments arguments() {
    return new Arguments(
        "REV…", "1..*", "An identifier, the beginning of one, head, heads, current, head-1.");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen show head", "the newest revision"),
        new Example("autogen show 3f9a", "by the beginning of its identifier"));
  }

  @Override
  public boolean isPaged() {
    return true;
  }

  @Override
  public int run(Invocation invocation) {
    new RevisionLines(invocation)
        .printLong(
            Show.run(
                invocation.settings(), invocation.options().arguments(), invocation.progress()));
    return 0;
  }
}
