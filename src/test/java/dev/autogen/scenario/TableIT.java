package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.hazard.HazardKind.DELETES_DATA;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenNothing;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableIT {
  @Entity(name = "Keep")
  @Table(name = "keep")
  static class Keep {
    @Id Long id;
  }

  private static final String KEEP = "create table keep (id bigint primary key)";

  @Entity(name = "T")
  @Table(
      name = "t",
      indexes = @Index(name = "i_b", columnList = "b"),
      check = @CheckConstraint(name = "ck_b", constraint = "b > 0"))
  static class Whole {
    @Id Long id;

    @Column(unique = true)
    String a;

    Integer b;
  }

  @Test
  @DisplayName("D001, D010, D013: a new table brings its constraints, its indexes follow")
  void aNewTableBringsItsConstraints() {
    givenNothing()
        .and(Whole.class)
        .drafts(
            """
            op.createTable("t",
                column("b", integer()),
                column("id", bigint()).notNull(),
                column("a", varchar(255)),
                primaryKey("t_pkey", "id"),
                unique("t_a_key", "a"),
                check("ck_b", "b > 0"));
            op.createIndex("t", index("i_b", "b"));
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D002, D011, D014: a table goes with all that it has")
  void aTableGoesWithAllThatItHas() {
    given(
            KEEP,
            "create table t (id serial primary key, b integer check (b > 0) unique)",
            "create index i_b on t (b)",
            "create index i_c on t (b, id)",
            "comment on table t is 'gone'",
            "comment on column t.b is 'too'",
            "insert into t values (1, 2)")
        .and(Keep.class)
        .drafts("op.dropTable(\"t\");")
        .warns(DELETES_DATA, BREAKS_RUNNING_APPLICATION)
        .andKeepsTheLaws();
  }

  @Entity(name = "Strange")
  @Table(name = "\"order\"")
  static class Strange {
    @Id
    @Column(name = "\"user\"")
    Long id;

    @Column(name = "\"Mixed Case\"")
    String mixed;

    @Column(name = "\"a\\b$c'd\"")
    String odd;

    @Column(name = "\"größe_in_м²\"", unique = true)
    Integer size;
  }

  @Entity(name = "Longest")
  @Table(
      name = "a_table_whose_name_is_longer_than_the_sixty_three_bytes_of_a_name",
      indexes =
          @Index(
              name = "an_index_whose_name_is_longer_than_the_sixty_three_bytes_of_a_name",
              columnList = "a_column_whose_name_is_longer_than_the_sixty_three_bytes_of_a_name"))
  static class Longest {
    @Id Long id;

    @Column(
        name = "a_column_whose_name_is_longer_than_the_sixty_three_bytes_of_a_name",
        unique = true)
    Integer a;
  }

  @Test
  @DisplayName("D019, D020, D205, D239, D344: strange and long names compile, arrive and return")
  void strangeAndLongNamesArriveAndReturn() {
    givenNothing().and(Strange.class, Longest.class).andKeepsTheLaws();
  }

  @Test
  @DisplayName("D019, D280, D344: strange names change and go")
  void strangeNamesChangeAndGo() {
    given(
            "create table \"order\" (\"user\" bigint primary key, \"Mixed Case\" text,"
                + " \"a\\b$c'd\" integer default 5, \"größe_in_м²\" integer,"
                + " \"x\"\"y\" integer constraint \"it's\"\"\" check (\"x\"\"y\" > 0))",
            "create index \"I \"\" x\" on \"order\" (\"x\"\"y\")",
            "create table \"Weg\" (id bigint constraint \"P K\" primary key)",
            "alter table \"order\" add constraint \"F K\" foreign key (\"user\")"
                + " references \"Weg\" (id)",
            "insert into \"Weg\" values (1)",
            "insert into \"order\" values (1, 'a', 2, 3, 4)")
        .keepingRows("select \"user\", \"Mixed Case\", \"a\\b$c'd\" from \"order\"")
        .and(Strange.class)
        .arrives();
  }

  @Test
  @DisplayName("D018, D025: a table that no revision created stays, and is named")
  void aTableThatNoRevisionCreatedStays() {
    given(KEEP, "create table stranger (id bigint primary key)", "create sequence alone")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .and(Keep.class)
        .leavesAlone("table stranger", "sequence alone")
        .draftsNothing();
  }

  @Entity(name = "Report")
  @Table(name = "report")
  @Immutable
  static class Report {
    @Id Long id;
    String name;
  }

  @Test
  @DisplayName("D026, D028: a view under an entity is no difference, nor is an unlogged table")
  void aViewUnderAnEntityIsNoDifference() {
    given(
            "create unlogged table keep (id bigint primary key) with (fillfactor=70)",
            "create view report as select id, 'x'::varchar as name from keep")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .and(Keep.class, Report.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D023: children that inherit are not ours")
  void childrenThatInheritAreNotOurs() {
    given(KEEP, "create table heir (extra integer) inherits (keep)")
        .and(Keep.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D343: more columns than a method has parameters")
  void aWideTableCompiles() {
    StringBuilder columns = new StringBuilder("id bigint primary key");
    for (int i = 0; i < 300; i++) {
      columns.append(", c").append(i).append(" integer not null default ").append(i);
    }
    given(KEEP, "create table wide (" + columns + ")").and(Keep.class).andKeepsTheLaws();
  }
}
