package dev.autogen.diff;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
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
}
