package dev.autogen.diff;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operations;
import dev.autogen.schema.QualifiedName;
import org.junit.jupiter.api.Test;

final class CreatedTest {
  private static final QualifiedName CLIENT = QualifiedName.of("client");

  @Test
  void knowsATableAndItsChildrenByTheirLastNames() {
    Created created =
        Created.by(
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
        Created.by(
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
        Created.by(
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
}
