package dev.autogen.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of conditions without asking the server is true on the server. */
class ConditionsIT {
  private static final List<String> KEPT_BY_NULL =
      List.of(
          "x > 0",
          "x between 1 and 5",
          "x not between a and 5 or x = 1",
          "not x = 1",
          "x in (1, 2)",
          "x not in (1, -2)",
          "x + a * 2 >= 3",
          "abs(x) < 4 and x <> 3",
          "x is null or a > 0",
          "a > 0 or x > 0",
          "s in ('A', 'it''s')",
          "s = 'A'",
          "s like 'A%'",
          "s !~ '^x'",
          "char_length(s) > 2",
          "length(trim(s)) > 0",
          "s = any (array['A', 'B']::text[])",
          "s <> all (array['A', 'B']) and x > 0",
          "d > now()",
          "f",
          "not f",
          "f = true",
          "(x > 0) = (a > 0)",
          "a = 1 or (x > 2 and x < 9)");

  private static final List<String> MAYBE_BROKEN =
      List.of(
          "x is not null",
          "not (x is null)",
          "x > 0 and a > 0",
          "a > 0",
          "a between x and 10",
          "a <> all (array[x, 3])",
          "coalesce(x, 0) > 0",
          "x is distinct from null",
          "case when x > 0 then true else a > 0 end",
          "num_nulls(x, a) = 0",
          "(x, a) = (1, 2)",
          "(x, a) in ((1, 2))",
          "x = any ('{}')",
          "x = any (array[]::int[])",
          "not (x = 1 and a = 1)",
          "not (a > 0 or x > 0)",
          "not (x = 1 or x is null)",
          "(x > 0) is true",
          "(x is null) = (a = 2)",
          "concat(s, 'x') = ''",
          "'x' = any (array[s, 'y'])",
          "a = 'x'::text::int -- x",
          "a > 0 /* x > 0 or */",
          "(array[x, a])[2] > 0",
          "t2 = 'x > 0 or'",
          "x isnull and a > 0");

  @Test
  void whatNullsCannotBreakIsNeverFalse() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create table t (x int, s text, d timestamptz, f boolean, a int, t2 text)",
          "insert into t (a, t2) select a, t2 from unnest(array[-3, 0, 1, 2, 9, null]) as a,"
              + " unnest(array['', 'B', null]) as t2");
      for (String each : KEPT_BY_NULL) {
        for (String spelling : List.of(each, printed(database, each))) {
          assertThat(matches(spelling)).as(spelling).isTrue();
        }
        assertThat(database.query("select count(*) from t where not (" + each + ")"))
            .as(each)
            .containsExactly("0");
      }
      for (String each : MAYBE_BROKEN) {
        assertThat(matches(each)).as(each).isFalse();
        if (!each.contains("--")) {
          assertThat(matches(printed(database, each))).as(each).isFalse();
        }
      }
    }
  }

  @Test
  void whatFollowsIsKeptByAllRowsThatKeepTheOther() {
    List<String> all =
        List.of(
            "a > 0",
            "x > 0",
            "a > 0 or x > 0",
            "x > 0 or a > 0",
            "a > 0 and x > 0",
            "a > 0 and x > 0 and a < 5",
            "(a > 0 and x > 0) or a < -1",
            "a > 0 or (x > 0 and a < 5)",
            "not (a > 0)",
            "a between 1 and 5",
            "a between 1 and 5 or x > 0",
            "(a::text)::int > 0",
            "a > 0 or s = 'a > 0 or x > 0'");
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create table t (a int, x int, s text)",
          "insert into t select a, x from unnest(array[-3, 0, 1, 4, 9, null]) as a,"
              + " unnest(array[-1, 0, 1, 9, null]) as x");
      Map<String, String> printed = new HashMap<>();
      all.forEach(each -> printed.put(each, printed(database, each)));
      List<String> known = new ArrayList<>();
      for (String before : all) {
        for (String after : all) {
          boolean follows = implied(printed.get(before), printed.get(after));
          assertThat(implied(before, after)).as(before + " => " + after).isEqualTo(follows);
          if (follows && !before.equals(after)) {
            known.add(before + " => " + after);
            assertThat(
                    database.query(
                        "select count(*) from t where (%s) is not false and not (%s)"
                            .formatted(before, after)))
                .as(before + " => " + after)
                .containsExactly("0");
          }
        }
      }
      assertThat(known)
          .contains(
              "a > 0 => a > 0 or x > 0",
              "a > 0 or x > 0 => x > 0 or a > 0",
              "a > 0 and x > 0 => a > 0",
              "a > 0 and x > 0 and a < 5 => a > 0 and x > 0",
              "a > 0 and x > 0 => (a > 0 and x > 0) or a < -1",
              "a between 1 and 5 => a between 1 and 5 or x > 0")
          .doesNotContain("a > 0 or x > 0 => a > 0", "not (a > 0) => a > 0");
    }
  }

  private static boolean matches(String condition) {
    return new NeverFalse(Set.of("x", "s", "d", "f")).matches(Condition.of(condition));
  }

  private static boolean implied(String before, String after) {
    return Condition.of(before).implies(Condition.of(after));
  }

  private static String printed(TestDatabase database, String condition) {
    database.execute(
        "alter table t add constraint c check ("
            + condition
            + ") not valid; create table said as select pg_get_expr(conbin, conrelid) as it"
            + " from pg_constraint where conname = 'c'; alter table t drop constraint c");
    String said = database.query("select it from said").get(0);
    database.execute("drop table said");
    return said;
  }
}
