package dev.autogen.catalog;

import static dev.autogen.schema.Cast.cast;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.CompositeType.compositeType;
import static dev.autogen.schema.Domain.domain;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.View.materializedView;
import static dev.autogen.schema.View.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unmanaged;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogSnapshotIT {
  private ReadDatabase database = new ReadDatabase(TestDatabase.USUAL_MAJOR);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsSequencesWithTheirOwner() {
    database.given(
        "create sequence s",
        "create sequence down as smallint increment -2 minvalue -9 start -3 cache 7 cycle",
        "create table t (id serial, other bigint generated always as identity)");

    assertThat(database.objects(Sequence.class))
        .containsExactly(
            sequence(
                "down",
                sequenceOptions()
                    .as(smallint())
                    .startWith(-3)
                    .incrementBy(-2)
                    .minValue(-9)
                    .cache(7)
                    .cycle(true)),
            sequence("s"),
            sequence("t_id_seq", sequenceOptions().as(integer())).ownedBy("t", "id"));
    assertThat(database.tables().get(0).columns().get(0))
        .isEqualTo(column("id", integer()).notNull().defaultTo("nextval('t_id_seq'::regclass)"));
  }

  @Test
  void readsTypesUnderTheNamesThatColumnsUse() {
    database.given(
        """
        create schema audit;
        create type mood as enum ('sad', 'it''s "ok", {x}', '');
        create type audit.mood as enum ('b', 'a');
        alter type audit.mood add value 'c' before 'b';
        create type address as (street varchar(20), zip text collate "C");
        comment on column address.zip is 'z';
        create domain positive as numeric(9,2) not null default 5 constraint p check (value > 0);
        create table t (a mood default 'sad', b audit.mood[], c address, d positive)
        """);

    assertThat(database.objects(UserType.class))
        .containsExactly(
            compositeType(
                "address",
                column("street", varchar(20)),
                column("zip", text()).collate("\"C\"").comment("z")),
            domain("positive", numeric(9, 2), check("p", "(VALUE > (0)::numeric)"))
                .notNull()
                .defaultTo("5"),
            enumType("mood", "sad", "it's \"ok\", {x}", ""),
            enumType("audit.mood", "c", "b", "a"));
    assertThat(database.tables().get(0).columns())
        .containsExactly(
            column("a", type("mood")).defaultTo("'sad'::mood"),
            column("b", type("audit.mood[]")),
            column("c", type("address")),
            column("d", type("positive")));
  }

  @Test
  void readsCastsThroughTextOfTheTypesThatItReads() {
    database.given(
        """
        create schema audit;
        create type mood as enum ('sad');
        create type audit."Mood" as enum ('sad');
        create domain positive as int check (value > 0);
        create cast (varchar as mood) with inout as implicit;
        create cast (mood as varchar) with inout as implicit;
        create cast (mood as audit."Mood") with inout as assignment;
        create cast (audit."Mood" as mood[]) with inout;
        create function sadness(mood) returns int language sql as 'select 1';
        create cast (mood as int) with function sadness(mood);
        create cast (bytea as uuid) with inout;
        create extension hstore
        """);

    assertThat(database.objects(Cast.class))
        .containsExactlyInAnyOrder(
            cast("varchar", "mood"),
            cast("mood", "varchar"),
            cast("mood", "audit.\"Mood\"").asAssignment(),
            cast("audit.\"Mood\"", "mood[]").onlyExplicit());
  }

  @Test
  void readsNamespacesExtensionsAndViews() {
    database.given(
        "create schema audit",
        "create extension citext",
        "create table t (id int, note citext)",
        "create view v as select id from t",
        "create materialized view m as select 1 as x");

    assertThat(database.objects(Namespace.class)).containsExactly(Namespace.namespace("audit"));
    assertThat(database.objects(Extension.class)).containsExactly(Extension.extension("citext"));
    List<View> views = database.snapshot().schema().views().stream().map(View::bare).toList();
    assertThat(views.get(0)).isEqualTo(materializedView("m", "SELECT 1 AS x"));
    assertThat(views.get(1)).isEqualTo(view("v", views.get(1).query()));
  }

  @Test
  void listsWhatItLeavesOut() {
    database.given(
        "create extension hstore",
        "create table extra (id int)",
        "alter extension hstore add table extra",
        "create table p (id int) partition by list (id)",
        "create table p1 partition of p for values in (1)",
        "create table base (id int)",
        "create table derived (more int) inherits (base)",
        "create view v as select 1 as x",
        "create type span as range (subtype = integer)",
        "create table django_migrations (id serial, app text, name text, applied timestamptz)",
        "create table schema_version (id int)",
        "create table billing_version (version_num varchar(255) primary key)",
        "create table billing_version_history (revision text, direction text, tool_version text)",
        "create table own (id bigserial)");

    assertThat(database.tables())
        .extracting(table -> table.name().name())
        .containsExactly("base", "p", "schema_version");
    assertThat(database.snapshot().unmanaged())
        .contains(
            unmanaged("table", "billing_version", "history of another project"),
            unmanaged("table", "billing_version_history", "history of another project"),
            unmanaged("table", "derived", "inherits from base"),
            unmanaged("table", "django_migrations", "history of Django"),
            unmanaged("sequence", "django_migrations_id_seq", "belongs to django_migrations"),
            unmanaged("table", "extra", "owned by extension hstore"),
            unmanaged("table", "p1", "partition of p"),
            unmanaged("type", "span", "a range type, which entities don't describe"))
        .noneMatch(each -> each.name().name().equals("v"))
        .noneMatch(each -> each.name().name().startsWith("own"));
  }

  @Test
  void namesObjectsOfOtherSchemasInFull() {
    database.given(
        "create schema audit",
        "create table t (id int primary key)",
        "create table audit.t (id int primary key, t int references public.t)",
        "create schema other",
        "create table other.unread (id int)");

    assertThat(database.tables())
        .extracting(Table::name)
        .containsExactly(QualifiedName.of("t"), QualifiedName.of("audit", "t"));
    assertThat(database.tables().get(1).constraints().get(1))
        .isEqualTo(foreignKey("t_t_fkey", "t").references("t", "id"));
  }

  @Test
  void asksTheServerAsOftenForManyTablesAsForNone() {
    int empty = database.snapshot().statements();
    for (int number = 0; number < 30; number++) {
      database.given("create table t%d (id serial primary key, x int unique)".formatted(number));
    }

    assertThat(database.snapshot().schema().tables()).hasSize(30);
    assertThat(database.snapshot().statements()).isEqualTo(empty).isLessThanOrEqualTo(15);
  }

  @Test
  void leavesTheConnectionAsItWas() throws SQLException {
    database.given("create table t (d interval default '36 hours')");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set IntervalStyle = 'iso_8601'; set search_path = 'elsewhere'");
      for (boolean autoCommit : List.of(true, false)) {
        connection.setAutoCommit(autoCommit);
        CatalogSnapshot snapshot = Catalog.read(connection, ReadDatabase.request());

        assertThat(snapshot.schema().tables().get(0).columns().get(0).defaultExpression())
            .hasValue("'36:00:00'::interval");
        assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
        assertThat(connection.getSchema()).isNull();
        statement.execute("create temp table if not exists after (id int)");
      }
    }
  }

  @Test
  void saysWhatTheServerSaidWhenItRefuses() {
    database.given("create role nobody_much login");
    try {
      database.given("revoke select on pg_catalog.pg_class from public");
      String url = database.url().replace("user=postgres", "user=nobody_much");
      assertThatThrownBy(
              () -> {
                try (Connection connection = DriverManager.getConnection(url)) {
                  Catalog.read(connection, ReadDatabase.request());
                }
              })
          .isInstanceOf(AutogenException.class)
          .hasMessage(
              "A060: the database's catalog cannot be read:"
                  + " permission denied for table pg_class");
    } finally {
      database.given("drop role nobody_much");
    }
  }

  private static Unmanaged unmanaged(String kind, String name, String why) {
    return new Unmanaged(kind, QualifiedName.of(name), why);
  }
}
