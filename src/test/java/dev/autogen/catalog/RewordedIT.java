package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Dependent;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made by hand, in the words that it has once names have changed. */
final class RewordedIT {
  private static final String[] GIVEN = {
    "create type mood as enum ('glad')",
    "create table client (id int primary key, mail text, mood mood)",
    "create view short as select id, mail from client",
    "create function read(m mood) returns text language sql as 'select mail from client'",
    "create function count(m mood) returns bigint language sql as 'select count(*) from client'",
    "comment on constraint client_pkey on client is 'not the mail'"
  };

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void saysWhatCanBePutBackAndChangesNothing(int major) throws SQLException {
    try (TestDatabase database = TestDatabase.fresh(major);
        Connection connection = database.connect()) {
      database.execute(GIVEN);
      List<Dependent> found =
          Reworded.after(
              connection, List.of("alter table client rename column mail to email"), "public");
      assertThat(found)
          .extracting(Dependent::words)
          .contains("view short", "routine count(m mood)")
          .doesNotContain("routine read(m mood)");
      assertThat(found)
          .filteredOn(each -> each.kind().isView())
          .extracting(each -> each.way().create())
          .singleElement()
          .asString()
          .contains("email AS mail");
      assertThat(database.query("select mail from client")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void saysNothingWhereTheServerRefuses(int major) throws SQLException {
    try (TestDatabase database = TestDatabase.fresh(major);
        Connection connection = database.connect()) {
      database.execute(GIVEN);
      List<String> unfit = List.of("alter table client rename column gone to email");
      assertThat(Reworded.after(connection, unfit, "public")).isEmpty();
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }
}
