package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.problem.AutogenException;
import dev.autogen.schema.Schema;
import dev.autogen.testing.PostgresClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions of {@code expressions.txt}, all in one table, and what differs from them. */
class CanonicalExpressionsIT {
  private static final String[] OTHER_SETTINGS = {
    "search_path = nowhere, other, pg_catalog, public",
    "DateStyle = 'German'",
    "IntervalStyle = 'iso_8601'",
    "quote_all_identifiers = on",
    "extra_float_digits = -10",
    "bytea_output = 'escape'",
    "standard_conforming_strings = off"
  };
  private static final int REJECTED = 20;

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void isTheSameAsWhatItBecomesInADatabaseAndInARestoredOne(int major) {
    List<WrittenExpression> written = WrittenExpression.all(major);
    try (ExpressionDatabase database = new ExpressionDatabase(major);
        ExpressionDatabase restored = new ExpressionDatabase(major)) {
      database.create(written);
      Schema desired = ExpressionTable.with(written);
      Schema actual = database.read();
      assertSame(database, desired, actual);

      restored.restore(database.dumped());
      assertSame(restored, desired, restored.read());
      assertSame(restored, actual, restored.read());

      database.set(OTHER_SETTINGS);
      assertThat(elsewhere(database::read)).isEqualTo(actual);
      assertThat(elsewhere(() -> differing(database, desired, actual))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void isTheSameInADatabaseThatPgDumpMoved(int major) {
    Optional<PostgresClient> client = PostgresClient.of(major);
    assumeTrue(client.isPresent(), "no pg_dump and psql of PostgreSQL " + major + " on the path");
    List<WrittenExpression> written = WrittenExpression.all(major);
    try (ExpressionDatabase database = new ExpressionDatabase(major)) {
      database.create(written);
      try (ExpressionDatabase restored =
          ExpressionDatabase.restoredFrom(database, client.get(), major)) {
        assertSame(restored, ExpressionTable.with(written), restored.read());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void isTheSameWhereTheConnectionReadsLiteralsInAnotherZone(int major) {
    List<WrittenExpression> written =
        WrittenExpression.all(major).stream().filter(each -> each.text().contains("'")).toList();
    elsewhere(
        () -> {
          try (ExpressionDatabase database = new ExpressionDatabase(major)) {
            database.create(written);
            assertSame(database, ExpressionTable.with(written), database.read());
          }
          return true;
        });
  }

  // Thousands of expressions: the profile of all majors has them on those between as well.
  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void differsInEveryTokenThatTheServerDoesNotPrintAlike(int major) {
    List<WrittenExpression> written = WrittenExpression.all(major);
    try (ExpressionDatabase database = new ExpressionDatabase(major)) {
      database.create(written);
      Map<WrittenExpression, WrittenExpression> mutations = mutations(written);
      Map<String, String> rejected = database.tried(mutations.keySet());
      List<String> ran = database.sequences();
      Map<String, String> printed = database.printed();
      Map<String, Object> present = ExpressionTable.elements(database.read());
      List<WrittenExpression> wanted = new ArrayList<>(mutations.keySet());
      wanted.removeIf(each -> rejected.containsKey(each.name()));
      Map<String, Object> actual = new LinkedHashMap<>();
      wanted.forEach(
          each -> actual.put(each.name(), each.named(present.get(mutations.get(each).name()))));

      Map<String, Object> differing =
          differing(database, ExpressionTable.with(wanted), ExpressionTable.with(actual));
      assertThat(wanted).hasSizeGreaterThan(2 * written.size());
      assertThat(
              wanted.stream()
                  .filter(
                      each -> {
                        WrittenExpression other = mutations.get(each);
                        boolean same = printed.get(each.name()).equals(printed.get(other.name()));
                        return differing.containsKey(each.name())
                            ? same
                            : !same && !database.storesTheSame(each, other);
                      })
                  .map(each -> mutations.get(each).text() + "  and  " + each.text()))
          .isEmpty();
      assertRejected(database, mutations.keySet(), rejected);
      assertThat(database.sequences()).isEqualTo(ran);
    }
  }

  private static void assertRejected(
      ExpressionDatabase database,
      Collection<WrittenExpression> mutations,
      Map<String, String> rejected) {
    List<WrittenExpression> some =
        mutations.stream()
            .filter(each -> rejected.containsKey(each.name()))
            .filter(each -> !each.inIndex())
            .limit(REJECTED)
            .toList();
    assertThatThrownBy(() -> database.canonical(ExpressionTable.with(some), Schema.of()))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refusal ->
                assertThat(refusal.problems().stream().flatMap(each -> each.places().stream()))
                    .allMatch(place -> some.stream().anyMatch(each -> place.endsWith(each.text())))
                    .hasSize(some.size()));
  }

  private static Map<WrittenExpression, WrittenExpression> mutations(
      List<WrittenExpression> written) {
    Map<WrittenExpression, WrittenExpression> mutations = new LinkedHashMap<>();
    for (WrittenExpression each : written) {
      for (String text : Mutations.of(each.text())) {
        mutations.put(each.as("m%04d".formatted(mutations.size()), text), each);
      }
    }
    return mutations;
  }

  private static void assertSame(ExpressionDatabase database, Schema desired, Schema actual) {
    assertThat(differing(database, desired, actual)).isEmpty();
  }

  /** What is not the same in both, by name. */
  private static Map<String, Object> differing(
      ExpressionDatabase database, Schema desired, Schema actual) {
    Canonicalized both = database.canonical(desired, actual);
    Map<String, Object> differing = ExpressionTable.elements(both.desired());
    Map<String, Object> present = ExpressionTable.elements(both.actual());
    assertThat(differing.keySet()).containsExactlyInAnyOrderElementsOf(present.keySet());
    differing.entrySet().removeIf(each -> each.getValue().equals(present.get(each.getKey())));
    return differing;
  }

  private static <T> T elsewhere(Supplier<T> action) {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      return action.get();
    } finally {
      TimeZone.setDefault(zone);
    }
  }
}
