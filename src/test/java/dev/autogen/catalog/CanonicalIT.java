package dev.autogen.catalog;

import static dev.autogen.schema.Cast.cast;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.Domain.domain;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.expression;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalIT {
  private final ReadDatabase database = new ReadDatabase(TestDatabase.USUAL_MAJOR);

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          integer          | 5                      | '5'
          integer          | (5)                    | 5::int
          numeric          | 5                      | '5.0'
          numeric(9,2)     | 0                      | '0'
          numeric(9,2)     | 0.00                   | 0
          double precision | 5                      | 5.0
          boolean          | false                  | 'f'
          boolean          | FALSE                  | 'no'
          boolean          | true                   | 't'
          varchar(10)      | 'a'                    | 'a'::text
          timestamptz      | now()                  | CURRENT_TIMESTAMP
          timestamptz      | current_timestamp      | Now( )
          timestamp        | timezone('utc', now()) | TIMEZONE( 'utc' ,Now())
          interval         | interval '14 days'     | '2 weeks'
          integer[]        | array[]::int[]         | '{}'
          integer[]        | array[1, 2]            | '{1,2}'
          uuid             | gen_random_uuid()      | GEN_RANDOM_UUID()
          jsonb            | '{"b":1, "a":2}'       | '{"a": 2,"b": 1}'
          json             | '{"a": 1}'             | '{"a": 1}'::json
          mood             | 'sad'                  | 'sad'::mood
          text             | substring('name',1,3)  | substring( 'name' , 1,3 )
          bytea            | '\\xDEADBEEF'           | '\\xdeadbeef'
          date             | '2020-01-31'           | date '2020-01-31'
          text             | null                   | null::text
          """)
  void takesDefaultsThatStoreTheSameForTheSame(String type, String one, String other) {
    database.given("create type mood as enum ('sad', 'ok')");

    assertThat(same(type, one, other)).isTrue();
    assertThat(same(type, other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          integer          | 15           | 20
          boolean          | true         | false
          text             | '//slash'    | 's//l//ash'
          double precision | random()     | 0.5
          timestamptz      | now()        | clock_timestamp()
          timestamptz      | now()        | statement_timestamp()
          json             | '{"a": 1}'   | '{"a": 2}'
          mood             | 'sad'        | 'ok'
          text             | 'a'          | null
          text             | '5'          | '5.0'
          numeric          | 1            | 2
          """)
  void tellsDefaultsThatDifferApart(String type, String one, String other) {
    database.given("create type mood as enum ('sad', 'ok')");

    assertThat(same(type, one, other)).isFalse();
  }

  @Test
  void takesConditionsThatThePrinterSpellsDifferentlyForTheSame() {
    database.given(
        """
        create table t (s varchar(20), n integer, q numeric(9,2), j jsonb,
          constraint c1 check (s in ('A', 'B')), constraint c2 check (n between 0 and 5),
          g numeric generated always as (q * 2) stored);
        create index i1 on t (lower(s), (n + 42)) where s in ('A', 'B') and n > 0;
        create index i2 on t ((j ->> 'foo'), ((j ->> 'bar')::int), coalesce(n, -1))
        """);
    Table wanted =
        table(
                "t",
                column("s", varchar(20)),
                column("n", integer()),
                column("q", numeric(9, 2)),
                column("j", type("jsonb")),
                column("g", numeric()).generatedAs("q*2"),
                check("c1", "s in ('A','B')"),
                check("c2", "((n) BETWEEN 0 AND 5) -- ordinals"))
            .withIndexes(
                List.of(
                    index("i1", expression("LOWER( s )"), expression("n+42"))
                        .where("(s in ('A','B')) and (n>0)"),
                    index(
                        "i2",
                        expression("j->>'foo'"),
                        expression("cast(j->>'bar' as int)"),
                        expression("coalesce(n,'-1')"))));

    Canonicalized canonical = canonical(Schema.of(wanted));
    assertThat(canonical.desired()).isEqualTo(canonical.actual());
  }

  @Test
  void tellsExpressionsThatDifferApart() {
    database.given(
        "create table t (z integer, constraint c check (z > 3))", "create index i on t ((z + 3))");
    for (String term : List.of("z * 3", "3 + z", "z + 1")) {
      Table wanted =
          table("t", column("z", integer()), check("c", "z > 4"))
              .withIndexes(List.of(index("i", expression(term))));
      Canonicalized canonical = canonical(Schema.of(wanted));
      Table desired = canonical.desired().tables().get(0);
      Table actual = canonical.actual().tables().get(0);
      assertThat(desired.constraints()).isNotEqualTo(actual.constraints());
      assertThat(desired.indexes()).isNotEqualTo(actual.indexes());
    }
  }

  @Test
  void asksOnlyWhatTheServerCouldSpellOtherwise() throws SQLException {
    Schema plain = Schema.of(table("t", column("id", bigint()), column("x", varchar(20))));
    Connection closed = database.connect();
    closed.close();

    Canonicalized canonical = Canonical.of(closed, plain, Schema.of(), "public");
    assertThat(canonical).isEqualTo(new Canonicalized(plain, Schema.of()));
  }

  @Test
  void spellsTypesOfOthersAsTheServerDoes() {
    database.given("create extension citext", "create table t (a citext, b interval day to hour)");
    Schema desired =
        Schema.of(
            table(
                "t",
                column("a", type("public.citext")),
                column("b", type("interval  day to hour"))));

    Canonicalized canonical = canonical(desired);
    assertThat(canonical.desired().tables()).isEqualTo(canonical.actual().tables());
  }

  @Test
  void spellsOptionsOfTablesAsTheCatalogDoes() {
    database.given(
        "create table a (id int, at date) with (fillfactor = 70, autovacuum_enabled = off)",
        "create table b (id int, at date) partition by range (at, (id + 1))");
    Column[] columns = {column("id", integer()), column("at", type("date"))};
    Schema desired =
        Schema.of(
            table("a", columns).options("WITH (autovacuum_enabled = OFF,\n fillfactor=70)"),
            table("b", columns).options("PARTITION  BY RANGE (at, (id+1))"));

    Canonicalized canonical = canonical(desired);
    assertThat(canonical.desired()).isEqualTo(canonical.actual());
  }

  @Test
  void knowsWhatTheSameRevisionWillCreate() {
    Schema desired =
        Schema.of(
            Extension.extension("citext"),
            Namespace.namespace("audit"),
            enumType("mood", "sad", "it's"),
            new EnumType(QualifiedName.of("audit", "mood"), List.of("a")),
            sequence("t_seq"),
            new Sequence(QualifiedName.of("audit", "s"), sequenceOptions(), Optional.empty()),
            table(
                "t",
                column("id", bigint()).defaultTo("nextval('t_seq')"),
                column("n", bigint()).defaultTo("nextval('audit.s')"),
                column("m", type("mood")).defaultTo("'it''s'"),
                column("a", type("audit.mood")).defaultTo("'a'"),
                column("c", type("citext")).defaultTo("'x'"),
                check("c", "m <> 'sad' and a in ('a')")));

    Table wanted = canonical(desired).desired().tables().get(0);
    assertThat(wanted.columns())
        .extracting(column -> column.defaultExpression().orElse(""))
        .containsExactly(
            "nextval('t_seq'::regclass)",
            "nextval('audit.s'::regclass)",
            "'it''s'::mood",
            "'a'::audit.mood",
            "'x'::citext");
    assertThat(wanted.constraints())
        .containsExactly(check("c", "((m <> 'sad'::mood) AND (a = 'a'::audit.mood))"));
  }

  @Test
  void spellsWhatADomainAllowsAndWhatItStores() {
    database.given(
        """
        create domain grade as varchar(3) default 'a'
          constraint known check (value in ('a', 'b', 'it''s')) check (length(value) > 0)
        """);
    Schema desired =
        Schema.of(
            domain(
                    "grade",
                    varchar(3),
                    check("grade_check", "length(value)>0"),
                    check("known", "VALUE in ('a','b','it''s')"))
                .defaultTo("'a'"));

    Canonicalized canonical = canonical(desired);
    assertThat(canonical.desired()).isEqualTo(canonical.actual());
  }

  @Test
  void knowsTheCastsThatComeWithANewType() {
    Schema desired =
        Schema.of(
            enumType("mood", "sad", "ok"),
            cast("varchar", "mood"),
            table("t", column("m", type("mood")).defaultTo("cast('sad' as varchar)")));

    assertThat(canonical(desired).desired().tables().get(0).columns().get(0).defaultExpression())
        .hasValue("'sad'::character varying");
  }

  @Test
  void leavesNothingBehindAndRunsNothing() throws SQLException {
    database.given(
        "create sequence s",
        "create table ran (id int)",
        """
        create function f() returns integer language plpgsql as
          'begin insert into ran values (1); return 1; end'
        """,
        "create table t (id bigint default 0, x integer)");
    List<String> before = state();
    Schema desired =
        Schema.of(
            sequence("s"),
            enumType("mood", "sad"),
            table(
                "t",
                column("id", bigint()).defaultTo("nextval('s')"),
                column("x", integer()).defaultTo("f()"),
                column("m", type("mood")).defaultTo("'sad'"),
                check("c", "f() > x")));

    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      Canonical.of(connection, desired, database.snapshot().schema(), "public");
      assertThat(connection.getAutoCommit()).isFalse();
    }

    assertThat(state()).isEqualTo(before);
    assertThat(database.query("select count(*) from ran")).containsExactly("0");
    assertThat(database.query("select is_called from s")).containsExactly("f");
  }

  @Test
  void leavesAnExpressionAloneThatUsesALabelYetToCome() {
    database.given(
        "create type mood as enum ('sad')", "create table t (m mood default 'sad', n integer)");
    Schema desired =
        Schema.of(
            enumType("mood", "sad", "ok"),
            table(
                "t",
                column("m", type("mood")).defaultTo("'ok'"),
                column("n", integer()),
                check("c", "m in ('sad', 'ok')"),
                check("d", "n>0")));

    Table wanted = canonical(desired).desired().tables().get(0);
    assertThat(wanted.columns().get(0).defaultExpression()).hasValue("'ok'");
    assertThat(wanted.constraints())
        .containsExactly(check("c", "m in ('sad', 'ok')"), check("d", "(n > 0)"));
  }

  @Test
  void refusesWhatTheServerRejectsAllTogether() {
    Schema desired =
        Schema.of(
            table(
                "t",
                column("n", integer()).defaultTo("'x'"),
                column("s", varchar(9)).defaultTo("'fine'"),
                check("c", "nothing > 0"),
                check("d", "n > 0")),
            table("u", column("n", integer()).defaultTo("'x'"), column("nothing", text())));

    assertThatThrownBy(() -> canonical(desired))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refusal -> {
              assertThat(refusal.problems())
                  .extracting(problem -> problem.sentence())
                  .containsExactlyInAnyOrder(
                      "the server rejects the default of t.n:"
                          + " invalid input syntax for type integer: \"x\"",
                      "the server rejects the check c of t: column \"nothing\" does not exist");
              assertThat(refusal.problems().get(0).places())
                  .containsExactly("default of t.n: 'x'", "default of u.n: 'x'");
            });
  }

  @Test
  void refusesATypeThatTheServerDoesNotKnow() {
    Schema desired = Schema.of(table("t", column("a", type("geomtry")), column("b", text())));

    assertThatThrownBy(() -> canonical(desired))
        .hasMessage("A062: the server rejects the type geomtry: type \"geomtry\" does not exist");
  }

  @Test
  void saysWhichPrivilegeIsMissing() throws SQLException {
    String name = database.query("select current_database()").get(0);
    database.given(
        "create role reader login", "revoke temporary on database " + name + " from public");
    Schema desired = Schema.of(table("t", column("a", integer()).defaultTo("5")));
    String url = database.url().replace("user=postgres", "user=reader");
    try (Connection connection = DriverManager.getConnection(url)) {
      assertThatThrownBy(() -> Canonical.of(connection, desired, Schema.of(), "public"))
          .isInstanceOfSatisfying(
              AutogenException.class,
              refusal ->
                  assertThat(refusal.problems().get(0).remedies())
                      .containsExactly("grant temporary on database " + name + " to reader;"))
          .hasMessageStartingWith("A061: reader may not create temporary tables in " + name);
    } finally {
      database.given("drop role reader");
    }
  }

  private List<String> state() {
    return database.query(
        "select oid, relname from pg_class union all select oid, typname from pg_type"
            + " union all select oid, nspname from pg_namespace order by 1, 2");
  }

  private boolean same(String type, String wanted, String present) {
    database.given(
        "drop table if exists t", "create table t (x %s default %s)".formatted(type, present));
    ColumnType columnType = type(type);
    Table table = table("t", column("x", columnType).defaultTo(wanted));
    SchemaObject mood = enumType("mood", "sad", "ok");
    Canonicalized canonical = canonical(Schema.of(table, mood));
    return canonical.desired().equals(canonical.actual());
  }

  private Canonicalized canonical(Schema desired) {
    Schema actual = database.snapshot().schema();
    try (Connection connection = database.connect()) {
      return Canonical.of(connection, desired, actual, "public");
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
