package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;
import org.junit.jupiter.api.Test;

/** Entities over views: the view is created, changed and dropped with its entity. */
class ViewIT {
  @Entity(name = "t")
  static class Base {
    @Id Long id;
    String a;
    Long b;
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, upper(a) as name from t")
  static class Named {
    @Id Long id;
    String name;
  }

  @Entity(name = "w")
  @Immutable
  @View(query = "select v.id, count(*) as times from v join t on v.id = t.id group by v.id")
  static class Counted {
    @Id Long id;

    @Column(nullable = false)
    Long times;
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select id, lower(a) as name, b from t")
  static class Renamed {
    @Id Long id;
    String name;
    Long b;
  }

  @Entity(name = "t")
  static class Grown {
    @Id Long id;

    @Column(length = 40)
    String a;

    Long b;
    Integer c;
  }

  @Entity(name = "v")
  @Immutable
  @View(query = "select * from t")
  static class All {
    @Id Long id;
    String a;
  }

  @Test
  void viewsAreCreatedBehindWhatTheyRestOn() {
    try (var scenario = Scenario.givenNothing()) {
      scenario.and(Counted.class, Named.class, Base.class).keepsTheLaws();
    }
  }

  @Test
  void anUnchangedViewIsNoDifference() {
    given(
            "create table t (id bigint primary key, a varchar(255), b bigint)",
            "create view v as select t.id, upper(t.a::text) as name from public.t")
        .and(Base.class, Named.class)
        .draftsNothing();
  }

  @Test
  void anotherQueryTakesItsPlaceAndWhatRestsOnItStays() {
    given(Base.class, Named.class)
        .with(
            "comment on view v is 'by hand'",
            "grant select on v to public",
            "create view above as select name from v")
        .under(
            DiffPolicy.dropping(name -> name.name().name().equals("v"), TestDatabase.USUAL_MAJOR))
        .and(Base.class, Renamed.class)
        .andArrivesAndReturns();
  }

  @Test
  void aViewChangesTogetherWithItsTable() {
    given(Base.class, All.class).and(Grown.class, All.class).andArrivesAndReturns();
  }

  @Test
  void aViewGoesWithItsEntity() {
    given(Base.class, Named.class, Counted.class)
        .with("grant select on v to public")
        .and(Grown.class)
        .drafts(
            """
            op.dropView("w");
            op.dropView("v");
            op.addColumn("t", column("c", integer()));
            op.alterColumn("t", "a", setType(varchar(40)));
            """)
        .andArrivesAndReturns();
  }
}
