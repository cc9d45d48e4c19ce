package dev.autogen.hazard;

import static dev.autogen.operation.ColumnChange.dropDefault;
import static dev.autogen.operation.ColumnChange.dropNotNull;
import static dev.autogen.operation.ColumnChange.setDefault;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about rewrites, scans and builds is what the server itself says that it does, of
 * each operation on a table with rows.
 */
final class ObservedHazardsIT {
  private static final String[] TABLES = {
    "create domain positive as integer check (value > 0)",
    "create domain plain as text",
    "create table p (id bigint primary key, code text)",
    "create table t (id bigint primary key, a int, s varchar(20), x text, ch char(5),"
        + " n numeric(10,2), ts timestamp, tz timestamptz(3), d date, j json, u uuid, r real,"
        + " net cidr, bits varbit(8), dom plain, c varchar(20) check (c <> ''), p_id bigint,"
        + " nn int not null default 1)",
    "insert into p values (1, 'x')",
    "insert into t (id, a, s, x, p_id, c) values (1, 1, 'a', 'b', 1, 'c')"
  };
  private static final Set<HazardKind> OBSERVABLE =
      EnumSet.of(HazardKind.REWRITES_TABLE, HazardKind.SCANS_TABLE, HazardKind.BLOCKS_TABLE);

  static List<Integer> majors() {
    return TestDatabase.majors();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void saysWhatTheServerDoes(int major) throws SQLException {
    try (TestDatabase database = TestDatabase.fresh(major).execute(TABLES);
        Connection connection = database.connect()) {
      Schema before =
          Catalog.read(connection, new CatalogRequest(List.of("public"), List.of())).schema();
      List<String> said = new ArrayList<>();
      List<String> seen = new ArrayList<>();
      for (Operation operation : operations()) {
        Set<HazardKind> hazards = EnumSet.noneOf(HazardKind.class);
        Hazards.of(List.of(operation), before).forEach(hazard -> hazards.add(hazard.kind()));
        hazards.retainAll(OBSERVABLE);
        said.add(hazards + " " + operation);
        seen.add(observed(connection, operation) + " " + operation);
      }
      assertThat(said).isEqualTo(seen);
    }
  }

  /** A rewrite builds all indexes and checks all rows as well: that is not told apart. */
  private static Set<HazardKind> observed(Connection connection, Operation operation)
      throws SQLException {
    Set<HazardKind> kinds = EnumSet.noneOf(HazardKind.class);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local client_min_messages = debug1");
      statement.execute("set local timezone = 'Europe/Zurich'");
      statement.clearWarnings();
      for (String sql : PostgresSql.of(operation)) {
        statement.execute(sql);
        for (SQLWarning each = statement.getWarnings(); each != null; each = next(each)) {
          add(kinds, each.getMessage());
        }
      }
    } finally {
      connection.rollback();
    }
    return kinds.contains(HazardKind.REWRITES_TABLE)
        ? EnumSet.of(HazardKind.REWRITES_TABLE)
        : kinds;
  }

  private static SQLWarning next(SQLWarning warning) {
    return warning.getNextWarning();
  }

  private static void add(Set<HazardKind> kinds, String message) {
    if (message.startsWith("rewriting table")) {
      kinds.add(HazardKind.REWRITES_TABLE);
    } else if (message.startsWith("verifying table")
        || message.startsWith("validating foreign key")) {
      kinds.add(HazardKind.SCANS_TABLE);
    } else if (message.startsWith("building index")) {
      kinds.add(HazardKind.BLOCKS_TABLE);
    }
  }

  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>(Operations.recordedBy(ObservedHazardsIT::columns));
    all.addAll(Operations.recordedBy(ObservedHazardsIT::constraints));
    for (String change : TYPES.split("\n")) {
      String[] words = change.strip().split(" ", 2);
      all.addAll(recorded(op -> op.alterColumn("t", words[0], setType(type(words[1])))));
    }
    all.addAll(recorded(op -> op.alterColumn("t", "x", setType(integer()).using("length(x)"))));
    return all;
  }

  private static List<Operation> recorded(Consumer<Operations> operation) {
    return Operations.recordedBy(operation);
  }

  private static final String TYPES =
      """
      s varchar(40)
      s varchar
      s text
      s varchar(10)
      x varchar
      x varchar(255)
      x plain
      dom text
      ch char(10)
      ch text
      a bigint
      a smallint
      a text
      a positive
      n numeric(12,2)
      n numeric(12,3)
      n numeric(8,2)
      n numeric
      ts timestamptz
      ts timestamp(3)
      tz timestamptz
      tz timestamptz(1)
      tz timestamp
      d timestamp
      j jsonb
      u text
      r double precision
      net inet
      bits varbit(16)
      c varchar(40)
      """;

  private static void columns(Operations op) {
    op.addColumn("t", column("new", integer()));
    op.addColumn("t", column("new", integer()).notNull().defaultTo("5"));
    op.addColumn("t", column("new", type("timestamptz")).notNull().defaultTo("now()"));
    op.addColumn("t", column("new", type("timestamptz")).defaultTo("clock_timestamp()"));
    op.addColumn("t", column("new", type("uuid")).defaultTo("gen_random_uuid()"));
    op.addColumn("t", column("new", type("varchar(9)")).defaultTo("'f(x)'::character varying(9)"));
    op.addColumn("t", column("new", bigint()).notNull().byDefaultAsIdentity());
    op.addColumn("t", column("new", integer()).generatedAs("a * 2"));
    op.addColumn("t", column("new", type("plain")));
    op.addColumn("t", column("new", type("positive")));
    op.dropColumn("t", "a");
    op.renameColumn("t", "a", "b");
    op.alterColumn("t", "a", setDefault("1"));
    op.alterColumn("t", "nn", dropDefault());
    op.alterColumn("t", "a", setNotNull());
    op.alterColumn("t", "nn", dropNotNull());
    op.alterColumn("t", "id", ColumnChange.addIdentityByDefault(sequenceOptions()));
    op.setComment("t", "a", "x");
    op.createTable("fresh", column("id", integer()));
    op.dropTable("t");
  }

  private static void constraints(Operations op) {
    op.addConstraint("t", unique("uq", "a"));
    op.addConstraint("t", check("ck", "a > 0"));
    op.addConstraint("t", check("ck", "a > 0").notValid());
    op.addConstraint("t", foreignKey("fk", "p_id").references("p", "id"));
    op.addConstraint("t", foreignKey("fk", "p_id").references("p", "id").notValid());
    op.dropConstraint("t", "t_pkey");
    op.dropConstraint("t", "t_c_check");
    op.createIndex("t", index("ix", "a"));
    op.createIndex("t", index("ux", "a").withUnique());
    op.renameConstraint("t", "t_pkey", "t_key");
  }
}
