package dev.autogen.catalog;

import dev.autogen.schema.Schema;
import dev.autogen.testing.PostgresClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A database with tables that really have the expressions, statement by statement. */
final class ExpressionDatabase implements AutoCloseable {
  private static final int ONE_TABLE = 40;
  private static final String EXECUTE =
      """
      do $$ declare request record; begin
        for request in select * from requests loop
          begin execute request.sql;
          exception when others then
            update requests set error = sqlerrm where name = request.name;
          end;
        end loop;
      end $$
      """;

  /** As {@code pg_dump} writes them: every name with its schema. */
  private static final String DEFINITIONS =
      """
      select 'constraint', 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where conrelid = 'public.t'::regclass and contype = 'c'
      union all
      select 'index', pg_get_indexdef(indexrelid) from pg_index
      where indrelid = 'public.t'::regclass
      union all
      select 'column', attname || ' ' || format_type(atttypid, atttypmod)
        || case attgenerated when '' then coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
           else ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored' end
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = 'public.t'::regclass and attname ~ '^x\\d{4}$'
      """;

  private static final String PRINTED =
      """
      select conname, pg_get_expr(conbin, conrelid) from pg_constraint
      where conname ~ '^[xm]\\d{4}$'
      union all
      select attname, pg_get_expr(adbin, adrelid) from pg_attribute
      join pg_attrdef on adrelid = attrelid and adnum = attnum where attname ~ '^[xm]\\d{4}$'
      union all
      select relname, pg_get_indexdef(oid, 1, false)
        || coalesce(' where ' || pg_get_expr(indpred, indrelid), '')
        || indcollation::text
      from pg_class join pg_index on indexrelid = oid where relname ~ '^[xm]\\d{4}$'
      """;

  private final ReadDatabase database;

  ExpressionDatabase(int major) {
    this(new ReadDatabase(major));
    database.given(ExpressionTable.SURROUNDINGS.toArray(String[]::new));
  }

  private ExpressionDatabase(ReadDatabase database) {
    this.database = database;
  }

  /** A database of its own, restored from a dump of the other. */
  static ExpressionDatabase restoredFrom(
      ExpressionDatabase other, PostgresClient client, int major) {
    ReadDatabase database = new ReadDatabase(major);
    database.restore(other.database, client);
    return new ExpressionDatabase(database);
  }

  ReadDatabase database() {
    return database;
  }

  /** Settings of the database, which new connections have. */
  void set(String... settings) {
    String name = database.query("select current_database()").get(0);
    for (String setting : settings) {
      database.given("alter database " + name + " set " + setting);
    }
  }

  /** Creates the table with all of these. */
  void create(List<WrittenExpression> expressions) {
    List<String> statements = new ArrayList<>(List.of(ExpressionTable.create("t", expressions)));
    expressions.stream()
        .filter(WrittenExpression::inIndex)
        .forEach(each -> statements.add(each.added("t")));
    database.given(statements.toArray(String[]::new));
  }

  /** Creates the table from what {@link #dumped} wrote. */
  void restore(List<List<String>> definitions) {
    List<String> elements = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    for (List<String> definition : definitions) {
      (definition.get(0).equals("index") ? statements : elements).add(definition.get(1));
    }
    statements.add(0, ExpressionTable.createWith("t", elements));
    database.given(statements.toArray(String[]::new));
  }

  /**
   * Gives tables each of these, first all that the parser takes and many at once; what the server
   * said to those that it rejected, by name.
   */
  Map<String, String> tried(Collection<WrittenExpression> expressions) {
    Map<String, String> parsed = new LinkedHashMap<>();
    expressions.forEach(
        each -> parsed.put(each.name(), "prepare one as " + each.query() + "; deallocate one"));
    Map<String, String> rejected = executed(parsed);
    List<WrittenExpression> left = new ArrayList<>(expressions);
    left.removeIf(each -> rejected.containsKey(each.name()));
    for (int start = 0; start < left.size(); start += ONE_TABLE) {
      List<WrittenExpression> some = left.subList(start, Math.min(start + ONE_TABLE, left.size()));
      rejected.putAll(added("m" + start, some));
    }
    return rejected;
  }

  private Map<String, String> added(String schema, List<WrittenExpression> expressions) {
    String table = schema + ".t";
    database.given("create schema " + schema);
    List<WrittenExpression> late = new ArrayList<>(expressions);
    try {
      database.given(ExpressionTable.create(table, expressions));
      late.removeIf(each -> !each.inIndex());
    } catch (IllegalStateException oneIsRejected) {
      database.given(ExpressionTable.create(table, List.of()));
    }
    Map<String, String> statements = new LinkedHashMap<>();
    late.forEach(each -> statements.put(each.name(), each.added(table)));
    return statements.isEmpty() ? Map.of() : executed(statements);
  }

  private Map<String, String> executed(Map<String, String> statements) {
    StringBuilder values = new StringBuilder();
    statements.forEach(
        (name, sql) ->
            values.append(
                "%s(%s, %s)"
                    .formatted(
                        values.isEmpty() ? "" : ", ", Literal.text(name), Literal.text(sql))));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("create temporary table requests (name text, sql text, error text)");
      statement.execute("insert into requests (name, sql) values " + values);
      statement.execute(EXECUTE);
      Map<String, String> errors = new LinkedHashMap<>();
      rows(statement.executeQuery("select name, error from requests where error is not null"))
          .forEach(row -> errors.put(row.get(0), row.get(1)));
      return errors;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the server prints what stands in the tables, by name. */
  Map<String, String> printed() {
    return rows(PRINTED).stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  /** What stands in the table, each with its kind. */
  List<List<String>> dumped() {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = ''; set quote_all_identifiers = on");
      return rows(statement.executeQuery(DEFINITIONS));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether two defaults give a row the same value. */
  boolean storesTheSame(WrittenExpression one, WrittenExpression other) {
    String value = "(%s)::" + one.type() + "::text";
    return one.place() == WrittenExpression.Place.DEFAULT
        && rows("select %s = %s".formatted(value, value).formatted(one.text(), other.text()))
            .equals(List.of(List.of("t")));
  }

  Schema read() {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, new CatalogRequest(List.of("public"), List.of())).schema();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Canonicalized canonical(Schema desired, Schema actual) {
    try (Connection connection = database.connect()) {
      return Canonical.of(connection, desired, actual, "public");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sequence that any evaluation of a user's function moves, and those of the defaults. */
  List<String> sequences() {
    return database.query(
        "select 'ran', last_value, is_called from ran union all"
            + " select 's1', last_value, is_called from s1 union all"
            + " select 's2', last_value, is_called from other.s2");
  }

  private List<List<String>> rows(String query) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return rows(statement.executeQuery(query));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> rows(ResultSet results) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    while (results.next()) {
      List<String> row = new ArrayList<>();
      for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
        row.add(String.valueOf(results.getString(column)));
      }
      rows.add(row);
    }
    return rows;
  }

  @Override
  public void close() {
    database.close();
  }
}
