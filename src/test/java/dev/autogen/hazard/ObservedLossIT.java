package dev.autogen.hazard;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.Table.table;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversion from which the server does not get a value back is called lossy. */
final class ObservedLossIT {
  private static final Map<String, List<String>> VALUES =
      Stream.of(
              "smallint|5|-3|32000",
              "integer|5|-3|2000000001",
              "bigint|5|-3|9007199254740993",
              "real|1.5|3.25e20",
              "double precision|0.1|5|1e-200|1e300",
              "numeric|1.25|5|123456789012345678901234567890",
              "numeric(10,2)|1.25|99999999.99",
              "numeric(10,0)|7|9999999999",
              "money|1.25",
              "boolean|true|false",
              "text|a text that is long enough to be cut|x  |007|yes|Jan 3, 2020|{\"b\": 1, \"a\":"
                  + " 2}",
              "varchar(36)|A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
              "varchar(40)|a text that is long enough to be cut|x  |007|yes",
              "varchar(10)|abcdefghij|x  |007|yes",
              "char(12)|abcdefghij|007|yes",
              "char(1)|a|5|1",
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

  /**
   * What is lost is how a value was written; or bits, by conversions that somebody has to wish for
   * by name.
   */
  private static final List<String> MEANT =
      List.of("bigint → bit(8)", "integer → bit(8)", "text[] → bytea");

  /** The longest values of types whose text has a limit. */
  private static final List<String> LONGEST =
      List.of(
          "smallint|-32768",
          "integer|-2147483648",
          "bigint|-9223372036854775808",
          "numeric(5,5)|-0.12345",
          "real|-1.00000075e-36",
          "double precision|-2.2250738585072014e-308",
          "boolean|false",
          "uuid|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
          "date|5874897-12-31",
          "time|12:34:56.789012",
          "timetz|12:34:56.789012-11:22:33",
          "timestamp|4000-01-01 12:34:56.789012 BC",
          "macaddr|08:00:2b:01:02:03",
          "macaddr8|08:00:2b:01:02:03:04:05",
          "bit(8)|10101010");

  private final TestDatabase database = TestDatabase.fresh();
  private Connection connection;
  private Statement statement;

  @BeforeEach
  void open() throws SQLException {
    connection = database.connect();
    statement = connection.createStatement();
    statement.execute("set timezone = 'UTC'");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void isNamed() throws SQLException {
    TreeSet<String> unsaid = new TreeSet<>();
    for (String from : VALUES.keySet()) {
      for (String to : VALUES.keySet()) {
        if (loses(statement, from, to) && narrowing(from, to).isEmpty()) {
          unsaid.add(from + " → " + to);
        }
      }
    }
    assertThat(unsaid).containsExactlyElementsOf(MEANT);
  }

  @Test
  void isSaidToBeARefusalOfEveryRowOrOfNoneOnlyWhereItIs() throws SQLException {
    TreeSet<String> untrue = new TreeSet<>();
    for (String from : VALUES.keySet()) {
      for (String to : VALUES.keySet()) {
        TextCast cast = new TextCast(type(from), type(to));
        for (String value : VALUES.get(from)) {
          fill(statement, from, value);
          boolean taken = converted(statement, from, to);
          if ((taken && cast.isHopeless()) || (!taken && cast.takesAll() && fits(from, to))) {
            untrue.add(value + ": " + from + " → " + to);
          }
        }
      }
    }
    assertThat(untrue).isEmpty();
  }

  private static boolean fits(String from, String to) {
    return new TypeChange(type(from), type(to)).narrowing("c", false).isEmpty();
  }

  @Test
  void isSaidOfATextThatIsTooLongOnlyWhereAValueIsThatLong() throws SQLException {
    for (String line : LONGEST) {
      String from = line.split("\\|")[0];
      String value = line.split("\\|")[1];
      fill(statement, from, value);
      int length = lengthOfText();
      assertThat(narrowing(from, "varchar(" + length + ")")).as(line).isEmpty();
      assertThat(narrowing(from, "varchar(" + (length - 1) + ")")).as(line).isPresent();
      assertThat(changes(statement, "varchar(" + (length - 1) + ")", "")).as(line).isFalse();
      assertThat(changes(statement, "varchar(" + length + ")", "")).as(line).isTrue();
    }
  }

  @Test
  void ofDigitsComesWithARefusalOfWhatIsTooLarge() throws SQLException {
    fill(statement, "double precision", "1e300");
    assertThat(changes(statement, "real", "")).isFalse();
    assertThat(narrowing("double precision", "real").orElseThrow())
        .endsWith("lose digits, and one beyond the range of real makes the statement fail.");
  }

  @Test
  void isThatOfTheWayANumberIsReadWhereItBecomesADate() throws SQLException {
    fill(statement, "integer", "20260824");
    assertThat(converted(statement, "integer", "timestamptz")).isTrue();
    fill(statement, "integer", "1790000000");
    assertThat(converted(statement, "integer", "timestamptz")).isFalse();
    assertThat(new TextCast(type("integer"), type("timestamptz")).readsDigits()).isTrue();
  }

  private static Optional<String> narrowing(String from, String to) {
    boolean explicit = !using(from, to).isEmpty();
    return new TypeChange(type(from), type(to)).narrowing("t.c", explicit);
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
    fill(statement, from, value);
    return converted(statement, from, to) && converted(statement, to, from) && differs(statement);
  }

  private static void fill(Statement statement, String from, String value) throws SQLException {
    statement.execute("drop table if exists t");
    statement.execute("create table t (v " + from + ", c " + from + ")");
    String literal = SqlText.literal(value);
    statement.execute("insert into t values (" + literal + ", " + literal + ")");
  }

  /** Converts as drafts do: by itself, with the cast that there is, or by the text. */
  private static boolean converted(Statement statement, String from, String to) {
    return changes(statement, to, using(from, to));
  }

  private static String using(String from, String to) {
    ChangeSet changes =
        Differ.diff(tableOf(to), tableOf(from), DiffPolicy.dropping(name -> true, 17));
    return changes.upgrade().stream()
        .filter(Operation.AlterColumn.class::isInstance)
        .flatMap(each -> ((Operation.AlterColumn) each).changes().stream())
        .filter(ColumnChange.SetType.class::isInstance)
        .flatMap(each -> ((ColumnChange.SetType) each).using().stream())
        .map(sql -> " using " + sql)
        .findFirst()
        .orElse("");
  }

  private static Schema tableOf(String type) {
    return Schema.of(table("t", column("c", type(type))));
  }

  private int lengthOfText() throws SQLException {
    try (ResultSet rows = statement.executeQuery("select length(v::text) from t")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
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
