package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.cli.Shell.Result;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history begins from a database that is there. */
class BaselineIT {
  private static final String LEFT_OUT =
      "('heirs', 'heir', 'measure_2020', 'flyway_schema_history', 'databasechangelog',"
          + " 'databasechangeloglock',"
          + " 'autogen_version', 'autogen_version_history')";

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void start() {
    shell = new Shell(folder);
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void everythingThatSomebodyMadeIsMadeAgain(int major) throws SQLException {
    try (TestDatabase old = TestDatabase.fresh(major).execute(resource("baseline.sql"));
        TestDatabase copy = old.another()) {
      shell.write("autogen.properties", "url = " + old.url(), "schemas = public,audit");

      String drafted = out("baseline", "-m", "as it is", "--rev-id", "aaaa");

      assertThat(drafted)
          .contains("Drafted", "Stamped", "with aaaa", "autogen diff")
          .contains("5 tables, 3 views, 2 sequences, 4 types")
          .contains("table  flyway_schema_history  history of Flyway")
          .contains("table  databasechangelog  history of Liquibase")
          .contains("table  databasechangeloglock  history of Liquibase")
          .contains("table  measure_2020  partition of measure")
          .contains("table  heir  inherits from base")
          .contains("view  heirs  rests on what is left out")
          .contains("policy  customer.mine  entities cannot say it")
          .contains("extension  hstore  nothing that is drafted needs it");
      assertThat(old.query("select version_num from autogen_version")).containsExactly("aaaa");
      assertThat(out("upgrade")).contains("The database is at aaaa");
      out("upgrade", "--url", copy.url());
      assertThat(objects(copy)).isEqualTo(objects(old)).hasSizeGreaterThan(15);
      assertThat(facts(copy)).isEqualTo(facts(old)).hasSizeGreaterThan(60);
      assertThat(shell.run("downgrade", "base", "--url", copy.url()).err()).contains("A005");
      out("downgrade", "base", "--accept-loss", "--url", copy.url());
      assertThat(facts(copy)).isEmpty();
    }
  }

  @Test
  void whatHibernateMadeDiffersInNothing() {
    String samples = System.getProperty("autogen.samples.classes", "target/entity-samples-classes");
    int major = TestDatabase.USUAL_MAJOR;
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Oracle.create(ModelRequest.of(List.of(samples), major, "public"), database);
      String entities = "entities = " + Path.of(samples).toAbsolutePath();
      shell.write("autogen.properties", "url = " + database.url(), entities);
      shell.write("scratch.properties", entities, "postgres-version = " + major);

      out("baseline", "-m", "as hibernate made it");

      assertThat(out("check", "--unmanaged", "drop")).contains("Nothing differs");
      assertThat(out("diff")).contains("Nothing differs");
      assertThat(out("check", "--config", "scratch.properties")).contains("Nothing differs");
      assertThat(out("-m", "more")).contains("Nothing differs");
    }
  }

  @Test
  void whereThereIsAHistoryNothingBegins() {
    try (TestDatabase database = TestDatabase.fresh()) {
      shell.write("autogen.properties", "url = " + database.url());
      assertThat(out("baseline", "-m", "nothing")).contains("Nothing to begin from");
      nothingIsLeft(database);
      database.execute("create table t (id int primary key)");
      assertThat(out("baseline", "-m", "x", "--dry-run")).contains("op.createTable(");
      nothingIsLeft(database);

      database.execute(
          "alter database " + database.name() + " set default_transaction_read_only = on");
      refused(5, "baseline", "-m", "x");
      writeable(database);
      nothingIsLeft(database);

      assertThat(out("baseline", "-m", "x", "--format", "json", "--branch-label", "main"))
          .contains("\"revision\"", "\"unmanaged\": []");
      assertThat(refused(4, "baseline", "-m", "y")).contains("A082", "autogen stamp head");
      assertThat(refused(4, "baseline", "-m", "y", "--revisions", "other"))
          .contains("A082", "drop table autogen_version, autogen_version_history");
      shell.write("none.properties", "postgres-version = 17");
      assertThat(
              refused(2, "baseline", "-m", "y", "--config", "none.properties", "--revisions", "o"))
          .contains("A008", "--url");
      assertThat(shell.files("other")).isEmpty();
      assertThat(shell.files("generated-migrations")).filteredOn(BaselineIT::isRevision).hasSize(1);
    }
  }

