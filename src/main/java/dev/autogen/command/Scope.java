package dev.autogen.command;

import dev.autogen.rules.ObjectPatterns;
import dev.autogen.rules.Sieve;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.Schema;

/** Takes out of schemas what the settings exclude by name. */
record Scope(ObjectPatterns patterns, String defaultSchema) {

  /** The wanted schema alone. */
  Schema of(Schema desired) {
    return of(desired, Schema.of()).desired();
  }

  Sifted of(Schema desired, Schema actual) {
    Sifted both = Sifted.all(desired, actual);
    return patterns.isEmpty() ? both : Sieve.sift(both, defaultSchema, patterns, "excluded");
  }
}
