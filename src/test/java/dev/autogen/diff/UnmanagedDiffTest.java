package dev.autogen.diff;

import static dev.autogen.diff.Diffs.database;
import static dev.autogen.diff.Diffs.entities;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.Namespace.namespace;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Extension;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only what is ours is dropped; the rest is listed. */
final class UnmanagedDiffTest {
  private static final Table KNOWN = table("known", column("a", integer()), column("b", integer()));

  @Test
  @DisplayName("D025 D167 what no revision created stays and is listed with the reason")
  void listsWhatIsNotOurs() {
    Schema database =
        database(
            KNOWN.withIndexes(List.of(index("by_hand", "a"))),
            table("foreign", column("x", integer())),
            sequence("loose"),
            enumType("mood", "a"),
            namespace("other"),
            View.view("report", "select 1"),
            Extension.extension("citext"));
    ChangeSet changes =
        Diffs.from(
                database, entities(table("known", column("a", integer()))), DiffPolicy.keeping(15))
            .draftsNothing()
            .changes();

    assertThat(changes.unmanaged())
        .extracting(each -> each.kind() + " " + each.name().name())
        .containsExactly(
            "column known.b",
            "index known.by_hand",
            "table foreign",
            "sequence loose",
            "type mood",
            "view report",
            "schema other");
    assertThat(changes.managedTables()).isEqualTo(1);
  }

  @Test
  @DisplayName("D025 the policy can drop it all, apart from what entities cannot say")
  void dropsItAllOnDemand() {
    Schema database =
        database(
            table("foreign", column("x", integer())),
            sequence("loose"),
            View.view("report", "select 1"),
            Extension.extension("citext"));
    ChangeSet changes =
        Diffs.from(database, entities(), DiffPolicy.droppingUnmanaged(name -> false, 15))
            .drafts(
                op -> {
                  op.dropTable("foreign");
                  op.dropSequence("loose");
                })
            .changes();

    assertThat(changes.droppedTables()).isEqualTo(1);
    assertThat(changes.unmanaged())
        .extracting(each -> each.why())
        .containsOnly(Decisions.NOT_SAYABLE);
  }

  @Test
  @DisplayName("what a revision created is dropped, child by child")
  void asksForEachChild() {
    Set<ObjectName> created =
        Set.of(ObjectName.of(ObjectName.Kind.COLUMN, QualifiedName.of("known"), "b"));
    Diffs.from(
            database(KNOWN), entities(table("known")), DiffPolicy.dropping(created::contains, 15))
        .drafts(op -> op.dropColumn("known", "b"));
  }

  @Test
  @DisplayName("A12 an index by hand goes with its column by a step of its own")
  void takesIndexesAlongWithTheirColumn() {
    Set<ObjectName> created =
        Set.of(ObjectName.of(ObjectName.Kind.COLUMN, QualifiedName.of("known"), "b"));
    Diffs.from(
            database(KNOWN.withIndexes(List.of(index("by_hand", "a", "b")))),
            entities(table("known", column("a", integer()))),
            DiffPolicy.dropping(created::contains, 15))
        .drafts(
            op -> {
              op.dropIndex("known", "by_hand");
              op.dropColumn("known", "b");
            })
        .undoneBy(
            op -> {
              op.addColumn("known", column("b", integer()));
              op.createIndex("known", index("by_hand", "a", "b"));
            });
  }

  @Test
  @DisplayName("a foreign key by hand goes with the table that it points at")
  void cutsLooseForeignKeys() {
    Table ours = table("ours", column("id", integer()).notNull(), primaryKey("pk", "id"));
    Table theirs =
        table("theirs", column("x", integer()), foreignKey("fk", "x").references("ours", "id"));
    Set<ObjectName> created = Set.of(ObjectName.of(ObjectName.Kind.TABLE, ours.name()));
    Diffs.from(database(ours, theirs), entities(), DiffPolicy.dropping(created::contains, 15))
        .drafts(
            op -> {
              op.dropConstraint("theirs", "fk");
              op.dropTable("ours");
            });
  }

  @Test
  @DisplayName("a type and a sequence that something kept still uses stay")
  void keepsWhatIsStillUsed() {
    Table theirs =
        table(
            "theirs",
            column("m", type("mood")),
            column("n", integer()).defaultTo("nextval('counter'::regclass)"));
    Schema database = database(theirs, enumType("mood", "a"), sequence("counter"));
    Set<ObjectName> created =
        Set.of(
            ObjectName.of(ObjectName.Kind.TYPE, QualifiedName.of("mood")),
            ObjectName.of(ObjectName.Kind.SEQUENCE, QualifiedName.of("counter")));
    Diffs.from(database, entities(), DiffPolicy.dropping(created::contains, 15)).draftsNothing();
  }
}
