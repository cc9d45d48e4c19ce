package dev.autogen.cli;

import dev.autogen.command.Heads;
import java.util.List;

/** {@code heads}. */
final class HeadsVerb implements Verb {
  @Override
  public List<Example> examples() {
    return List.of(new Example("autogen heads", "one in a linear history"));
  }

  @Override
  public int run(Invocation invocation) {
    new RevisionLines(invocation).print(Heads.run(invocation.settings()));
    return 0;
  }
}
