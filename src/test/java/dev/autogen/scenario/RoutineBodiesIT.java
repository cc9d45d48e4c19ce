package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.givenOn;

import dev.autogen.diff.DiffPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A routine that is set aside comes back as it was found, whatever its body says. */
class RoutineBodiesIT {
  @Entity(name = "T")
  @Table(name = "t")
  static class Graded {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Grade grade;

    enum Grade {
      A,
      B
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void aBodyMayNameWhatIsNotThere(int major) {
    givenOn(
            major,
            "create type grade as enum ('A', 'B', 'C')",
            "create table t (id bigint primary key, grade grade)",
            "create table later (x int)",
            "create function by_sql(g grade) returns bigint language sql"
                + " as 'select count(*) from later'",
            "create function by_block(g grade) returns int language plpgsql"
                + " as 'declare n later.x%type; begin return n; end'",
            "create function parsed(g grade) returns bigint begin atomic"
                + " select count(*) from t where grade = g; end",
            "comment on function by_sql is 'later'",
            "drop table later")
        .under(DiffPolicy.keeping(major))
        .and(Graded.class)
        .andArrivesAndReturns();
  }
}
