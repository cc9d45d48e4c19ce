package dev.autogen.diff;

import static dev.autogen.schema.Cast.cast;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CreatedTest {
  private static final QualifiedName CLIENT = QualifiedName.of("client");

  @Test
  void knowsATableAndItsChildrenByTheirLastNames() {
    Created created =
        by(
            Operations.recordedBy(
                op -> {
                  op.createTable("customer", column("id", integer()), primaryKey("pk", "id"));
                  op.createIndex("customer", index("ix", "id"));
                  op.renameTable("customer", "client");
                  op.renameColumn("client", "id", "key");
                }));
    assertThat(created)
        .accepts(
            ObjectName.of(ObjectName.Kind.TABLE, CLIENT),
            ObjectName.of(ObjectName.Kind.COLUMN, CLIENT, "key"),
            ObjectName.of(ObjectName.Kind.CONSTRAINT, CLIENT, "pk"),
            ObjectName.of(ObjectName.Kind.INDEX, CLIENT, "ix"))
        .rejects(
            ObjectName.of(ObjectName.Kind.TABLE, QualifiedName.of("other")),
            ObjectName.of(ObjectName.Kind.SEQUENCE, CLIENT));
  }

  @Test
  void followsNamesThroughTheHistory() {
    Created created =
        by(
            Operations.recordedBy(
                op -> {
                  op.createTable("customer", column("id", bigint()), primaryKey("pk", "id"));
                  op.addColumn("customer", column("mail", text()));
                  op.renameColumn("customer", "mail", "email");
                  op.renameTable("customer", "client");
                  op.createTable("audit.log", column("id", bigint()));
                  op.createTable("gone", column("id", bigint()));
                  op.dropTable("gone");
                }));

    assertThat(created.test(ObjectName.of(ObjectName.Kind.TABLE, CLIENT))).isTrue();
    assertThat(created.test(ObjectName.of(ObjectName.Kind.COLUMN, CLIENT, "email"))).isTrue();
    assertThat(created.test(ObjectName.of(ObjectName.Kind.COLUMN, CLIENT, "mail"))).isFalse();
    assertThat(created.test(ObjectName.of(ObjectName.Kind.CONSTRAINT, CLIENT, "pk"))).isTrue();
    assertThat(created.test(ObjectName.of(ObjectName.Kind.TABLE, QualifiedName.of("customer"))))
        .isFalse();
    assertThat(created.test(ObjectName.of(ObjectName.Kind.COLUMN, QualifiedName.of("gone"), "id")))
        .isFalse();
    assertThat(created.schemas()).containsExactly("audit");
  }

  @Test
  void followsSchemasAndSequences() {
    Created created =
        by(
            Operations.recordedBy(
                op -> {
                  op.createSchema("audit");
                  op.createTable("audit.log", column("id", bigint()));
                  op.createSequence(sequence("audit.log_seq"));
                  op.renameSchema("audit", "archive");
                  op.renameSequence("archive.log_seq", "entry_seq");
                }));

    assertThat(created)
        .accepts(
            ObjectName.of(ObjectName.Kind.SCHEMA, QualifiedName.of("archive")),
            ObjectName.of(ObjectName.Kind.COLUMN, QualifiedName.of("archive", "log"), "id"),
            ObjectName.of(ObjectName.Kind.SEQUENCE, QualifiedName.of("archive", "entry_seq")))
        .rejects(
            ObjectName.of(ObjectName.Kind.SCHEMA, QualifiedName.of("audit")),
            ObjectName.of(ObjectName.Kind.TABLE, QualifiedName.of("audit", "log")),
            ObjectName.of(ObjectName.Kind.SEQUENCE, QualifiedName.of("archive", "log_seq")));
  }

  @Test
  void whatOneRevisionDropsAndMakesAgainIsOursOnlyIfItWas() {
    List<Operation> first =
        Operations.recordedBy(op -> op.createTable("customer", column("id", bigint())));
    List<Operation> again =
        Operations.recordedBy(
            op -> {
              for (String name : List.of("id", "made")) {
                op.dropColumn("customer", name);
                op.addColumn("customer", column(name, text()));
              }
              op.dropConstraint("customer", "c");
              op.addConstraint("customer", check("c", "made <> ''"));
              op.dropIndex("customer", "i");
              op.createIndex("customer", index("i", "made"));
            });
    QualifiedName table = QualifiedName.of("customer");

    assertThat(Created.by(List.of(first, again)))
        .accepts(ObjectName.of(ObjectName.Kind.COLUMN, table, "id"))
        .rejects(
            ObjectName.of(ObjectName.Kind.COLUMN, table, "made"),
            ObjectName.of(ObjectName.Kind.CONSTRAINT, table, "c"),
            ObjectName.of(ObjectName.Kind.INDEX, table, "i"));
  }

  @Test
  void aTableThatIsMadeAgainIsOursOnlyAsFarAsItWas() {
    List<Operation> first =
        Operations.recordedBy(
            op -> {
              op.createTable("ours", column("id", bigint()));
              op.addColumn("theirs", column("added", text()));
            });
    List<Operation> again =
        Operations.recordedBy(
            op -> {
              op.dropTable("theirs");
              op.createTable(
                  "theirs",
                  column("id", bigint()),
                  column("added", bigint()),
                  primaryKey("pk", "id"));
              op.dropTable("ours");
              op.createTable("ours", column("id", bigint()), column("more", text()));
            });
    QualifiedName theirs = QualifiedName.of("theirs");
    QualifiedName ours = QualifiedName.of("ours");

    assertThat(Created.by(List.of(first, again)))
        .accepts(
            ObjectName.of(ObjectName.Kind.COLUMN, theirs, "added"),
            ObjectName.of(ObjectName.Kind.TABLE, ours),
            ObjectName.of(ObjectName.Kind.COLUMN, ours, "more"))
        .rejects(
            ObjectName.of(ObjectName.Kind.TABLE, theirs),
            ObjectName.of(ObjectName.Kind.COLUMN, theirs, "id"),
            ObjectName.of(ObjectName.Kind.CONSTRAINT, theirs, "pk"));
  }

  @Test
  void aTypeThatGivesWayToANewOneIsOursOnlyIfItWas() {
    List<Operation> first = Operations.recordedBy(op -> op.createType(enumType("ours", "a")));
    List<Operation> swap =
        Operations.recordedBy(
            op -> {
              for (String each : List.of("ours", "theirs")) {
                op.dropCast(each, "varchar");
                op.renameType(each, each + "_old");
                op.createType(enumType(each, "b"));
                op.createCast(each, "varchar");
                op.dropType(each + "_old");
              }
            });

    assertThat(Created.by(List.of(first, swap)))
        .accepts(ObjectName.of(ObjectName.Kind.TYPE, name("ours")))
        .rejects(
            ObjectName.of(ObjectName.Kind.TYPE, name("theirs")),
            ObjectName.of(ObjectName.Kind.TYPE, name("theirs_old")),
            ObjectName.of(ObjectName.Kind.CAST, cast("theirs", "varchar").name()));
  }

  @Test
  void aSequenceThatIsMadeAgainIsOursOnlyIfItWas() {
    List<Operation> again =
        Operations.recordedBy(
            op -> {
              op.dropSequence("counter");
              op.createSequence(sequence("counter"));
              op.createSequence(sequence("new_one"));
            });

    assertThat(Created.by(List.of(again)))
        .accepts(ObjectName.of(ObjectName.Kind.SEQUENCE, name("new_one")))
        .rejects(ObjectName.of(ObjectName.Kind.SEQUENCE, name("counter")));
  }

  private static QualifiedName name(String name) {
    return QualifiedName.of(name);
  }

  @Test
  void whatARevisionMakesAfterAnotherDroppedItIsOurs() {
    List<Operation> drop = Operations.recordedBy(op -> op.dropColumn("client", "made"));
    List<Operation> add =
        Operations.recordedBy(op -> op.addColumn("client", column("made", text())));

    assertThat(Created.by(List.of(drop, add)))
        .accepts(ObjectName.of(ObjectName.Kind.COLUMN, CLIENT, "made"));
  }

  private static Created by(List<Operation> revision) {
    return Created.by(List.of(revision));
  }
}
