package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.scenario.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.hazard.HazardKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefaultIT {
  @Entity(name = "t")
  static class SameDefaults {
    @Id Long id;

    @ColumnDefault("'5'")
    Integer a;

    @ColumnDefault("5")
    Double b;

    @ColumnDefault("5.0")
    @Column(columnDefinition = "numeric")
    BigDecimal c;

    @ColumnDefault("FALSE")
    Boolean d;

    @ColumnDefault("TimeZone( 'utc',now( ) )")
    @Column(columnDefinition = "timestamp")
    Instant e;

    @ColumnDefault("interval '14 days'")
    @Column(columnDefinition = "interval")
    String f;

    @ColumnDefault("gen_random_uuid()")
    UUID g;

    @ColumnDefault("array[]::int[]")
    Integer[] h;

    @ColumnDefault("'{\"x\": 1}'")
    @Column(columnDefinition = "json")
    String i;

    @ColumnDefault("substring('name', 1,   3)")
    String j;

    @ColumnDefault("nextval('counter')")
    Long k;

    @ColumnDefault("'happy'")
    @Column(columnDefinition = "mood")
    String l;

    String m = "only in Java";

    @ColumnDefault("'a''b\\c'")
    String n;
  }

  @Test
  @DisplayName("D124, D125, D127, D128, D131, D133, D134, D136, D137, D139: the same default")
  void theSameDefaultIsNoDifferenceHoweverWritten() {
    var outcome =
        given(
                "create type mood as enum ('happy', 'sad')",
                "create sequence counter",
                "select nextval('counter'), nextval('counter')",
                """
                create table t (id bigint primary key, a integer default 5,
                  b double precision default 5.0, c numeric default 5.0, d boolean default 'f',
                  e timestamp default timezone('utc'::text, now()),
                  f interval default '14 days'::interval, g uuid default gen_random_uuid(),
                  h integer[] default array[]::integer[], i json default '{"x": 1}'::json,
                  j varchar(255) default substring('name',1,3),
                  k bigint default nextval('counter'::regclass), l mood default 'happy',
                  m varchar(255), n varchar(255) default 'a''b\\c')
                """)
            .and(SameDefaults.class);
    assertThat(outcome.rows("select last_value from counter")).containsExactly("2");
    outcome.draftsNothing();
  }

  @Entity(name = "t")
  static class OtherDefaults {
    @Id Long id;
    String a;

    @ColumnDefault("'some new default'")
    String b;

    @ColumnDefault("20")
    Integer c;

    @ColumnDefault("'s//l//ash'")
    String d;

    @ColumnDefault("clock_timestamp()")
    Instant e;

    @ColumnDefault("'{}'")
    @Column(columnDefinition = "json")
    String f;

    @ColumnDefault("'sad'")
    @Column(columnDefinition = "mood")
    String g;

    @ColumnDefault("'new'")
    String h;
  }

  @Test
  @DisplayName("D121, D122, D130, D131, D133: another default")
  void anotherDefaultIsSet() {
    given(
            "create type mood as enum ('happy', 'sad')",
            """
            create table t (id bigint primary key, a varchar(255) default 'x',
              b varchar(255) default 'some default', c integer default 15,
              d varchar(255) default '//slash', e timestamp(6) with time zone default now(),
              f json default '[]', g mood default 'happy', h varchar(255))
            """,
            "insert into t (id, e) values (1, '2026-01-01')")
        .keepingRows("select * from t")
        .and(OtherDefaults.class)
        .drafts(
            """
            op.alterColumn("t", "a", dropDefault());
            op.alterColumn("t", "b", setDefault("'some new default'"));
            op.alterColumn("t", "c", setDefault("20"));
            op.alterColumn("t", "d", setDefault("'s//l//ash'"));
            op.alterColumn("t", "e", setDefault("clock_timestamp()"));
            op.alterColumn("t", "f", setDefault("'{}'"));
            op.alterColumn("t", "g", setDefault("'sad'"));
            op.alterColumn("t", "h", setDefault("'new'"));
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "t")
  static class Required {
    @Id Long id;

    @Column(nullable = false)
    @ColumnDefault("'x'")
    String a;

    @Column(nullable = false)
    String b;

    String c;
  }

  @Test
  @DisplayName("D110, D112: nulls are refused, but never those of a key")
  void nullsAreRefusedOrAccepted() {
    given(
            """
            create table t (id bigint primary key, a varchar(255) default 'x', b varchar(255),
              c varchar(255) not null)
            """,
            "insert into t values (1, 'a', 'b', 'c')")
        .keepingRows("select * from t")
        .and(Required.class)
        .drafts(
            """
            op.alterColumn("t", "a", setNotNull());
            op.alterColumn("t", "b", setNotNull());
            op.alterColumn("t", "c", dropNotNull());
            """)
        .warns(FAILS_WITH_ROWS, HazardKind.BREAKS_RUNNING_APPLICATION, HazardKind.SCANS_TABLE)
        .andKeepsTheLaws();
  }
}
