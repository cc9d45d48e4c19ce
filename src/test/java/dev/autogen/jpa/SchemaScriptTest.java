package dev.autogen.jpa;

import static dev.autogen.schema.Cast.cast;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autogen.jpa.SchemaScript.Reading;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.SchemaObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements and what a catalog would say after them. */
class SchemaScriptTest {
  @Test
  void namesWhatHasNoNameAsPostgresDoes() {
    assertThat(
            objects(
                "create table T (id bigint not null, a int unique check (a > 0), b int,"
                    + " check (a < b), check (b > 0), unique (a, b), primary key (id))"))
        .containsExactly(
            table(
                "t",
                column("id", bigint()).notNull(),
                column("a", integer()),
                column("b", integer()),
                check("t_a_check", "a > 0"),
                check("t_check", "a < b"),
                check("t_b_check", "b > 0"),
                primaryKey("t_pkey", "id"),
                unique("t_a_key", "a"),
                unique("t_a_b_key", "a", "b")));
  }

  @Test
  void refusesNamesThatPostgresCanGiveOnlyOnce() {
    String cut = "a_name_of_sixty_three_bytes_which_is_all_that_the_server_keeps_";

    assertThatExceptionOfType(AutogenException.class)
        .isThrownBy(
            () ->
                objects(
                    "create sequence " + cut + "of_it_seq",
                    "create table " + cut + "of_it (id int, " + cut + "a int, " + cut + "b int)",
                    "create table t (id int constraint ix primary key)",
                    "create table s.t (id int)",
                    "create index ix on t (id)",
                    "create index ix on s.t (id)"))
        .satisfies(
            refusal ->
                assertThat(refusal.problems().get(0).places())
                    .containsExactly(
                        cut + "." + cut + "    column, column",
                        cut + "    sequence, table",
                        "ix    constraint of t, index of t"));
  }

  @Test
  void readsDollarQuotesOfEveryTag() {
    assertThat(objects("create table t (a text default $q1$it's, $$ (not$q1$)"))
        .containsExactly(table("t", column("a", text()).defaultTo("$q1$it's, $$ (not$q1$")));
  }

  @Test
  void countsOnWhereANameIsTaken() {
    assertThat(
            objects(
                "create table t (a int, check (a > 0), check (a > 1), check (a > 2))",
                "create table t_a_key (a int)",
                "create table u (a int)",
                "alter table t add unique (a)"))
        .contains(
            table(
                "t",
                column("a", integer()),
                check("t_a_check", "a > 0"),
                check("t_a_check1", "a > 1"),
                check("t_a_check2", "a > 2"),
                unique("t_a_key1", "a")));
  }

  @Test
  void keepsOneOfTwoKeysOnTheSameColumns() {
    assertThat(
            objects(
                "create table t (id int unique, primary key (id), constraint named unique (id))"))
        .containsExactly(table("t", column("id", integer()).notNull(), primaryKey("named", "id")));
  }

  @Test
  void aForeignKeyWithoutColumnsPointsAtThePrimaryKey() {
    assertThat(
            objects(
                "create table p (b int, a int, primary key (b, a))",
                "create table c (x int, y int)",
                "alter table if exists c add constraint fk foreign key (x, y) references p"
                    + " on delete set null deferrable initially deferred"))
        .contains(
            table(
                "c",
                column("x", integer()),
                column("y", integer()),
                foreignKey("fk", "x", "y")
                    .references("p", "b", "a")
                    .onDelete(ReferentialAction.SET_NULL)
                    .deferrability(Deferrability.INITIALLY_DEFERRED)));
  }

  @Test
  void readsLiteralsNamesAndCommentsOfEveryKind() {
    assertThat(
            objects(
                "create table db.public.\"T, (x)\" ( -- a comment )\n"
                    + "\"a\"\"b\" text default E'it\\'s, (' /* , */ not null,"
                    + " c varchar(5) default $q$ ), $q$)",
                "comment on column \"T, (x)\".c is 'it''s'",
                "comment on table \"T, (x)\" is 'it's not doubled'"))
        .containsExactly(
            table(
                    "\"T, (x)\"",
                    column("a\"b", text()).notNull().defaultTo("E'it\\'s, ('"),
                    column("c", varchar(5)).defaultTo("$q$ ), $q$").comment("it's"))
                .named(QualifiedName.of("T, (x)"))
                .comment("it's not doubled"));
  }

  @Test
  void knowsTheExtensionsThatTypesComeFrom() {
    assertThat(objects("create table t (mail citext, place geometry(Point,4326))"))
        .contains(Extension.extension("citext"), Extension.extension("postgis"));
  }

  @Test
  void leavesTheDefaultSchemaOut() {
    Reading reading =
        read(
            List.of(
                "create schema app",
                "create schema audit",
                "create type app.mood as enum ('a', 'it''s')",
                "create cast (varchar as app.mood) with inout as implicit",
                "create table app.t (m app.mood)",
                "create index i on app.t (m)"),
            "app");

    assertThat(reading.schema().namespaces()).containsExactly(Namespace.namespace("audit"));
    assertThat(reading.schema().casts()).containsExactly(cast("varchar", "mood"));
    assertThat(reading.schema().tables().get(0).name().toString()).isEqualTo("t");
    assertThat(reading.schema().tables().get(0).columns().get(0).type().name()).isEqualTo("mood");
  }

  @Test
  void saysWhatItCannotRead() {
    Reading reading =
        read(
            List.of(
                "create function f() returns int",
                "create cast (bytea as uuid) with function f",
                "insert into ids select 1"),
            "public");

    assertThat(reading.schema().objects()).isEmpty();
    assertThat(reading.unread())
        .containsExactly(
            "create function f() returns int",
            "create cast (bytea as uuid) with function f",
            "insert into ids select 1");
  }

  @Test
  void howTheIndexOfAConstraintIsStoredIsLeftToARevision() {
    for (String options : List.of("with (fillfactor=70)", "using index tablespace pg_default")) {
      assertThatExceptionOfType(AutogenException.class)
          .isThrownBy(() -> objects("create table T (id bigint, unique (id) " + options + ")"))
          .satisfies(
              refused -> {
                Problem problem = refused.problems().get(0);
                assertThat(problem.sentence())
                    .endsWith(
                        "autogen does not keep storage parameters or the tablespace of a"
                            + " constraint's index");
                assertThat(problem.remedies().get(0)).contains("op.execute(\"alter index NAME");
              });
    }
  }

  private static List<SchemaObject> objects(String... statements) {
    return read(Arrays.asList(statements), "public").schema().objects();
  }

  private static Reading read(List<String> statements, String schema) {
    return SchemaScript.read(
        new CreationScript(statements, List.of(), CreationScript.Unsaid.NOTHING, 1, List.of()),
        schema);
  }
}
