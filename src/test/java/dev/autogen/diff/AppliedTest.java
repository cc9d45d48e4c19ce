package dev.autogen.diff;

import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SequenceOptions;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppliedTest {
  private static final Schema THERE =
      Schema.of(
          table("t", column("id", bigint()).notNull(), primaryKey("t_pkey", "id")), sequence("s"));

  private static Schema applied(Schema before, Consumer<Operations> operations) {
    return Applied.to(before).with(Operations.recordedBy(operations)).schema();
  }

  private static Schema made(Consumer<Operations> operations) {
    return Applied.toNothing().with(Operations.recordedBy(operations)).schema();
  }

  @Test
  void toCreateAndThenToAddIsToCreate() {
    Schema atOnce =
        made(
            op ->
                op.createTable(
                    "t",
                    column("id", bigint()).notNull(),
                    column("name", text()).notNull(),
                    primaryKey("t_pkey", "id"),
                    unique("t_name", "name")));

    assertThat(
            made(
                op -> {
                  op.createTable("t", column("id", bigint()));
                  op.addColumn("t", column("name", text()));
                  op.addConstraint("t", unique("t_name", "name"));
                  op.addConstraint("t", primaryKey("t_pkey", "id"));
                  op.alterColumn("t", "name", setNotNull());
                }))
        .isEqualTo(atOnce);
  }

  @Test
  void toAddAndThenToDropIsNothing() {
    assertThat(
            applied(
                THERE,
                op -> {
                  op.addColumn("t", column("n", bigint()));
                  op.createSequence(sequence("n_seq").ownedBy("t", "n"));
                  op.addConstraint("t", unique("t_n", "n", "id"));
                  op.createIndex("t", index("t_ix", "id").where("(n > 0)"));
                  op.dropColumn("t", "n");
                  op.createTable("other", column("id", bigint()));
                  op.dropTable("other");
                }))
        .isEqualTo(THERE);
  }

  @Test
  void whatIsNotThereDoesNotChange() {
    assertThat(
            applied(
                THERE,
                op -> {
                  op.addColumn("other", column("n", bigint()));
                  op.renameColumn("t", "other", "n");
                  op.dropTable("other");
                  op.alterSequence("other", sequenceOptions().cache(2));
                  op.addEnumValue("other", "label");
                  op.execute("alter sequence other owned by t.id");
                }))
        .isEqualTo(THERE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table t",
        "alter sequence s owned by t.id; drop table t",
        "alter sequence s owned by",
        "alter sequence s owned by t"
      })
  void sqlOfOnesOwnIsNotUnderstood(String sql) {
    assertThat(applied(THERE, op -> op.execute(sql))).isEqualTo(THERE);
  }

  @Test
  void whatADraftSaysOfTheOwnerOfASequenceIs() {
    assertThat(applied(THERE, op -> op.execute("alter sequence s owned by t.id")).sequences())
        .containsExactly(sequence("s").ownedBy("t", "id"));
  }

  @Test
  void theStatementOfAnOwnerReadsBackWhateverTheNamesAre() {
    Owning owning = Owning.of(sequence("\"A.b\".\"S\"\"s\"").ownedBy("\"A.b\".T", "Id\""));

    assertThat(Owning.saidBy((Operation.Execute) owning.operation())).contains(owning);
  }

  @Test
  void theBoundsOfASequenceFollowItsTypeAndNotItsStep() {
    SequenceOptions counting = sequenceOptions().as(integer());

    assertThat(SequenceChanges.after(counting, sequenceOptions().as(bigint())))
        .isEqualTo(sequenceOptions());
    assertThat(SequenceChanges.after(counting, sequenceOptions().incrementBy(-1)).complete())
        .isEqualTo(counting.complete().incrementBy(-1));
  }
}
