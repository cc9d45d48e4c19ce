package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.hazard.HazardKind.DELETES_DATA;
import static dev.autogen.hazard.HazardKind.REWRITES_TABLE;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenCreatedByHibernate;
import static dev.autogen.scenario.Scenario.givenOn;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Struct;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Composite types, which columns hold as a whole. */
class StructIT {
  @Embeddable
  @Struct(name = "money_sum")
  static class Money {
    @Column(name = "\"Amount\"")
    Long amount;

    String currency;
    Integer added;
  }

  @Embeddable
  @Struct(name = "span_of")
  static class Span {
    Money least;
    String unit;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Priced {
    @Id Long id;
    Money price;
    Span span;
  }

  private static final String[] BEFORE = {
    "create type money_sum as (\"Amount\" integer, currency varchar(255), gone boolean)",
    "create type span_of as (least money_sum, unit varchar(255))",
    "create table t (id bigint primary key, price money_sum, span span_of)",
    "insert into t values (1, row(5, 'a, \"b\"', true), row(row(6, null, null), 'u')),"
        + " (2, null, null), (3, row(null, null, null), row(null, 'v'))"
  };

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D050: attributes come, go and change their types, also within another type")
  void attributesComeGoAndChange(int major) {
    givenOn(major, BEFORE)
        .keepingRows(
            "select id, (price).\"Amount\", (price).currency, price is distinct from null,"
                + " ((span).least).\"Amount\", (span).unit, span is distinct from null"
                + " from t order by id")
        .and(Priced.class, Money.class, Span.class)
        .warns(BREAKS_RUNNING_APPLICATION, DELETES_DATA, REWRITES_TABLE)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class ManyPrices {
    @Id Long id;
    Money[] prices;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D050: attributes come, go and change their types in every element of an array")
  void attributesChangeInEveryElement(int major) {
    givenOn(
            major,
            BEFORE[0],
            "create table t (id bigint primary key, prices money_sum[])",
            "insert into t values (1, array[row(5, 'a, \"b\"', true), null, row(null, '', null)]"
                + "::money_sum[]), (2, '{}'), (3, null)")
        .keepingRows("select id, prices is null, cardinality(prices) from t order by id")
        .keepingRows(
            "select id, i, (prices[i]).\"Amount\", (prices[i]).currency,"
                + " prices[i] is distinct from null"
                + " from t, generate_subscripts(prices, 1) i order by id, i")
        .and(ManyPrices.class, Money.class)
        .warns(BREAKS_RUNNING_APPLICATION, DELETES_DATA, REWRITES_TABLE)
        .andKeepsTheLaws();
  }

  @Embeddable
  @Struct(name = "money_sum")
  static class Noted {
    @Column(name = "\"Amount\"", comment = "in cents")
    Long amount;

    String currency;
    Integer added;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class NotedPrice {
    @Id Long id;
    Noted price;
  }

  @Test
  @DisplayName("D050: a comment on an attribute leaves the type and its rows alone")
  void aCommentLeavesTheTypeAlone() {
    given(
            "create type money_sum as (added integer, \"Amount\" bigint, currency varchar(255))",
            "create table t (id bigint primary key, price money_sum)",
            "insert into t values (1, row(6, 5, 'a'))")
        .keepingRows("select * from t")
        .and(NotedPrice.class, Noted.class)
        .drafts("op.setComment(\"money_sum\", \"Amount\", \"in cents\");")
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D050: what Hibernate creates for structs is no difference")
  void whatHibernateCreatesIsNoDifference() {
    givenCreatedByHibernate(Priced.class, Money.class, Span.class)
        .and(Priced.class, Money.class, Span.class)
        .draftsNothing();
  }
}
