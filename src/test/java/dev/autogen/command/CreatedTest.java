package dev.autogen.command;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.ObjectName;
import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.operation.Operations;
import dev.autogen.schema.QualifiedName;
import org.junit.jupiter.api.Test;

final class CreatedTest {
  private static final QualifiedName CLIENT = QualifiedName.of("client");

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

    assertThat(created.test(ObjectName.of(Kind.TABLE, CLIENT))).isTrue();
    assertThat(created.test(ObjectName.of(Kind.COLUMN, CLIENT, "email"))).isTrue();
    assertThat(created.test(ObjectName.of(Kind.COLUMN, CLIENT, "mail"))).isFalse();
    assertThat(created.test(ObjectName.of(Kind.CONSTRAINT, CLIENT, "pk"))).isTrue();
    assertThat(created.test(ObjectName.of(Kind.TABLE, QualifiedName.of("customer")))).isFalse();
    assertThat(created.test(ObjectName.of(Kind.COLUMN, QualifiedName.of("gone"), "id"))).isFalse();
    assertThat(created.schemas()).containsExactly("audit");
  }
}
