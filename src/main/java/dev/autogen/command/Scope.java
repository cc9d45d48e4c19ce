package dev.autogen.command;

import dev.autogen.operation.Operation;
import dev.autogen.rules.ObjectPatterns;
import dev.autogen.rules.Sieve;
import dev.autogen.rules.Sieve.Names;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.Schema;
import java.util.List;

/** Takes out of schemas what the settings exclude by name. */
record Scope(ObjectPatterns patterns, String defaultSchema) {

  /** The wanted schema alone. */
  Schema of(Schema desired) {
    return of(desired, Schema.of()).desired();
  }

  Sifted of(Schema desired, Schema actual) {
    return of(Sifted.all(desired, actual), List.of());
  }

  /**
   * Both schemas.
   *
   * @param renames what is going to be made in the database
   */
  Sifted of(Sifted both, List<Operation> renames) {
    return patterns.isEmpty()
        ? both
        : Sieve.sift(both, new Names(defaultSchema, renames), patterns, "excluded");
  }
}
