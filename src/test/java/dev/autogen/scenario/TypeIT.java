package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.hazard.HazardKind.NARROWS_TYPE;
import static dev.autogen.hazard.HazardKind.REWRITES_TABLE;
import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TypeIT {
  @Entity(name = "every_type")
  static class EveryType {
    @Id Long id;
    Short smallint;
    Integer int4;
    Float real4;
    Double double8;
    BigDecimal numeric38;

    @Column(precision = 10, scale = 2)
    BigDecimal money;

    @Column(columnDefinition = "decimal(8)")
    BigDecimal whole;

    Boolean bool;

    @Column(columnDefinition = "character(3)")
    String country;

    @Column(columnDefinition = "character varying")
    String unbounded;

    @Column(columnDefinition = "text")
    String text;

    byte[] bytes;

    @Column(columnDefinition = "oid")
    Long large;

    LocalDate day;
    LocalTime clock;

    @Column(columnDefinition = "time with time zone")
    String zoned;

    @Column(columnDefinition = "timestamp")
    Instant local;

    Instant instant;

    @Column(columnDefinition = "interval")
    String span;

    UUID uuid;

    @Column(columnDefinition = "json")
    String json;

    @JdbcTypeCode(SqlTypes.JSON)
    String jsonb;

    @Column(columnDefinition = "inet")
    String address;

    @Column(columnDefinition = "xml")
    String xml;

    Integer[] numbers;

    @Column(columnDefinition = "int[][]")
    String matrix;

    @Column(columnDefinition = "float(53)")
    Double wide;

    @Column(columnDefinition = "float(24)")
    Float narrow;

    @Column(columnDefinition = "tsvector")
    String words;

    @Column(columnDefinition = "int4range")
    String range;
  }

  @Test
  @DisplayName("D050, D059, D061, D067, D071, D232: every type equals itself in any spelling")
  void everyTypeEqualsItselfInAnySpelling() {
    given(
            """
            create table every_type (id int8 primary key, smallint int2, int4 int, real4 float4,
              double8 float, numeric38 numeric(38,2), money decimal(10, 2), whole numeric(8,0),
              bool bool, country char(3), unbounded varchar, text text, bytes bytea, large oid,
              day date, clock time(0), zoned timetz, local timestamp(6),
              instant timestamp(6) with time zone, span interval, uuid uuid, json json,
              jsonb jsonb, address inet, xml xml, numbers integer[], matrix integer[],
              wide double precision, narrow real, words tsvector, range int4range)
            """)
        .and(EveryType.class)
        .draftsNothing();
  }

  @Entity(name = "t")
  static class Widened {
    @Id Long id;

    @Column(columnDefinition = "varchar")
    String a;

    @Column(columnDefinition = "text")
    String b;

    @Column(columnDefinition = "varchar(1)")
    String c;

    @Column(columnDefinition = "numeric(8,2)")
    BigDecimal d;

    @Column(columnDefinition = "numeric")
    BigDecimal e;

    Double f;

    @Column(columnDefinition = "numeric(8)")
    BigDecimal g;

    @Column(columnDefinition = "varchar(20)")
    String h;

    @Column(columnDefinition = "timestamp(6)")
    Instant i;

    @Column(columnDefinition = "jsonb")
    String j;

    @Column(columnDefinition = "text[]")
    String k;
  }

  @Test
  @DisplayName("D053, D055, D056, D058, D059, D062, D064, D065, D067, D068, D071: wider types")
  void widerTypesKeepEveryValue() {
    given(
            """
            create table t (id bigint primary key, a varchar(30), b varchar(30), c char(1),
              d numeric(8,0), e numeric(10,2), f real, g integer, h integer, i timestamp(3),
              j json, k integer[])
            """,
            """
            insert into t values (1, 'a', 'b', 'c', 7, 1.25, 0.5, 9, 10,
              '2026-01-02 03:04:05.678', '{"x": 1}', '{1,2}')
            """)
        .keepingRows("select id, a, b, c, d::int, e, f, g, h, i, j::text, k from t order by id")
        .and(Widened.class)
        .drafts(
            """
            op.alterColumn("t", "a", setType(varchar()));
            op.alterColumn("t", "b", setType(text()));
            op.alterColumn("t", "c", setType(varchar(1)));
            op.alterColumn("t", "d", setType(numeric(8, 2)));
            op.alterColumn("t", "e", setType(numeric()));
            op.alterColumn("t", "f", setType(doublePrecision()));
            op.alterColumn("t", "g", setType(numeric(8, 0)));
            op.alterColumn("t", "h", setType(varchar(20)));
            op.alterColumn("t", "i", setType(timestamp()));
            op.alterColumn("t", "j", setType(jsonb()));
            op.alterColumn("t", "k", setType(text().asArray()));
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Narrowed {
    @Id Long id;

    @Column(length = 6)
    String a;

    @Column(columnDefinition = "numeric(10)")
    BigDecimal b;

    @Column(columnDefinition = "timestamp(3)")
    Instant c;

    Integer d;
    Short e;
    UUID f;
    LocalDate g;
  }

  @Test
  @DisplayName("D052, D059, D065, D067: narrower types say so, and convert what fits")
  void narrowerTypesConvertWhatFits() {
    given(
            """
            create table t (id bigint primary key, a varchar(12), b numeric(10,2),
              c timestamp, d varchar(20), e bigint, f varchar(36), g timestamp)
            """,
            """
            insert into t values (1, 'a', 2, '2026-01-02 03:04:05.678', '10', 11,
              '6f1ed002-ab5d-42b8-8a5e-0b8c1b1ad1f0', '2026-01-02')
            """)
        .keepingRows("select id, a, b::int, c, d, e, f, g::date from t order by id")
        .and(Narrowed.class)
        .drafts(
            """
            op.alterColumn("t", "a", setType(varchar(6)));
            op.alterColumn("t", "b", setType(numeric(10, 0)));
            op.alterColumn("t", "c", setType(timestamp(3)));
            op.alterColumn("t", "d", setType(integer()).using("d::integer"));
            op.alterColumn("t", "e", setType(smallint()));
            op.alterColumn("t", "f", setType(uuid()).using("f::uuid"));
            op.alterColumn("t", "g", setType(date()));
            """)
        .warns(NARROWS_TYPE, REWRITES_TABLE, FAILS_WITH_ROWS)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Odd {
    @Id Long id;
    Integer a;
    Integer[] b;

    @Column(columnDefinition = "oid")
    Long c;

    byte[] d;
    Boolean e;
    Integer f;
    Integer g;
    LocalDate h;

    @Column(columnDefinition = "text[]")
    String i;

    @Column(columnDefinition = "jsonb")
    String j;

    Long k;
    Instant l;
  }

  @Test
  @DisplayName("D070, D073: a type that nothing casts to is at least convertible without rows")
  void typesWithoutACastStillConvert() {
    given(
            """
            create table t (id bigint primary key, a integer[], b integer, c bytea, d oid,
              e integer, f boolean, g date, h integer, i text, j text, k uuid, l bigint)
            """,
            "insert into t values (1, '{5}', 6, '\\x0102', lo_from_bytea(0, '\\x03'), 1, true)")
        .keepingRows("select id, e::int, f::boolean from t order by id")
        .and(Odd.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Texts {
    @Id Long id;

    @Column(columnDefinition = "text")
    String a;

    @Lob String b;
  }

  @Test
  @DisplayName("what a large object holds becomes the text, and a text becomes a large object")
  void largeObjectsBecomeTextAndBack() {
    given(
            "create table t (id bigint primary key, a oid, b text)",
            "insert into t values (1, lo_from_bytea(0, convert_to('grün', 'UTF8')), '12')")
        .and(Texts.class)
        .drafts(
            """
            op.alterColumn("t", "a", setType(text()).using("convert_from(lo_get(a), 'UTF8')"));
            op.alterColumn("t", "b", setType(type("oid")).using("lo_from_bytea(0, convert_to(b, 'UTF8'))"));
            """)
        .keepsTheLaws()
        .andLeaves("select a || convert_from(lo_get(b), 'UTF8') from t", "grün12");
  }

  @Entity(name = "t")
  static class DefaultsGoAlong {
    @Id Long id;

    @Column(columnDefinition = "integer default 7")
    Integer a;

    @Column(columnDefinition = "boolean default true")
    Boolean b;

    @Column(columnDefinition = "bigint default 5")
    Long c;
  }

  @Test
  @DisplayName("D080, D140: a default steps aside for a type and comes back in the new one")
  void aDefaultGoesAlongWithItsType() {
    given(
            """
            create table t (id bigint primary key, a varchar(5) default '5',
              b varchar(5) default 'true', c integer default 4)
            """,
            "insert into t (id) values (1)")
        .keepingRows("select id, a, b::boolean, c from t order by id")
        .and(DefaultsGoAlong.class)
        .drafts(
            """
            op.alterColumn("t", "a", dropDefault(), setType(integer()).using("a::integer"), setDefault("7"));
            op.alterColumn("t", "b", dropDefault(), setType(bool()).using("b::boolean"), setDefault("true"));
            op.alterColumn("t", "c", setType(bigint()), setDefault("5"));
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Converted {
    @Id Long id;

    @Convert(converter = YesNo.class)
    Boolean agreed;

    String note;

    static class YesNo implements AttributeConverter<Boolean, Integer> {
      @Override
      public Integer convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? 1 : 0;
      }

      @Override
      public Boolean convertToEntityAttribute(Integer value) {
        return value == null ? null : value == 1;
      }
    }
  }

  @Test
  @DisplayName(
      "D074, D076: a converter's type counts; a domain over another type does not equal it")
  void aConverterDecidesTheTypeAndADomainIsAType() {
    given(
            "create domain note as varchar(255) check (value <> '')",
            "create table t (id bigint primary key, agreed varchar(5), note note)",
            "insert into t values (1, '1', 'n')")
        .keepingRows("select id, agreed::int, note from t")
        .and(Converted.class)
        .drafts(
            """
            op.alterColumn("t", "agreed", setType(integer()).using("agreed::integer"));
            op.alterColumn("t", "note", setType(varchar(255)));
            op.addConstraint("t", check("t_agreed_check", "agreed in (0,1)"));
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "t")
  static class InADomain {
    @Id Long id;

    @Column(columnDefinition = "note")
    String note;
  }

  @Test
  @DisplayName("D074: a domain that the mapping names is no difference")
  void aDomainThatTheMappingNamesIsNoDifference() {
    given(
            "create domain note as varchar(255) check (value <> '')",
            "create table t (id bigint primary key, note note)")
        .and(InADomain.class)
        .draftsNothing();
  }
}
