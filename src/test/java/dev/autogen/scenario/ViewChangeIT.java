package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.hazard.HazardKind.SETS_ASIDE;
import static dev.autogen.scenario.Scenario.given;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Views whose query changes: in place where PostgreSQL does that, else with what rests on them. */
class ViewChangeIT {
  private static final DiffPolicy OURS =
      DiffPolicy.dropping(name -> !name.name().name().equals("above"), TestDatabase.USUAL_MAJOR);
  private static final String IDENTITY = "select 'v'::regclass::oid";

  @Entity(name = "t")
  static class Base {
    @Id Long id;
    String a;
    Long b;
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, upper(a) as name from t where b > 0")
  static class Upper {
    @Id Long id;
    String name;
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select t.id, lower(a) as name from t")
  static class Lower {
    @Id Long id;
    String name;
  }

  private static final String[] BY_HAND = {
    "comment on view v is 'by hand'",
    "comment on column v.name is 'too'",
    "grant select (name) on v to public",
    "alter view v set (security_barrier = true)",
    "alter view v alter column name set default 'x'",
    "create view above as select name from v",
    "create function touched() returns trigger language plpgsql as 'begin return new; end'",
    "create trigger touch instead of update on v for each row execute function touched()"
  };

  @Test
  @DisplayName("D028: another query with the same columns takes its place, and all else stays")
  void anotherQueryWithTheSameColumnsTakesItsPlace() {
    given(Base.class, Upper.class)
        .with(BY_HAND)
        .under(OURS)
        .keepingRows(IDENTITY)
        .and(Base.class, Lower.class)
        .drafts(
            """
            op.replaceView(view("v", "select t.id, lower(a) as name from t"));
            op.execute("alter view v set (security_barrier='true')");
            """)
        .warns()
        .andArrivesAndReturns();
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, upper(a) as name, b, a || 'x' as more from t where b > 0")
  static class Longer {
    @Id Long id;
    String name;
    Long b;
    String more;
  }

  @Test
  @DisplayName(
      "D028: columns come behind those that are there, and go with the view on the way back")
  void columnsComeBehindThoseThatAreThere() {
    given(Base.class, Upper.class)
        .with(BY_HAND)
        .under(OURS)
        .and(Base.class, Longer.class)
        .drafts(
            """
            op.replaceView(
                view("v", "select id, upper(a) as name, b, a || 'x' as more from t where b > 0"));
            op.execute("alter view v set (security_barrier='true')");
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, a as name from t where b > 0")
  static class OtherType {
    @Id Long id;
    String name;
  }

  @Test
  @DisplayName("D028: a column of another type takes the view, and what rests on it is put back")
  void aColumnOfAnotherTypeTakesTheView() {
    given(Base.class, Upper.class)
        .with("create view above as select id from v", "grant select on v to public")
        .under(OURS)
        .and(Base.class, OtherType.class)
        .warns(BREAKS_RUNNING_APPLICATION, SETS_ASIDE)
        .andArrivesAndReturns();
  }

  @Entity(name = "t")
  static class Shrunk {
    @Id Long id;
    String a;
    Integer c;
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, upper(a) as name from t where c > 0")
  static class OnOther {
    @Id Long id;
    String name;
  }

  @Test
  @DisplayName("D028, D034: a view lets go of a column before it goes, and takes up one that comes")
  void aViewLetsGoOfAColumnBeforeItGoes() {
    given(Base.class, Upper.class)
        .with("create view above as select id from v")
        .under(OURS)
        .keepingRows(IDENTITY)
        .and(Shrunk.class, OnOther.class)
        .drafts(
            """
            op.addColumn("t", column("c", integer()));
            op.replaceView(view("v", "select id, upper(a) as name from t where c > 0"));
            op.dropColumn("t", "b");
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "t")
  static class Retyped {
    @Id Long id;

    @Column(length = 40)
    String a;

    Long b;
  }

  @Test
  @DisplayName("D028, D053: a view whose column changes its type goes meanwhile, as it must")
  void aViewWhoseColumnChangesItsTypeGoesMeanwhile() {
    given(Base.class, Upper.class)
        .with("create view above as select id from v")
        .under(OURS)
        .and(Retyped.class, Lower.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "w")
  @Immutable
  @View(query = "select name, count(*) as times from v group by name")
  static class Counted {
    @Id String name;
    Long times;
  }

  @Entity(name = "w")
  @Immutable
  @View(query = "select name, count(*) + 1 as times from v group by name")
  static class CountedMore {
    @Id String name;
    Long times;
  }

  @Test
  @DisplayName("D028: two views change in place, or one above another goes with it")
  void twoViewsChange() {
    given(Base.class, Upper.class, Counted.class)
        .under(OURS)
        .keepingRows("select 'w'::regclass::oid")
        .and(Base.class, Lower.class, CountedMore.class)
        .andArrivesAndReturns();
    given(Base.class, Upper.class, Counted.class)
        .under(OURS)
        .and(Base.class, OtherType.class, CountedMore.class)
        .andArrivesAndReturns();
    given(Base.class, Upper.class, Counted.class)
        .under(OURS)
        .and(Retyped.class, Upper.class, CountedMore.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, upper(a) as name from t\n   where (b  >  0)")
  static class SameWords {
    @Id Long id;
    String name;
  }

  @Test
  @DisplayName("D028: the same query in other words is no difference")
  void theSameQueryInOtherWordsIsNoDifference() {
    given(Base.class, Upper.class).and(Base.class, SameWords.class).draftsNothing();
  }
}
