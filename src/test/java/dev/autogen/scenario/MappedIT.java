package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenCreatedByHibernate;
import static dev.autogen.scenario.Scenario.givenNothing;
import static dev.autogen.scenario.Scenario.givenOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.problem.AutogenException;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entity can ask of a column and of a table besides the usual. */
class MappedIT {
  @Entity(name = "T")
  @Table(name = "t")
  static class Coded {
    @Id
    @Column(nullable = true)
    Long id;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String text;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String longText;

    @JdbcTypeCode(SqlTypes.CLOB)
    String clob;

    @jakarta.persistence.Lob String lob;
    @jakarta.persistence.Lob byte[] blob;
    @Nationalized String nationalized;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 5)
    String fixed;

    @JdbcTypeCode(SqlTypes.NCHAR)
    String one;

    @Column(length = 100_000)
    String veryLong;

    @Column(length = 20_000_000)
    String longest;

    @JdbcTypeCode(SqlTypes.TINYINT)
    Integer tiny;

    @JdbcTypeCode(SqlTypes.FLOAT)
    Double floating;

    @JdbcTypeCode(SqlTypes.DECIMAL)
    @Column(precision = 7, scale = 3)
    BigDecimal broken;

    @JdbcTypeCode(SqlTypes.BINARY)
    byte[] raw;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] longBinary;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> json;

    @JdbcTypeCode(SqlTypes.SQLXML)
    String xml;

    InetAddress inet;
    UUID uuid;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    UUID charUuid;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration interval;

    Duration duration;
    Year year;
    Instant instant;

    @Column(secondPrecision = 3)
    Instant millis;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    Instant local;

    LocalDateTime dateTime;
    OffsetDateTime shifted;
    OffsetTime offsetTime;

    @JdbcTypeCode(SqlTypes.TIME_WITH_TIMEZONE)
    OffsetTime zonedTime;

    @Array(length = 5)
    @Column(length = 7)
    String[] names;

    List<Integer> numbers;
    UUID[] uuids;
    LocalDate[] days;
    Boolean[] flags;
    Serializable anything;
    Class<?> kind;

    @JdbcTypeCode(SqlTypes.BOOLEAN)
    Boolean flag;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D050, D112, D113: whatever type code an entity gives is what Hibernate creates")
  void whateverTypeCodeAnEntityGives(int major) {
    givenOn(major, "create table t (id bigint primary key)").and(Coded.class).andKeepsTheLaws();
    givenCreatedByHibernate(Coded.class).and(Coded.class).draftsNothing();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Versioned {
    @Id Long id;

    @Column(name = "xmin", insertable = false, updatable = false)
    Long version;

    @Column(name = "CTID", insertable = false, updatable = false)
    String place;

    @Column(name = "\"tableoid\"", insertable = false, updatable = false)
    Long table;
  }

  @Test
  @DisplayName("D043: a system column that an entity maps is there already")
  void aSystemColumnIsThereAlready() {
    given("create table t (id bigint primary key)").and(Versioned.class).draftsNothing();
    givenNothing()
        .and(Versioned.class)
        .drafts(
            "op.createTable(\"t\", column(\"id\", bigint()).notNull(), primaryKey(\"t_pkey\","
                + " \"id\"));")
        .andArrivesAndReturns();
  }

  @Entity(name = "One")
  @Table(name = "shared")
  static class One {
    @Id Long id;

    @Column(name = "code", length = 20)
    String code;

    String mine;
  }

  @Entity(name = "Two")
  @Table(name = "shared")
  static class Two {
    @Id Long id;

    @Column(name = "code", length = 20)
    String code;

    Integer yours;
  }

  @Test
  @DisplayName("D047: two entities on one table share its columns")
  void twoEntitiesOnOneTableShareItsColumns() {
    given(
            "create table shared (id bigint primary key, code varchar(20), mine varchar(255),"
                + " yours integer)")
        .and(One.class, Two.class)
        .draftsNothing();
    givenNothing().and(One.class, Two.class).andKeepsTheLaws();
  }

  @Entity(name = "Three")
  @Table(name = "shared")
  static class Three {
    @Id Long id;

    @Column(name = "code")
    Integer code;
  }

  @Test
  @DisplayName("D047: two entities that want different things of a column are refused by name")
  void twoEntitiesThatWantDifferentThingsAreRefused() {
    var outcome = givenNothing().and(One.class, Three.class);
    assertThatThrownBy(outcome::draftsNothing)
        .hasMessageContaining("A039")
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems().get(0).places().toString())
                    .contains("shared.code", "One.code", "Three.code"));
  }

  @Test
  @DisplayName("D077: a type that an extension brings is compared by its name")
  void aTypeOfAnExtensionIsComparedByItsName() {
    String[] there = {
      "create schema ext",
      "create extension citext",
      "create extension ltree schema ext",
      "create extension cube",
      "create extension hstore schema ext",
      "create extension isn",
      "create table t (id bigint primary key, a citext, b ext.ltree, c cube, d ext.hstore,"
          + " e isbn13, f citext[])",
      "insert into t values (1, 'A', 'a.b', '(1,2)', 'a=>1', '978-0-393-04002-9', '{A}')"
    };
    given(there)
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .andColumns(
            Map.of(
                "a", "CITEXT",
                "b", "ext.ltree",
                "c", "cube",
                "d", "\"ext\".\"hstore\"",
                "e", "isbn13",
                "f", "citext[]"))
        .draftsNothing();
    given(there)
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .keepingRows("select id, a, b, c, d::text, e, f from t")
        .andColumns(
            Map.of(
                "a", "text",
                "b", "varchar(20)",
                "c", "text",
                "d", "text",
                "e", "varchar(20)",
                "f", "text[]"))
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Bytes {
    @Id Long id;

    @Column(columnDefinition = "oid")
    Long a;

    byte[] b;
  }

  @Test
  @DisplayName("D073: bytes become a large object, and a large object bytes")
  void bytesBecomeALargeObjectAndBack() {
    given(
            "create table t (id bigint primary key, a bytea, b oid)",
            "insert into t values (1, '\\x0102', lo_from_bytea(0, '\\x03')), (2, null, null)")
        .and(Bytes.class)
        .keepsTheLaws()
        .andLeaves("select id, lo_get(a), b from t order by id", "1|\\x0102|\\x03", "2|null|null");
  }
}