  @Test
  void whatCannotBeMadeAgainIsRefused() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create type span as range (subtype = float8)",
          "create table good (id int primary key)",
          "create table bad (id int primary key references good, s span)",
          "create table ugly (id int references bad)");
      shell.write("autogen.properties", "url = " + database.url());

      assertThat(refused(3, "baseline", "-m", "x"))
          .contains("A083", "create table bad", "--exclude");
      nothingIsLeft(database);

      assertThat(out("baseline", "-m", "x", "--exclude", "bad"))
          .contains("2 tables")
          .contains("table  bad  excluded")
          .contains("constraint  ugly.ugly_id_fkey  points at bad, which is left out");
      assertThat(refused(4, "baseline", "-m", "x")).contains("A082");
    }
  }

  private static void writeable(TestDatabase database) {
    try (TestDatabase neighbour = database.another()) {
      neighbour.execute(
          "alter database " + database.name() + " reset default_transaction_read_only");
    }
    // Its connection is a new one.
    database.execute("alter database " + database.name() + " reset lock_timeout");
  }

  /** Neither a class nor the tables in which is kept what was applied. */
  private void nothingIsLeft(TestDatabase database) {
    assertThat(shell.files("generated-migrations")).isEmpty();
    assertThat(database.query("select to_regclass('autogen_version')")).containsExactly("null");
  }

  private static boolean isRevision(Path file) {
    return file.toString().endsWith(".java");
  }

  private static List<String> objects(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      List<QualifiedName> own =
          List.of(QualifiedName.of("autogen_version"), QualifiedName.of("autogen_version_history"));
      CatalogRequest request = new CatalogRequest(List.of("public", "audit"), own);
      return Catalog.read(connection, request).schema().objects().stream()
          .filter(each -> !(each instanceof Dependent))
          .filter(each -> !each.name().name().matches("heirs|hstore"))
          .map(Object::toString)
          .toList();
    }
  }

  /** What the server says of everything but what is left out. */
  private static List<String> facts(TestDatabase database) {
    String ours = "n.nspname in ('public', 'audit') and c.relname not in " + LEFT_OUT;
    String relation =
        " join pg_class c on c.oid = %s join pg_namespace n on n.oid = c.relnamespace where "
            + ours;
    String own =
        "where pronamespace in (select oid from pg_namespace where nspname = 'public') and not"
            + " exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')";
    return database.query(
        String.join(
                " union all ",
                "select pg_get_indexdef(i.indexrelid) from pg_index i"
                    + relation.formatted("i.indrelid"),
                "select c.relname || pg_get_constraintdef(k.oid) || k.conname from pg_constraint k"
                    + relation.formatted("k.conrelid"),
                "select pg_get_triggerdef(t.oid) from pg_trigger t"
                    + relation.formatted("t.tgrelid")
                    + " and not t.tgisinternal",
                "select pg_get_ruledef(r.oid) from pg_rewrite r" + relation.formatted("r.ev_class"),
                "select pg_get_statisticsobjdef(s.oid) from pg_statistic_ext s"
                    + relation.formatted("s.stxrelid"),
                "select pg_get_functiondef(p.oid) from pg_proc p " + own,
                "select c.relname || a.attname || format_type(a.atttypid, a.atttypmod)"
                    + " || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || a.attnotnull"
                    + " || coalesce(col_description(c.oid, a.attnum), '')"
                    + " from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid"
                    + " and d.adnum = a.attnum"
                    + relation.formatted("a.attrelid")
                    + " and a.attnum > 0 and c.relkind in ('r', 'p', 'v', 'm', 'c')",
                "select s.schemaname || s.sequencename || s.data_type || s.start_value"
                    + " || s.increment_by || s.cache_size from pg_sequences s"
                    + " where s.sequencename not like 'autogen_%'")
            + " order by 1");
  }

  private static String resource(String name) {
    try (InputStream in = BaselineIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String out(String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.err() + result.out()).isZero();
    return result.out();
  }

  private String refused(int exit, String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.err()).isEqualTo(exit);
    return result.err();
  }
}
