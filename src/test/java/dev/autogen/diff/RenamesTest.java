package dev.autogen.diff;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.Namespace.namespace;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RenamesTest {
  private static final QualifiedName CUSTOMER = QualifiedName.of("customer");

  @Test
  void readsEveryKind() {
    assertThat(
            Renames.parse(
                List.of(
                    "customer.mail:customer.email",
                    "audit.customer.mail:email",
                    "table:client:customer",
                    "table:audit.client:audit.customer",
                    "constraint:customer.uq_mail:uq_email",
                    "index:ix_mail:ix_email",
                    "sequence:client_seq:customer_seq",
                    "schema:audit:log",
                    "value:mood.\"so: so\":mood.fine",
                    "column:\"a.b\".\"c\"\"d\":e")))
        .containsExactly(
            Rename.of(Kind.COLUMN, CUSTOMER, "mail", "email"),
            Rename.of(Kind.COLUMN, QualifiedName.of("audit", "customer"), "mail", "email"),
            Rename.of(Kind.TABLE, QualifiedName.of("client"), "customer"),
            Rename.of(Kind.TABLE, QualifiedName.of("audit", "client"), "customer"),
            Rename.of(Kind.CONSTRAINT, CUSTOMER, "uq_mail", "uq_email"),
            Rename.of(Kind.INDEX, QualifiedName.of("ix_mail"), "ix_email"),
            Rename.of(Kind.SEQUENCE, QualifiedName.of("client_seq"), "customer_seq"),
            Rename.of(Kind.SCHEMA, QualifiedName.of("audit"), "log"),
            Rename.of(Kind.VALUE, QualifiedName.of("mood"), "so: so", "fine"),
            Rename.of(Kind.COLUMN, QualifiedName.of("a.b"), "c\"d", "e"));
  }

  @Test
  void writesWhatItReads() {
    List<String> texts =
        List.of(
            "customer.mail:customer.email",
            "audit.\"a:b\".mail:audit.\"a:b\".email",
            "table:audit.client:customer",
            "constraint:customer.uq_mail:customer.uq_email",
            "schema:audit:log",
            "value:mood.\"so: so\":mood.fine");
    assertThat(Renames.parse(texts).stream().map(Renames::text).toList()).isEqualTo(texts);
  }

  @Test
  void saysAtOnceWhatItCannotRead() {
    AutogenException refused =
        refused(
            () ->
                Renames.parse(
                    List.of(
                        "customer",
                        "client:customer",
                        "customer.mail:client.mail",
                        "table:client:customer",
                        "customer.\"mail:email")));
    assertThat(refused.problems())
        .extracting(Problem::sentence)
        .containsExactly(
            "the rename customer cannot be read: it has no old and new name with one colon between"
                + " them",
            "the rename client:customer cannot be read: a column is named with its table, and"
                + " anything else with its kind in front",
            "the rename customer.mail:client.mail cannot be read: a column stays where it is, and"
                + " gets another name only",
            "the rename customer.\"mail:email cannot be read: it has no old and new name with one"
                + " colon between them");
  }

  private static final Schema THERE =
      Schema.of(
          table("client", column("a", text()), column("b", text()), column("mail", text())),
          table("other", column("id", text())),
          enumType("mood", "sad", "ok"));

  @Test
  void namesAllThatCannotBeMade() {
    Schema wanted =
        Schema.of(
            table("client", column("b", text()), column("email", text())),
            enumType("mood", "unhappy", "ok"));
    AutogenException refused =
        refused(
            () ->
                Renamed.of(
                    Renames.parse(
                        List.of(
                            "client.mial:client.email",
                            "client.a:client.b",
                            "client.mail:client.emial",
                            "table:other:nobody",
                            "value:mood.sad:mood.ok",
                            "value:mood.sad:mood.unhappy")),
                    THERE,
                    wanted));
    assertThat(refused.problems())
        .extracting(each -> each.sentence() + " — " + each.remedies().get(0))
        .containsExactly(
            "value mood.sad cannot be renamed to ok and to unhappy at once — leave all but one of"
                + " them out",
            "column client.mial cannot be renamed to email: there is no column of this name — did"
                + " you mean client.mail:client.email?",
            "column client.a cannot be renamed to b: something is called client.b already — rename"
                + " or drop that first, or leave this rename out",
            "column client.mail cannot be renamed to emial: no entity asks for client.emial — did"
                + " you mean client.mail:client.email?",
            "table other cannot be renamed to nobody: no entity asks for nobody — name it as the"
                + " entities do",
            "value mood.sad cannot be renamed to ok: something is called mood.ok already — rename"
                + " or drop that first, or leave this rename out");
  }

  @Test
  void passesOverWhatHasBeenMade() {
    Schema wanted = Schema.of(table("client", column("b", text())));
    assertThat(
            Renamed.of(Renames.parse(List.of("client.gone:client.b")), THERE, wanted).operations())
        .isEmpty();
  }

  @Test
  void makesTheLastOfAChainFirst() {
    assertRenames(
        Schema.of(table("client", column("b", text()), column("c", text()), column("d", text()))),
        op -> {
          op.renameColumn("client", "b", "c");
          op.renameColumn("client", "a", "b");
          op.renameColumn("client", "mail", "d");
        },
        "client.a:client.b",
        "client.b:client.c",
        "client.mail:client.d");
  }

  @Test
  void aTableIsRenamedTogetherWithItsSchemaByEitherNameOfThat() {
    Schema there = Schema.of(namespace("a"), table("a.cl", column("x", text())));
    Schema wanted = Schema.of(namespace("b"), table("b.client", column("x", text())));
    for (String table :
        List.of("table:a.cl:b.client", "table:a.cl:client", "table:b.cl:b.client")) {
      List<Rename> renames = Renames.parse(List.of("schema:a:b", table));
      assertThat(Renamed.of(renames, there, wanted).operations())
          .as(table)
          .isEqualTo(
              Operations.recordedBy(
                  op -> {
                    op.renameSchema("a", "b");
                    op.renameTable("b.cl", "client");
                  }));
    }
  }

  @Test
  void saysHowATableMovesIntoAnotherSchema() {
    assertThatThrownBy(() -> Renames.parse(List.of("table:a.cl:b.client")))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.sentence()).contains("table:a.cl:b.client");
                          assertThat(problem.remedies())
                              .containsExactly(
                                  "if the whole schema is renamed, say so too:  --rename"
                                      + " schema:a:b",
                                  "a move is not drafted; in a revision by hand, with --empty: "
                                      + " op.execute(\"alter table a.cl set schema b\")");
                        }));
  }

  @Test
  void leavesACircleByWayOfAnotherName() {
    assertRenames(
        Schema.of(table("client", column("b", text()), column("a", text()))),
        op -> {
          op.renameColumn("client", "a", "a_away");
          op.renameColumn("client", "b", "a");
          op.renameColumn("client", "a_away", "b");
        },
        "client.a:client.b",
        "client.b:client.a");
  }

  @Test
  void exchangesTablesWithWhatIsNamedAfterThem() {
    Schema there =
        Schema.of(
            table("a", column("x", text()), unique("a_x_key", "x")),
            table("b", column("x", text()), unique("b_x_key", "x")));
    Renamed renamed = Renamed.of(Renames.parse(List.of("table:a:b", "table:b:a")), there, there);
    assertThat(renamed.operations())
        .isEqualTo(
            Operations.recordedBy(
                op -> {
                  op.renameTable("a", "a_away");
                  op.renameTable("b", "a");
                  op.renameTable("a_away", "b");
                  op.renameConstraint("b", "a_x_key", "a_x_key_away");
                  op.renameConstraint("a", "b_x_key", "a_x_key");
                  op.renameConstraint("b", "a_x_key_away", "b_x_key");
                }));
    assertThat(renamed.changes()).hasSize(4);
  }

  @Test
  void aLetterCaseIsADifference() {
    assertRenames(
        Schema.of(table("client", column("Mail", text()), column("a", text()))),
        op -> op.renameColumn("client", "mail", "Mail"),
        "client.mail:client.Mail");
  }

  @Test
  void rewritesExpressionsWordByWord() {
    assertText("(date > '2020-01-01'::date)", "date", "day", "(day > '2020-01-01'::date)");
    assertText("(lower(name) = 'name'::text)", "name", "Name", "(lower(\"Name\") = 'name'::text)");
    assertText("(lower(lower) <> ''::text)", "lower", "low", "(lower(low) <> ''::text)");
    assertText(
        "(\"time\" > '2020-01-01 00:00:00'::timestamp without time zone)",
        "time",
        "at",
        "(at > '2020-01-01 00:00:00'::timestamp without time zone)");
    assertText("((\"Ab\")::text = ab)", "Ab", "order", "((\"order\")::text = ab)");
    assertText("(EXTRACT(year FROM year) > 1)", "year", "y", "(EXTRACT(year FROM y) > 1)");
    assertText("((addr).street <> street)", "street", "road", "((addr).street <> road)");
    assertText("(true AND (a > 0))", "true", "no", "(true AND (a > 0))");
    assertText("((a COLLATE \"C\") > \"C\")", "C", "d", "((a COLLATE \"C\") > d)");
  }

  private static void assertText(String text, String from, String to, String expected) {
    NewNames names = new NewNames(Rename.of(Kind.COLUMN, CUSTOMER, from, to));
    assertThat(RenamedText.of(names, CUSTOMER, text)).isEqualTo(expected);
    assertThat(RenamedText.of(names, QualifiedName.of("other"), text)).isEqualTo(text);
  }

  @Test
  void rewritesLabelsAndSequences() {
    NewNames label = new NewNames(Rename.of(Kind.VALUE, QualifiedName.of("mood"), "sad", "it's"));
    assertThat(RenamedText.of(label, CUSTOMER, "'sad'::mood")).isEqualTo("'it''s'::mood");
    assertThat(RenamedText.of(label, CUSTOMER, "'sad'::text")).isEqualTo("'sad'::text");
    assertThat(RenamedText.of(label, CUSTOMER, "'{sad,ok}'::mood[]"))
        .isEqualTo("'{it''s,ok}'::mood[]");
    NewNames sequence =
        new NewNames(Rename.of(Kind.SEQUENCE, QualifiedName.of("client_id_seq"), "Ids"));
    assertThat(RenamedText.of(sequence, CUSTOMER, "nextval('client_id_seq'::regclass)"))
        .isEqualTo("nextval('\"Ids\"'::regclass)");
    NewNames schema = new NewNames(Rename.of(Kind.SCHEMA, QualifiedName.of("audit"), "log"));
    assertThat(RenamedText.of(schema, CUSTOMER, "audit.f(audit, 'x'::audit.mood)"))
        .isEqualTo("log.f(audit, 'x'::log.mood)");
  }

  @Test
  void aDerivedNameIsMadeAnew() {
    assertThat(new DerivedName("t", "x").anew("t_x_key1", new DerivedName("u", "y")))
        .contains("u_y_key1");
    assertThat(new DerivedName("t", "x").anew("uq_x", new DerivedName("u", "y"))).isEmpty();
  }

  @Test
  void followsATypeOfARenamedSchema() {
    Schema there =
        Schema.of(
            table("audit.t", column("m", type("audit.mood")).defaultTo("'a'::audit.mood")),
            enumType("audit.mood", "a"));
    Schema wanted =
        Schema.of(
            table("log.t", column("m", type("log.mood")).defaultTo("'a'::log.mood")),
            enumType("log.mood", "a"));
    Renamed renamed = Renamed.of(Renames.parse(List.of("schema:audit:log")), there, wanted);
    assertThat(renamed.schema()).isEqualTo(wanted);
    assertThat(renamed.in(there)).isEqualTo(wanted);
    assertThat(Renamed.after(renamed.wayBack(), renamed.schema())).isEqualTo(there);
  }

  private static void assertRenames(Schema wanted, Consumer<Operations> expected, String... texts) {
    Renamed renamed = Renamed.of(Renames.parse(List.of(texts)), THERE, wanted);
    List<Operation> operations = Operations.recordedBy(expected);
    assertThat(renamed.operations()).isEqualTo(operations);
    assertThat(Renamed.after(renamed.wayBack(), renamed.schema())).isEqualTo(THERE);
  }

  private static AutogenException refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(AutogenException.class, call);
  }
}
