package dev.autogen.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is drafted runs with rows there, up, down and up, or says which rows are in the way. */
class PrecautionsIT {
  private final TestDatabase database = TestDatabase.fresh();
  private final TestDatabase wanted = database.another();
  private final Map<ColumnName, Assignment> fills = new HashMap<>();

  @AfterEach
  void dropDatabases() {
    database.close();
    wanted.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "varchar(3)",
        "text",
        "char(2)",
        "smallint",
        "integer",
        "bigint",
        "numeric(5,2)",
        "real",
        "double precision",
        "boolean",
        "date",
        "timestamp",
        "timestamptz(3)",
        "time",
        "timetz",
        "interval",
        "uuid",
        "json",
        "jsonb",
        "bytea",
        "bit(3)",
        "bit varying(3)",
        "inet",
        "cidr",
        "int4range",
        "tstzrange",
        "text[]",
        "mood",
        "mood[]",
        "positive",
        "named",
        "money",
        "oid"
      })
  void aRequiredColumnOfAnyTypeGoesAndComesBack(String type) throws SQLException {
    String types =
        "create type mood as enum ('it''s ok', 'happy'); create domain positive as int;"
            + " create domain named as text not null;";
    database.execute(types, "create table t (id int primary key, c " + type + " not null)");
    wanted.execute(types, "create table t (id int primary key)");
    ChangeSet changes = taken();
    apply(changes.upgrade());
    database.execute("insert into t values (1), (2)");

    apply(changes.downgrade());

    assertThat(database.query("select count(*), count(c) from t")).containsExactly("2|2");
    assertThat(lines(read(database))).contains("c " + type(type) + " not null");
    apply(changes.upgrade());
    assertThat(lines(read(database))).isEqualTo(lines(read(wanted)));
  }

  @Test
  void requiredColumnsAreFilledWhereverTheTableIs() throws SQLException {
    String types =
        "create schema \"Odd $$\"; create domain named as text not null;"
            + " create domain short as varchar(5) not null check (value <> '');";
    database.execute(
        types,
        "create table \"Odd $$\".\"or\"\"der\" (id int primary key, \"Note\" text)",
        "create table part (id int, day date) partition by range (day)",
        "create table part_1 partition of part for values from ('2026-01-01') to ('2027-01-01')",
        "insert into \"Odd $$\".\"or\"\"der\" values (1, null), (2, 'x')",
        "insert into part values (1, '2026-03-04')");
    wanted.execute(
        types,
        "create table \"Odd $$\".\"or\"\"der\" (id int primary key, \"Note\" text not null,"
            + " \"Full Name\" named, code short, named named not null)",
        "create table part (id int, day date, kind text not null) partition by range (day)",
        "create table part_1 partition of part for values from ('2026-01-01') to ('2027-01-01')");
    fill("Odd $$.or\"der", "Note", "'n' || id");
    fill("Odd $$.or\"der", "named", "coalesce(\"Note\", '-')");
    fill("part", "kind", "to_char(day, 'YYYY')");
    ChangeSet changes = taken(List.of("Full Name", "code"));

    apply(changes.upgrade());

    assertThat(database.query("select * from \"Odd $$\".\"or\"\"der\" order by 1"))
        .containsExactly("1|n1|n1", "2|x|x");
    assertThat(database.query("select kind from part")).containsExactly("2026");
    apply(changes.downgrade());
    apply(changes.upgrade());
  }

  @Test
  void whatFillsItselfIsOneStep() throws SQLException {
    database.execute("create table t (id int primary key)", "insert into t values (1), (2)");
    wanted.execute(
        "create table t (id int primary key, a int not null default 1,"
            + " b int not null generated always as identity, c int not null"
            + " generated always as (id + 1) stored, d bigserial)");
    ChangeSet changes = taken();

    apply(changes.upgrade());

    assertThat(lines(read(database))).isEqualTo(lines(read(wanted)));
    assertThat(database.query("select a, b, c, d from t order by id"))
        .containsExactly("1|1|2|1", "1|2|3|2");
    assertThat(changes.upgrade()).filteredOn(Operation.Backfill.class::isInstance).hasSize(1);
    apply(changes.downgrade());
    apply(changes.upgrade());
  }

  @Test
  void typeAndRequirementChangeTogether() throws SQLException {
    database.execute(
        "create table t (id int primary key, a int, b int)",
        "insert into t values (1, null, 7), (2, 2, null)");
    wanted.execute("create table t (id int primary key, a text not null, b text not null)");
    fill("t", "a", "'none'");
    fill("t", "b", "'-'");
    ChangeSet changes = taken();

    apply(changes.upgrade());

    assertThat(database.query("select a, b from t order by id")).containsExactly("none|7", "2|-");
  }

  @Test
  void aForeignKeyThatWaitsDoesNotHoldUpTheTable() throws SQLException {
    String tables =
        "create table p (x int primary key); create table t (id int, a int%s"
            + " constraint \"Fk\" references p deferrable initially deferred)";
    database.execute(tables.formatted(""), "insert into p values (1)", "insert into t values (1)");
    wanted.execute(tables.formatted(" not null"));
    fill("t", "a", "1");

    apply(taken().upgrade());

    assertThat(database.query("select a from t")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unique (a)",
        "unique (a, b)",
        "unique nulls not distinct (b)",
        "primary key (a)",
        "check (a > 1)",
        "check (a is distinct from 1)",
        "foreign key (a) references p (x)",
        "foreign key (a, b) references p (x, y)",
        "foreign key (a, b) references p (x, y) match full",
        "foreign key (a) references t (id)",
      })
  void whatAConstraintWouldRefuseIsNamedAndNothingElse(String constraint) throws SQLException {
    if (constraint.contains("not distinct")) {
      TestDatabase.assumeSince(15);
    }
    String tables =
        "create table p (x int unique, y int, unique (x, y));"
            + " create table t (id int unique, a int not null, b int%s)";
    database.execute(tables.formatted(""));
    wanted.execute(tables.formatted(", constraint c " + constraint));
    List<Operation> upgrade = taken().upgrade();
    assertThat(upgrade).first().isInstanceOf(Operation.ExpectNoRows.class);
    database.execute("insert into p values (1, 1), (2, 2), (3, null)");
    for (String rows :
        List.of(
            "(1, 1, 1), (2, 1, 1)",
            "(1, 1, 1), (2, 2, 2)",
            "(1, 9, 9)",
            "(1, 2, null), (2, 3, null)",
            "(2, 2, 2), (3, 3, null)",
            "(1, 2, 3)")) {
      database.execute("truncate t", "insert into t values " + rows);
      boolean refused = refuses(List.of(upgrade.get(upgrade.size() - 1)));
      List<Operation> checks = upgrade.subList(0, upgrade.size() - 1);
      assertThat(refuses(checks)).as("%s with %s", constraint, rows).isEqualTo(refused);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)",
        "(a, b)",
        "(lower(c))",
        "(a, lower(c)) where b is not null",
        "(b) nulls not distinct",
        "(b, a desc) nulls not distinct where a > 1"
      })
  void whatAUniqueIndexWouldRefuseIsNamedAndNothingElse(String keys) throws SQLException {
    if (keys.contains("not distinct")) {
      TestDatabase.assumeSince(15);
    }
    String table = "create table t (a int, b int, c text)";
    database.execute(table);
    wanted.execute(table, "create unique index ux on t " + keys);
    List<Operation> upgrade = taken().upgrade();
    for (String rows :
        List.of(
            "(1, 1, 'A'), (1, 1, 'a')",
            "(1, null, 'A'), (1, null, 'a')",
            "(1, 1, 'A'), (2, 2, 'b')",
            "(null, null, null), (null, null, null)",
            "(2, null, 'x'), (2, null, 'y')")) {
      database.execute("truncate t", "insert into t values " + rows);
      boolean refused = refuses(List.of(upgrade.get(upgrade.size() - 1)));
      List<Operation> checks = upgrade.subList(0, upgrade.size() - 1);
      assertThat(refuses(checks)).as("%s with %s", keys, rows).isEqualTo(refused);
    }
  }

  @Test
  void aTableOfTheSameRevisionIsNotLookedAt() throws SQLException {
    wanted.execute(
        "create table p (id int primary key)",
        "create table t (id int primary key, p int not null references p, unique (p))");

    assertThat(taken().upgrade()).noneMatch(Operation.ExpectNoRows.class::isInstance);
  }

  @Test
  void theWayBackSaysWhyItRefusesRows() throws SQLException {
    database.execute("create table t (id int primary key, code text not null unique)");
    wanted.execute("create table t (id int primary key)");
    ChangeSet changes = taken();
    apply(changes.upgrade());
    database.execute("insert into t values (1)");

    assertThatThrownBy(() -> apply(changes.downgrade()))
        .hasMessageContaining("1 row of t in the way: code is required, and what rows had in it is")
        .hasMessageContaining("id = 1");
    database.execute("truncate t");
    apply(changes.downgrade());
  }

  @Test
  void noCheckLooksForEachRowThroughAllOthers() throws SQLException {
    TestDatabase.assumeSince(15);
    String tables =
        "create table p (x int primary key);"
            + " create table t (id int primary key, a int, b int%s)";
    database.execute(tables.formatted(""));
    wanted.execute(
        tables.formatted(
            ", unique (a, b), unique nulls not distinct (b), check (a > 0),"
                + " foreign key (a) references p"));
    List<Operation> upgrade = taken().upgrade();
    database.execute(
        "insert into p select generate_series(1, 200000)",
        "insert into t select n, n, n from generate_series(1, 200000) as n",
        "analyze");
    for (Operation each : upgrade) {
      if (each instanceof Operation.ExpectNoRows check) {
        String plan =
            String.join(
                "\n", database.query("explain select count(*) from t where " + check.condition()));
        assertThat(plan).doesNotContain("Nested Loop").doesNotContain("SubPlan");
      }
    }
    long start = System.nanoTime();
    apply(upgrade);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private boolean refuses(List<Operation> operations) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String sql : PostgresSql.of(operations)) {
          statement.execute(sql);
        }
        return false;
      } catch (SQLException refused) {
        assertThat(refused.getSQLState()).startsWith("23");
        return true;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(String table, String column, String expression) {
    ColumnName name = new ColumnName(QualifiedName.parse(table), column);
    fills.put(name, new Assignment(column, expression));
  }

  private ChangeSet taken() throws SQLException {
    return taken(List.of());
  }

  private ChangeSet taken(List<String> without) throws SQLException {
    Schema all = read(wanted);
    Schema desired =
        all.withObjects(all.objects().stream().map(each -> without(each, without)).toList());
    ChangeSet changes =
        Differ.diff(desired, read(database), DiffPolicy.dropping(name -> true, database.major()));
    return Precautions.taken(changes, fills);
  }

  private static SchemaObject without(SchemaObject object, List<String> columns) {
    return object instanceof Table table
        ? table.withColumns(
            table.columns().stream().filter(each -> !columns.contains(each.name())).toList())
        : object;
  }

  private void apply(List<Operation> operations) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : PostgresSql.of(operations)) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + " in " + sql, e);
        }
      }
      connection.commit();
    }
  }

  private static Schema read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, new CatalogRequest(List.of("public", "Odd $$"), List.of()))
          .schema();
    }
  }

  private static String type(String spelling) {
    return ColumnType.type(spelling).toString();
  }

  private static String lines(Schema schema) {
    TreeSet<String> lines = new TreeSet<>();
    for (Table table : schema.tables()) {
      table
          .columns()
          .forEach(
              each ->
                  lines.add(
                      table.name()
                          + ": "
                          + each.name()
                          + " "
                          + each.type()
                          + (each.nullable() ? "" : " not null")
                          + each.defaultExpression()));
      table.constraints().forEach(each -> lines.add(table.name() + ": " + each));
    }
    return String.join("\n", lines);
  }
}
