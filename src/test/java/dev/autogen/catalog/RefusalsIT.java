package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL refuses as long as something rests on what changes, as observed. */
class RefusalsIT {
  private static final String TABLES =
      """
      create table t (id bigint primary key, a varchar(20), b integer not null,
        g integer generated always as (b * 2) stored);
      create table o (a varchar(20));
      create type mood as enum ('x', 'y');
      create function touched() returns trigger language plpgsql as 'begin return new; end'
      """;

  private static final Map<String, String> DEPENDENTS =
      Map.ofEntries(
          Map.entry("view", "create view v as select a, g from t"),
          Map.entry("materialized view", "create materialized view v as select a, g from t"),
          Map.entry("grouping view", "create view v as select id, b, count(*) from t group by id"),
          Map.entry("labelled view", "create view v as select 'x'::mood as m"),
          Map.entry("rule", "create rule r as on update to t do also insert into o values (new.a)"),
          Map.entry(
              "trigger of",
              "create trigger x before update of a on t for each row execute function touched()"),
          Map.entry(
              "trigger when",
              "create trigger x after update on t for each row when (new.a = 'x')"
                  + " execute function touched()"),
          Map.entry("policy", "create policy p on t using (a = 'x')"),
          Map.entry(
              "function",
              "create function f() returns varchar begin atomic select a from t limit 1; end"),
          Map.entry("row", "create table u (r t)"),
          Map.entry("argument", "create function f(t) returns int language sql as 'select 1'"),
          Map.entry("statistics", "create statistics s on a, b from t"));

  private static final Map<String, List<String>> REFUSED =
      Map.of(
          "alter table t alter a type text",
          List.of(
              "function",
              "materialized view",
              "policy",
              "row",
              "rule",
              "trigger of",
              "trigger when",
              "view"),
          "alter table t drop column a",
          List.of(
              "function",
              "materialized view",
              "policy",
              "rule",
              "trigger of",
              "trigger when",
              "view"),
          "drop table t",
          List.of("argument", "function", "grouping view", "materialized view", "row", "view"),
          "alter table t drop constraint t_pkey",
          List.of("grouping view"),
          "drop type mood",
          List.of("labelled view"),
          "alter table t alter g drop expression, alter a set not null, alter b drop not null",
          List.of());

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void someChangesAreRefused(int major) throws SQLException {
    Map<String, List<String>> refused = new TreeMap<>();
    try (ReadDatabase database = new ReadDatabase(major);
        Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (String change : REFUSED.keySet()) {
        refused.put(
            change,
            DEPENDENTS.keySet().stream()
                .filter(each -> refuses(connection, DEPENDENTS.get(each), change))
                .sorted()
                .toList());
      }
    }
    assertThat(refused).isEqualTo(new TreeMap<>(REFUSED));
  }

  private static boolean refuses(Connection connection, String dependent, String change) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      statement.execute(dependent);
      return !succeeds(statement, change);
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    } finally {
      rollBack(connection);
    }
  }

  private static boolean succeeds(Statement statement, String change) {
    try {
      statement.execute(change);
      return true;
    } catch (SQLException refusal) {
      return false;
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
