package dev.autogen.pairs;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import dev.autogen.scenario.Fills;
import dev.autogen.scenario.Journey;
import dev.autogen.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Takes a database from nothing to the first model of a pair and on to the second. */
final class Trial {
  private Trial() {}

  /** Tries one pair alone. */
  static Verdict of(Pair pair, int major) {
    try (CompiledPairs compiled = new CompiledPairs(List.of(pair))) {
      return of(pair, compiled.first(0, major), compiled.second(0, major));
    }
  }

  /**
   * Tries a pair whose models are compiled; on empty tables where its rows are what PostgreSQL
   * refuses, as it may.
   */
  static Verdict of(Pair pair, ModelRequest first, ModelRequest second) {
    int major = first.server().get().major();
    if (pair.first().types("entity").isEmpty() || pair.second().types("entity").isEmpty()) {
      return new Verdict.Impossible("no entity is left");
    }
    try (Journey journey = Journey.on(major)) {
      journey.arrive(first);
      if (pair.filled()) {
        journey.withRowsEverywhere(Fills.NONE);
      }
      journey.rename(Renamings.of(pair, first, second));
      journey.take(second);
      return new Verdict.Kept(pair.filled());
    } catch (RuntimeException | AssertionError | LinkageError failure) {
      if (pair.filled() && isOfRows(failure)) {
        return of(pair.empty(), first, second);
      }
      return judged(new Verdict.Broken(pair, major, failure), first, second);
    }
  }

  private static Verdict judged(Verdict.Broken broken, ModelRequest first, ModelRequest second) {
    try {
      create(first, broken.major());
      create(second, broken.major());
      return broken;
    } catch (RuntimeException | LinkageError impossible) {
      return new Verdict.Impossible(root(impossible).toString());
    }
  }

  // Data exceptions, violated constraints, a large object that no value is of, and a table that
  // cannot have rows.
  private static boolean isOfRows(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Unfilled[")
        || root(failure) instanceof SQLException refused
            && (String.valueOf(refused.getSQLState()).matches("2[23].*")
                || message.contains("large object"));
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void create(ModelRequest model, int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Oracle.create(model, database);
    }
  }
}
