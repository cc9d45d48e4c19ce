package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.CHANGES_MEANING;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.hazard.HazardKind.NARROWS_TYPE;
import static dev.autogen.hazard.HazardKind.REWRITES_TABLE;
import static dev.autogen.hazard.HazardKind.SCANS_TABLE;
import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values that mean the same in a column of another type. */
class MeaningIT {
  private static final String CONSTANT =
      "select id, case x::text when 'LOW' then '0' when 'HIGH' then '1'"
          + " when 'MIDDLE' then '2' else x::text end from t order by id";

  enum Level {
    LOW,
    HIGH,
    MIDDLE
  }

  @Entity(name = "t")
  static class Named {
    @Id Long id;

    @Enumerated(EnumType.STRING)
    Level x;
  }

  @Entity(name = "t")
  static class Numbered {
    @Id Long id;

    @Enumerated(EnumType.ORDINAL)
    Level x;
  }

  @Entity(name = "t")
  static class Typed {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Level x;
  }

  @Test
  @DisplayName("D065, D100, D103: names of constants become their numbers, and come back")
  void namesBecomeNumbers() {
    given(Named.class)
        .with("insert into t (id, x) values (1, 'MIDDLE'), (2, 'LOW'), (3, null), (4, 'HIGH')")
        .restoring("select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'")
        .keepingRows(CONSTANT)
        .and(Numbered.class)
        .warns(FAILS_WITH_ROWS, REWRITES_TABLE, SCANS_TABLE)
        .keepsTheLaws()
        .andLeaves("select x::text from t order by id", "2", "0", "null", "1");
  }

  @Test
  @DisplayName("D065, D100, D103: numbers of constants become their names, and come back")
  void numbersBecomeNames() {
    given(Numbered.class)
        .with("insert into t (id, x) values (1, 2), (2, 0), (3, null), (4, 1)")
        .keepingRows(CONSTANT)
        .and(Named.class)
        .keepsTheLaws()
        .andLeaves("select x from t order by id", "MIDDLE", "LOW", "null", "HIGH");
  }

  @Test
  @DisplayName(
      "D098, D103: numbers of constants become labels of an enumerated type, and come back")
  void numbersBecomeLabels() {
    given(Numbered.class)
        .with("insert into t (id, x) values (1, 2), (2, 0), (3, null)")
        .keepingRows(CONSTANT)
        .and(Typed.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Longer {
    @Id Long id;

    @Enumerated(EnumType.ORDINAL)
    More x;

    enum More {
      LOW,
      BETWEEN,
      HIGH,
      MIDDLE
    }
  }

  @Test
  @DisplayName("D103: the numbers of constants may mean others when their range changes")
  void numbersMayMeanOthers() {
    given(Numbered.class)
        .with("insert into t (id, x) values (1, 2)")
        .and(Longer.class)
        .warns(CHANGES_MEANING, SCANS_TABLE)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  @SoftDelete
  static class Flagged {
    @Id Long id;
  }

  @Entity(name = "t")
  @SoftDelete(columnName = "deleted", strategy = SoftDeleteType.ACTIVE)
  static class Active {
    @Id Long id;
  }

  @Entity(name = "t")
  @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
  static class Timed {
    @Id Long id;
  }

  @Test
  @DisplayName("a flag of deleted rows becomes the time since when, and comes back")
  void aFlagBecomesATime() {
    given(Flagged.class)
        .with("insert into t (id, deleted) values (1, true), (2, false)")
        .keepingRows("select id, coalesce(deleted::text, 'false') = 'false' from t order by id")
        .and(Timed.class)
        .warns(CHANGES_MEANING, REWRITES_TABLE)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("the time since when rows are deleted becomes a flag that they are not")
  void aTimeBecomesAFlag() {
    given(Timed.class)
        .with("insert into t (id, deleted) values (1, now()), (2, null)")
        .and(Active.class)
        .keepsTheLaws()
        .andLeaves("select id || ' ' || deleted from t order by id", "1 false", "2 true");
  }

  @Entity(name = "t")
  static class Counted {
    @Id Long id;
    Duration x;
  }

  @Entity(name = "t")
  static class Lasting {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration x;
  }

  private static final String SECONDS =
      "select id, round(case when x::text like '%:%' then extract(epoch from x::text::interval)"
          + " else x::text::numeric / 1000000000 end, 6) from t order by id";

  @Test
  @DisplayName("nanoseconds of a duration become an interval, and come back")
  void nanosecondsBecomeAnInterval() {
    given(Counted.class)
        .with("insert into t (id, x) values (1, 90061000001000), (2, -1500000000), (3, null)")
        .keepingRows(SECONDS)
        .and(Lasting.class)
        .warns(NARROWS_TYPE, REWRITES_TABLE)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("an interval becomes the nanoseconds of a duration, and comes back")
  void anIntervalBecomesNanoseconds() {
    given(Lasting.class)
        .with("insert into t (id, x) values (1, '25:01:01.000001'), (2, '-0:00:01.5')")
        .keepingRows(SECONDS)
        .and(Counted.class)
        .andKeepsTheLaws();
  }
}
