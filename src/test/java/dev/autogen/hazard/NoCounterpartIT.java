package dev.autogen.hazard;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.Table.table;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two types are said to have no value in common exactly where the server converts none. */
final class NoCounterpartIT {
  /** Values of a type among which one is that another type takes, if there is any. */
  private static final Map<String, List<String>> VALUES =
      Stream.of(
              "smallint|5|0|-3|1200",
              "integer|5|0|1|-3|2000000001|20240102|120000|236060|16",
              "bigint|5|0|1|-3|9007199254740993|20240102|120000|123456789012|1234567890123456",
              "real|1.5|0|1|5|3.25e20|20240102|120000|NaN|Infinity|123456",
              "double precision|0.1|0|1|5|1e300|20240102|120000|Infinity|123456789012"
                  + "|123456789012345",
              "numeric|1.25|0|5|12345678901234567890123456789012|20240102|120000|Infinity"
                  + "|123456789012|1234567890123456",
              "boolean|true|false",
              "date|2026-08-24|infinity|0001-01-01|1999-12-31|0044-03-15 BC|1200-01-01",
              "time|12:34:56.789012|00:00|24:00",
              "timetz|12:34:56.789012+05|00:00+00|12:34:56-08",
              "timestamp|2026-08-24 12:34:56.789012|infinity|0001-01-01|0044-03-15 BC",
              "timestamptz|2026-08-24 12:34:56.789012+05|infinity|0001-01-01",
              "interval|3 days 04:05:06.789012|04:05:06|1 year|1 day|0|-04:05:06|23:59:59|infinity"
                  + "|2024 years 3 months",
              "uuid|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|00000000-0000-0000-0000-000000000000"
                  + "|12345678-1234-1234-1234-123456789012",
              "bytea|\\x0102|\\x|abc|\\x0102030405060708090a0b0c0d0e0f10",
              "json|{\"b\": 1}|1|0|true|\"x\"|null|[1]|1.5|20240102|120000|123456789012"
                  + "|12345678901234567890123456789012",
              "jsonb|{\"b\": 1}|1|0|true|\"x\"|null|[1]|20240102|120000|123456789012"
                  + "|12345678901234567890123456789012",
              "inet|10.0.0.1/8|10.0.0.1|::1|1:2:3:4:5:6:7:8|8.7.6.5|1.2.3.4",
              "cidr|10.0.0.0/8|10.0.0.1|::1|1:2:3:4:5:6:7:8|8.7.6.5|1.2.3.4",
              "macaddr|08:00:2b:01:02:03|12:34:56:01:02:03|08:00:00:01:02:03",
              "macaddr8|08:00:2b:01:02:03:04:05|12:34:56:ff:fe:01:02:03|08:00:00:01:02:03:04:05")
          .map(line -> List.of(line.split("\\|")))
          .collect(toMap(line -> line.get(0), line -> line.subList(1, line.size())));

  /** Where none of these values passes, and another one may that nobody has thought of. */
  private static final Set<String> UNSAID =
      Stream.of(
              "cidr|date|interval|macaddr|macaddr8|time|timestamp|timestamptz|timetz",
              "date|macaddr8",
              "inet|date|interval|macaddr|macaddr8|time|timestamp|timestamptz|timetz",
              "json|inet",
              "jsonb|inet",
              "macaddr|cidr|date|inet|interval|time|timestamp|timestamptz|timetz",
              "macaddr8|date|interval|time|timestamp|timestamptz|timetz",
              "real|macaddr|macaddr8",
              "smallint|date|timestamp|timestamptz")
          .map(line -> List.of(line.split("\\|")))
          .flatMap(line -> line.stream().skip(1).map(to -> line.get(0) + " → " + to))
          .collect(toSet());

  @Test
  void isSaidOfTheSamePairsAsTheServerSays() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create function taken(value text, was text, using_ text) returns boolean language"
              + " plpgsql as $$ declare found text; begin execute format('select (%s)::text from"
              + " (select %L::%s as c) t', using_, value, was) into found; return true; exception"
              + " when others then return false; end $$");
      TreeSet<String> observed = new TreeSet<>();
      TreeSet<String> said = new TreeSet<>();
      for (String from : VALUES.keySet()) {
        for (String to : VALUES.keySet()) {
          String pair = from + " → " + to;
          if (new TextCast(type(from), type(to)).isHopeless()) {
            said.add(pair);
          }
          if (!from.equals(to) && refusesAll(database, from, to)) {
            observed.add(pair);
          }
        }
      }
      assertThat(observed).containsAll(said);
      said.addAll(UNSAID);
      assertThat(observed).isEqualTo(said);
    }
  }

  private static boolean refusesAll(TestDatabase database, String from, String to) {
    String values =
        String.join(", ", VALUES.get(from).stream().map(each -> SqlText.literal(each)).toList());
    String query =
        "select bool_or(taken(v, %s, %s))::text from unnest(array[%s]) v"
            .formatted(
                SqlText.literal(from), SqlText.literal(using(from, to).orElse("c::" + to)), values);
    return !database.query(query).contains("true");
  }

  private static Optional<String> using(String from, String to) {
    return Differ.diff(tableOf(to), tableOf(from), DiffPolicy.dropping(name -> true, 17))
        .upgrade()
        .stream()
        .filter(Operation.AlterColumn.class::isInstance)
        .flatMap(each -> ((Operation.AlterColumn) each).changes().stream())
        .filter(ColumnChange.SetType.class::isInstance)
        .flatMap(each -> ((ColumnChange.SetType) each).using().stream())
        .findFirst();
  }

  private static Schema tableOf(String type) {
    return Schema.of(table("t", column("c", type(type))));
  }
}
