package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What points at keys of entities and is not ours is named where it cannot stay. */
class PointingIT {
  @Entity(name = "Other")
  @Table(name = "other")
  static class Other {
    @Id Long id;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Left {
    @Id Long id;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Unkeyed {
    @Id Long id;
    Integer b;
  }

  @Test
  @DisplayName("D025: a foreign key of a table that is not ours is said to go, and comes back")
  void aForeignKeyOfATableThatIsNotOursIsSaidToGo() {
    try (Scenario scenario =
        given(
                "create table other (id bigint primary key)",
                "create table t (id bigint primary key)",
                "create table theirs (t_id bigint constraint points references t)")
            .under(
                new DiffPolicy(
                    name -> name.name().name().equals("t"), false, TestDatabase.USUAL_MAJOR))) {
      Scenario.Outcome outcome = scenario.and(Other.class);
      assertThat(outcome.notes())
          .contains(
              "foreign key points of theirs, which no entity names, goes with what it points at"
                  + " in t");
      assertThat(outcome.messages())
          .contains("points of theirs goes with t: theirs.t_id stays, and points at nothing.");
      outcome
          .drafts("op.dropConstraint(\"theirs\", \"points\");", "op.dropTable(\"t\");")
          .arrivesAndReturns();
    }
  }

  @Test
  @DisplayName("D022: no word of a partition's foreign key that goes before what it points at")
  void noWordOfAForeignKeyThatGoesBefore() {
    for (Class<?> entity : List.of(Other.class, Left.class)) {
      try (Scenario scenario =
          given(
              "create table other (id bigint primary key)",
              "create table u (id bigint primary key)",
              "create table t (id bigint primary key, b bigint) partition by range (id)",
              "create table t_1 partition of t default",
              "alter table t_1 add constraint points foreign key (b) references u")) {
        Scenario.Outcome outcome = scenario.and(entity);
        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.messages()).noneMatch(each -> each.contains("points"));
        outcome.arrivesAndReturns();
      }
    }
  }

  @Test
  @DisplayName("D025: a foreign key that is not ours is said to go with the key that it points at")
  void aForeignKeyGoesWithTheKeyThatItPointsAt() {
    String theirs = "create table theirs (t_b integer constraint points references t (b))";
    String ours = "alter table t add theirs integer constraint points references t (b)";
    for (String pointing : List.of(theirs, ours)) {
      try (Scenario scenario =
          given("create table t (id bigint primary key, b integer unique)", pointing)
              .under(
                  new DiffPolicy(
                      name -> List.of("id", "b", "t_b_key").contains(name.child().orElse("")),
                      false,
                      TestDatabase.USUAL_MAJOR))) {
        Scenario.Outcome outcome = scenario.and(Unkeyed.class);
        assertThat(outcome.notes()).anyMatch(each -> each.startsWith("foreign key points of t"));
        assertThat(outcome.messages())
            .anyMatch(each -> each.contains("stays, and points at nothing."))
            .anyMatch(each -> each.startsWith("points of t"));
        outcome.arrivesAndReturns();
      }
    }
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Named {
    @Id String id;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Counted {
    @Id Integer id;
  }

  @Test
  @DisplayName("D025: a key's new type says which foreign keys of others refuse it")
  void aNewTypeSaysWhichForeignKeysRefuseIt() {
    String[] tables = {
      "create schema elsewhere",
      "create table t (id bigint primary key)",
      "create table elsewhere.audit (t_id bigint constraint points references t)"
    };
    assertThat(hazards(Named.class, tables))
        .contains("fails as long as foreign key points on elsewhere.audit rests on t.id.");
    assertThat(hazards(Counted.class, tables)).noneMatch(each -> each.contains("points"));
  }

  @Test
  @DisplayName("D025: a key's new type says which foreign keys of tables not ours cannot return")
  void aNewTypeSaysWhichForeignKeysCannotReturn() {
    String[] tables = {
      "create table t (id bigint primary key)",
      "create table theirs (t_id bigint constraint points references t)"
    };
    DiffPolicy policy =
        new DiffPolicy(name -> name.name().name().equals("t"), false, TestDatabase.USUAL_MAJOR);
    try (Scenario scenario = given(tables).under(policy)) {
      assertThat(scenario.and(Named.class).messages())
          .contains(
              "fails, as theirs.t_id is bigint and t.id is varchar(255) then, which PostgreSQL does"
                  + " not compare.");
    }
    try (Scenario scenario = given(tables).under(policy)) {
      Scenario.Outcome outcome = scenario.and(Counted.class);
      assertThat(outcome.messages()).noneMatch(each -> each.contains("compare"));
      outcome
          .drafts(
              """
              op.dropConstraint("theirs", "points");
              op.alterColumn("t", "id", setType(integer()));
              op.addConstraint("theirs", foreignKey("points", "t_id").references("t", "id"));
              """)
          .arrivesAndReturns();
    }
  }

  private static List<String> hazards(Class<?> entity, String... tables) {
    try (Scenario scenario = given(tables)) {
      return scenario.and(entity).messages();
    }
  }
}
