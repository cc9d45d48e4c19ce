package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.hazard.HazardKind;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made by hand and stands in the way of a change is set aside and put back. */
class DependentsIT {
  private static final DiffPolicy POLICY =
      DiffPolicy.droppingUnmanaged(name -> false, TestDatabase.USUAL_MAJOR);

  @Entity(name = "T")
  @Table(name = "t")
  static class Widened {
    @Id Long id;

    @Column(columnDefinition = "text")
    String a;

    Long b;
  }

  private static final String TABLE =
      "create table t (id bigint primary key, a varchar(20), b bigint)";

  // From 16 on the server names the table of a column only where it has to.
  @Test
  void aViewIsSetAsideAroundAnotherType() {
    var outcome =
        given(TABLE, "create view v as select upper(a) as a from t")
            .under(POLICY)
            .and(Widened.class)
            .drafts(
                """
                op.dropView("v");
                op.alterColumn("t", "a", setType(text()));
                op.createView(view("v",\"""SELECT upper((%s)::text) AS aFROM t\\\"""));
                """
                    .formatted(TestDatabase.USUAL_MAJOR >= 16 ? "a" : "t.a"));
    assertThat(outcome.notes()).isEmpty();
    outcome.andArrivesAndReturns();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void allThatRestsOnAColumnIsSetAsideInItsOrder(int major) {
    givenOn(
            major,
            TABLE,
            "create table o (id bigint primary key, a varchar(20))",
            "insert into t values (1, 'a', 2)",
            "create schema reports",
            "create view v with (security_barrier = true) as select id, upper(a) as a from t",
            "comment on view v is 'it''s v'",
            "grant select, update (a) on v to public",
            "create view reports.w as select a from v",
            "create materialized view m as select a, count(*) as n from reports.w group by a",
            "create unique index m_a on m (a)",
            "create rule kept as on delete to v do instead nothing",
            "create rule copied as on update to t do also insert into o values (new.id, new.a)",
            "create function touched() returns trigger language plpgsql as 'begin return new; end'",
            "create trigger put instead of insert on v for each row execute function touched()",
            "create trigger touch before update of a on t for each row execute function touched()",
            "alter table t enable always trigger touch",
            "create trigger late after update on t for each row when (new.a is null)"
                + " execute function touched()",
            "create policy own on t for update using (a = 'x') with check (b > 1)",
            "create statistics st on a, b from t",
            "create function firsts() returns setof text stable begin atomic select a from t; end")
        .keepingRows("select * from m")
        .under(POLICY)
        .and(Widened.class, Other.class)
        .arrivesAndReturns()
        .andLeaves("select * from m", "A|1");
  }

  @Entity(name = "O")
  @Table(name = "o")
  static class Other {
    @Id Long id;

    @Column(length = 20)
    String a;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Shrunk {
    @Id Long id;
    Long b;
  }

  @Test
  void aViewOverADroppedColumnIsNamedAndNeverDropped() {
    try (var scenario = given(TABLE, "create view v as select a from t")) {
      var outcome =
          scenario
              .under(POLICY)
              .and(Shrunk.class)
              .drafts(
                  """
                  op.dropColumn("t", "a");
                  """)
              .warns(
                  HazardKind.DELETES_DATA,
                  HazardKind.BREAKS_RUNNING_APPLICATION,
                  HazardKind.FAILS_WITH_DEPENDENTS);
      assertThat(outcome.notes())
          .containsExactly("view v uses t.a, which is dropped: PostgreSQL refuses this change");
    }
  }

  @Test
  void aViewThatATableIsMadeOfIsNamedAndNeverDropped() {
    try (var scenario =
        given(TABLE, "create view v as select a from t", "create table made (x v)")) {
      var outcome = scenario.under(POLICY).and(Widened.class);
      assertThat(outcome.notes())
          .containsExactly(
              "view v stands in the way of t.a and cannot be put back exactly, as column x of"
                  + " table made rests on it: PostgreSQL refuses this change");
    }
  }

  @Test
  void statisticsAndTriggersOfWhatIsDroppedComeBackWithIt() {
    given(
            TABLE,
            "create table gone (id bigint primary key, a text)",
            "create function touched() returns trigger language plpgsql as 'begin return new; end'",
            "create trigger touch before update of a on gone for each row"
                + " execute function touched()",
            "create policy own on gone using (a = 'x')",
            "create rule kept as on delete to gone do instead nothing",
            "create statistics st on a, b from t")
        .and(Shrunk.class)
        .andArrivesAndReturns();
  }
}
