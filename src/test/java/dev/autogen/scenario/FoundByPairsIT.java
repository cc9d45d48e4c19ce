package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.CHANGES_MEANING;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.hazard.HazardKind.REWRITES_TABLE;
import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** What pairs of models made at random broke once, each with nothing in it that it needs not. */
class FoundByPairsIT {

  @Entity(name = "t")
  static class Counted {
    @Id Long id;
    Byte x;
  }

  @Entity(name = "t")
  static class Lasting {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration x;
  }

  @Test
  void aNumberBecomesAnIntervalWithFields() {
    given(Counted.class)
        .and(Lasting.class)
        .drafts(
            """
            op.alterColumn("t", "x", setType(type("interval second(6)")).using("x::text::interval second(6)"));
            """)
        .warns(CHANGES_MEANING, FAILS_WITH_ROWS, REWRITES_TABLE)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Dated {
    @Id Long id;
    Integer x;

    @ColumnDefault("current_date")
    LocalDate y;
  }

  @Test
  void aGeneratedColumnBecomesAnOrdinaryOneOfATypeWithoutACast() {
    given(
            """
            create table t (id bigint primary key, x integer,
              y integer generated always as (x - 1) stored)
            """)
        .and(Dated.class)
        .drafts(
            """
            op.alterColumn("t", "y", dropExpression());
            op.alterColumn("t", "y", setType(date()).using("y::text::date"), setDefault("current_date"));
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Described {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> x;
  }

  @Entity(name = "t")
  static class Coloured {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    LongNamed.Color x;
  }

  @Test
  void anEnumTypeThatGoesConvertsIntoWhatTextConvertsInto() {
    given(Described.class).and(Coloured.class).andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Numbered {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;
  }

  @Entity(name = "t")
  static class Unnumbered {
    @Id UUID id;
  }

  @Test
  void anIdentityStopsToBeOneBeforeItsTypeCannotCount() {
    given(Numbered.class)
        .and(Unnumbered.class)
        .drafts(
            """
            op.alterColumn("t", "id", dropIdentity());
            op.alterColumn("t", "id", setType(uuid()).using("id::text::uuid"));
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class LongNamed {
    @Id Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "a_name_that_is_longer_than_postgres_keeps_because_it_has_more_than_63_bytes")
    Color x;

    enum Color {
      RED
    }
  }

  @Test
  void aCheckIsOfAColumnWhoseNameIsCut() {
    given("create table t (id bigint primary key)").and(LongNamed.class).andKeepsTheLaws();
  }

  @Entity(name = "t")
  @Table(check = @CheckConstraint(constraint = "x > 0"))
  static class Positive {
    @Id Long id;
    Long x;
  }

  @Entity(name = "t")
  @Table(check = @CheckConstraint(constraint = "x > 0"))
  static class Small {
    @Id Long id;

    @Column(check = @CheckConstraint(constraint = "x between 1 and 10"))
    Long x;
  }

  @Test
  void aCheckThatComesTakesTheNextNameWhereOneOfThatNameStays() {
    given(Positive.class)
        .and(Small.class)
        .drafts(
            """
            op.addConstraint("t", check("t_x_check1", "x between 1 and 10"));
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class Parent {
    @Id Long id;
    String x;
  }

  @Entity(name = "u")
  static class Son extends Parent {}

  @Entity(name = "v")
  static class Daughter extends Parent {}

  @Test
  void twoSubclassesShareWhatHibernateDefinesForTheirParent() {
    given(Parent.class, Son.class).and(Parent.class, Son.class, Daughter.class).andKeepsTheLaws();
  }
}
