package dev.autogen.diff;

import static dev.autogen.diff.Diffs.database;
import static dev.autogen.diff.Diffs.entities;
import static dev.autogen.operation.ColumnChange.dropDefault;
import static dev.autogen.operation.ColumnChange.dropExpression;
import static dev.autogen.operation.ColumnChange.setDefault;
import static dev.autogen.operation.ColumnChange.setExpression;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.json;
import static dev.autogen.schema.ColumnType.jsonb;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;

import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Columns: what changes in place, what is set aside, what is no change. */
final class ColumnsDiffTest {
  private static Diffs changing(Column from, Column to) {
    return Diffs.from(database(table("t", from)), entities(table("t", to)));
  }

  private static Schema withComment(String comment) {
    return entities(table("t", column("a", integer()).comment(comment)).comment(comment));
  }

  @Test
  @DisplayName("D065 a using stands only where PostgreSQL doesn't convert by itself")
  void convertsWithUsingWhereItMust() {
    changing(column("a", text()), column("a", integer()))
        .drafts(op -> op.alterColumn("t", "a", setType(integer()).using("a::integer")))
        .undoneBy(op -> op.alterColumn("t", "a", setType(text())));
    changing(column("a", json()), column("a", jsonb()))
        .drafts(op -> op.alterColumn("t", "a", setType(jsonb())));
    changing(column("order", text()), column("order", bigint()))
        .drafts(op -> op.alterColumn("t", "order", setType(bigint()).using("\"order\"::bigint")));
  }

  @Test
  @DisplayName("D080 D140 a default makes room for a type that it doesn't fit")
  void setsTheDefaultAside() {
    changing(
            column("a", varchar(10)).defaultTo("'5'::character varying"),
            column("a", integer()).defaultTo("5"))
        .drafts(
            op ->
                op.alterColumn(
                    "t",
                    "a",
                    dropDefault(),
                    setType(integer()).using("a::integer"),
                    setDefault("5")));
    changing(column("a", integer()).defaultTo("5"), column("a", bigint()).defaultTo("6"))
        .drafts(op -> op.alterColumn("t", "a", setType(bigint()), setDefault("6")));
  }

  @Test
  @DisplayName("D038 columns come first and go last")
  void addsFirstAndDropsLast() {
    Schema before =
        database(table("t", column("gone", text()), column("a", integer()), column("z", text())));
    Schema after =
        entities(
            table(
                "t",
                column("a", integer()).notNull(),
                column("z", text()),
                column("c", text()),
                column("b", text())));
    Diffs.from(before, after)
        .drafts(
            op -> {
              op.addColumn("t", column("b", text()));
              op.addColumn("t", column("c", text()));
              op.alterColumn("t", "a", setNotNull());
              op.dropColumn("t", "gone");
            });
  }

  @Test
  @DisplayName("D037 the order of columns is no difference")
  void ignoresTheOrderOfColumns() {
    Diffs.from(
            database(table("t", column("a", text()), column("b", text()))),
            entities(table("t", column("b", text()), column("a", text()))))
        .draftsNothing();
  }

  @Test
  @DisplayName("D112 D113 a key refuses nulls, whatever the entities say")
  void ignoresNullabilityOfKeys() {
    Diffs.from(
            database(table("t", column("id", bigint()).notNull(), primaryKey("pk", "id"))),
            entities(table("t", column("id", bigint()), primaryKey("pk", "id"))))
        .draftsNothing();
  }

  @Test
  @DisplayName("D115 entities may be silent about nulls in a generated column")
  void ignoresNullabilityOfGeneratedColumns() {
    changing(
            column("g", integer()).notNull().generatedAs("(1)"),
            column("g", integer()).generatedAs("(1)"))
        .draftsNothing();
  }

  @Test
  @DisplayName("D172 another expression is set from 17 on and takes a new column before")
  void changesAnExpressionAsTheServerAllows() {
    Schema before = database(table("t", column("g", integer()).generatedAs("(1)")));
    Column wanted = column("g", integer()).generatedAs("(2)");
    Diffs.from(before, entities(table("t", wanted)), DiffPolicy.keeping(17))
        .drafts(op -> op.alterColumn("t", "g", setExpression("(2)")));
    Diffs.from(before, entities(table("t", wanted)), DiffPolicy.keeping(16))
        .drafts(
            op -> {
              op.dropColumn("t", "g");
              op.addColumn("t", wanted);
            });
  }

  @Test
  @DisplayName("D173 a generated column becomes a plain one in place, the reverse takes a new one")
  void makesAGeneratedColumnPlain() {
    Column generated = column("g", integer()).generatedAs("(1)");
    changing(generated, column("g", integer()))
        .drafts(op -> op.alterColumn("t", "g", dropExpression()))
        .undoneBy(
            op -> {
              op.dropColumn("t", "g");
              op.addColumn("t", generated);
            });
  }

  @Test
  @DisplayName("D184 an empty comment is none")
  void takesAnEmptyCommentForNone() {
    Diffs.from(database(table("t", column("a", integer()))), withComment("")).draftsNothing();
    Diffs.from(database(table("t", column("a", integer()))), withComment("x"))
        .drafts(
            op -> {
              op.setComment("t", "x");
              op.setComment("t", "a", "x");
            })
        .undoneBy(
            op -> {
              op.removeComment("t");
              op.removeComment("t", "a");
            });
  }

  @Test
  @DisplayName("D160 D161 D163 of an identity only what changes is set; a silent cache is kept")
  void changesAnIdentity() {
    Column before =
        column("a", bigint()).notNull().byDefaultAsIdentity(sequenceOptions().cache(50));
    changing(before, column("a", bigint()).byDefaultAsIdentity()).draftsNothing();
    changing(before, column("a", bigint()).byDefaultAsIdentity(sequenceOptions().startWith(5)))
        .drafts(
            op ->
                op.alterColumn(
                    "t", "a", ColumnChange.setIdentityByDefault(sequenceOptions().startWith(5))));
  }
}
