package dev.autogen.pairs;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import dev.autogen.scenario.Journey;
import dev.autogen.testing.TestDatabase;

/** Takes a database from nothing to the first model of a pair and on to the second. */
final class Trial {
  private Trial() {}

  /** Tries one pair alone. */
  static Verdict of(Pair pair, int major) {
    try (CompiledPairs compiled = new CompiledPairs(java.util.List.of(pair))) {
      return of(pair, compiled.first(0, major), compiled.second(0, major));
    }
  }

  /** Tries a pair whose models are compiled. */
  static Verdict of(Pair pair, ModelRequest first, ModelRequest second) {
    int major = first.server().get().major();
    try (Journey journey = Journey.on(major)) {
      journey.arrive(first);
      journey.take(second);
      return new Verdict.Kept();
    } catch (RuntimeException | AssertionError | LinkageError failure) {
      try {
        create(first, major);
        create(second, major);
        return new Verdict.Broken(pair, major, failure);
      } catch (RuntimeException | LinkageError impossible) {
        return new Verdict.Impossible(root(impossible));
      }
    }
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  private static void create(ModelRequest model, int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Oracle.create(model, database);
    }
  }
}
