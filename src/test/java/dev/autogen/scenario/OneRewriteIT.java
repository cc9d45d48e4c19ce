package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.givenOn;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the server writes a table again is counted by the server. */
class OneRewriteIT {
  private static final String[] COUNTED = {
    "create schema watch",
    "create sequence watch.rewrites minvalue 0 start 0",
    "select nextval('watch.rewrites')",
    """
    create function watch.count() returns event_trigger language plpgsql as
    'begin perform nextval(''watch.rewrites''); end'
    """,
    "create event trigger counting on table_rewrite execute function watch.count()"
  };
  private static final String REWRITES = "select last_value from watch.rewrites";

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D038: types, a computed column and nulls of one table cost one rewrite each way")
  void severalChangesOfOneTableCostOneRewrite(int major) {
    givenOn(
            major,
            """
            create table t (id bigint primary key, a smallint check (a > 0), b varchar(9), c integer,
              d text, e integer generated always as (a * 2) stored,
              parent integer, other integer unique)
            """,
            "alter table t add foreign key (parent) references t (other)",
            "create index by_a on t (a) where a > 1",
            "insert into t values (1, 2, '3', 4, '5')")
        .with(COUNTED)
        .keepingRows("select id, a, b::integer, c, d, e, parent from t")
        .andColumns(
            Map.of(
                "a", "bigint check (a > 0)",
                "b", "integer",
                "c", "numeric",
                "d", "text not null",
                "e", "bigint generated always as (a * 2) stored",
                "f", "uuid default gen_random_uuid()",
                "parent", "bigint",
                "other", "bigint"))
        .arrivesAndReturns()
        .andLeaves(REWRITES, "3");
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D140: what follows another statement is a statement of its own")
  void aSingleChangeIsAStatementOfItsOwn(int major) {
    givenOn(
            major,
            "create table t (id bigint primary key, a varchar(9) default '5', b integer default 1)",
            "insert into t values (1, '2')")
        .with(COUNTED)
        .keepingRows("select id, a, b from t")
        .andColumns(Map.of("a", "text default 'x'", "b", "bigint default 2"))
        .arrivesAndReturns()
        .andLeaves(REWRITES, "3");
  }
}
