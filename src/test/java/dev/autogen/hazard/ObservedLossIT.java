package dev.autogen.hazard;

import static dev.autogen.schema.ColumnType.type;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.SqlText;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A conversion from which the server does not get a value back is called lossy. */
final class ObservedLossIT {
  private static final Map<String, List<String>> VALUES =
      Stream.of(
              "smallint|-3|32000",
              "integer|-3|2000000001",
              "bigint|-3|9007199254740993",
              "real|1.5|3.25e20",
              "double precision|0.1|1e-200",
              "numeric|1.25|123456789012345678901234567890",
              "numeric(10,2)|1.25|99999999.99",
              "numeric(10,0)|7|9999999999",
              "money|1.25",
              "boolean|true|false",
              "text|a text that is long enough to be cut|x  ",
              "varchar(40)|a text that is long enough to be cut|x  ",
              "varchar(10)|abcdefghij|x  ",
              "char(12)|abcdefghij",
              "date|2026-08-24",
              "time|12:34:56.789012",
              "time(3)|12:34:56.789",
              "timetz|12:34:56.789012+05",
              "timestamp|2026-08-24 12:34:56.789012",
              "timestamp(3)|2026-08-24 12:34:56.789",
              "timestamp(0)|2026-08-24 12:34:56",
              "timestamptz|2026-08-24 12:34:56.789012+05",
              "timestamptz(3)|2026-08-24 12:34:56.789+05",
              "interval|3 days 04:05:06.789012",
              "uuid|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
              "bytea|\\x0102",
              "json|{\"b\": 1,  \"a\": 2, \"a\": 3}",
              "jsonb|{\"b\": 1}",
              "bit(8)|10101010",
              "bit varying(20)|1010101011",
              "inet|10.0.0.1/8",
              "cidr|10.0.0.0/8",
              "macaddr|08:00:2b:01:02:03",
              "macaddr8|08:00:2b:01:02:03:04:05",
              "text[]|{a,b}",
              "integer[]|{1,2}",
              "bigint[]|{1,9007199254740993}")
          .map(line -> List.of(line.split("\\|")))
          .collect(toMap(line -> line.get(0), line -> line.subList(1, line.size())));

  /** What is lost is how a value was written, and keys that it had twice. */
  private static final List<String> MEANT = List.of("json → jsonb");

  @Test
  void isNamed() throws SQLException {
    TreeSet<String> unsaid = new TreeSet<>();
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set timezone = 'UTC'");
      for (String from : VALUES.keySet()) {
        for (String to : VALUES.keySet()) {
          if (loses(statement, from, to) && narrowing(from, to).isEmpty()) {
            unsaid.add(from + " → " + to);
          }
        }
      }
    }
    assertThat(unsaid).containsExactlyElementsOf(MEANT);
  }

  private static Optional<String> narrowing(String from, String to) {
    ColumnType before = type(from);
    return new TypeChange(before, type(to)).narrowing("t.c", false);
  }

  /** Whether the server takes a value and gives another one back. */
  private static boolean loses(Statement statement, String from, String to) throws SQLException {
    for (String value : VALUES.get(from)) {
      if (loses(statement, from, to, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean loses(Statement statement, String from, String to, String value)
      throws SQLException {
    statement.execute("drop table if exists t");
    statement.execute("create table t (v " + from + ", c " + from + ")");
    String literal = SqlText.literal(value);
    statement.execute("insert into t values (" + literal + ", " + literal + ")");
    return changes(statement, to, "")
        && (changes(statement, from, "") || changes(statement, from, " using c::text::" + from))
        && differs(statement);
  }

  private static boolean changes(Statement statement, String to, String using) {
    try {
      statement.execute("alter table t alter c type " + to + using);
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }

  private static boolean differs(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select v::text <> c::text from t")) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
