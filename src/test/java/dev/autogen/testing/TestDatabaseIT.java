package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseIT {
  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void isAnEmptyDatabaseOfTheMajorVersionAskedFor(int major) {
    try (TestDatabase database = TestDatabase.fresh(major);
        TestDatabase other = TestDatabase.fresh(major)) {
      database.execute("create table t (id int)", "insert into t values (1), (null)");

      assertThat(database.query("show server_version").get(0)).startsWith(major + ".");
      assertThat(database.query("select id, 'x' from t")).containsExactly("1|x", "null|x");
      assertThat(other.query("select count(*) from pg_tables where schemaname = 'public'"))
          .containsExactly("0");
    }
  }
}
