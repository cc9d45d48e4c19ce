package dev.autogen.cli;

import dev.autogen.command.EnsureVersion;
import java.util.List;

/** {@code ensure-version}. */
final class EnsureVersionVerb implements Verb {
  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "autogen ensure-version", "by a role that may create tables, before others work"));
  }

  @Override
  public int run(Invocation invocation) {
    String table = EnsureVersion.run(invocation.settings(), invocation.progress());
    Output output = invocation.output();
    if (output.json()) {
      output.text(Json.of(json -> json.object(() -> json.field("table", table))));
    } else if (!output.quiet()) {
      output.line("What is applied is recorded in " + table + ".");
    }
    return 0;
  }
}
