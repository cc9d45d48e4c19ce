package dev.autogen.codegen;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.autogen.codegen.Draft.Header;
import dev.autogen.codegen.Draft.Origin;
import dev.autogen.codegen.Draft.Steps;
import dev.autogen.diff.SummaryLine;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drafts at the limits of class files: 64 KB a method, 64 KB a constant, 65,535 constants. */
class LargeDraftTest {
  @Test
  void aThousandTablesAreDraftedWithinTwoSeconds() throws FormatterException {
    List<Operation> upgrade = thousandTables();
    List<Operation> downgrade =
        IntStream.range(0, 1000)
            .<Operation>mapToObj(i -> new Operation.DropTable(QualifiedName.of("table_" + i)))
            .toList();
    Draft draft = draft(upgrade, downgrade);

    long start = System.nanoTime();
    DraftedRevision drafted = Drafter.draft(draft);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));

    keepsTheLaws(draft, drafted);
    assertThat(drafted.source()).contains("createTables1(op);", "addConstraints1(op);");
  }

  @Test
  void aTableOfSixteenHundredColumnsIsPutTogetherByPieces() throws FormatterException {
    Operation wide = new Operation.CreateTable(wide("wide"));
    Draft draft = draft(List.of(wide, new Operation.CreateTable(wide("other"))), List.of());

    DraftedRevision drafted = Drafter.draft(draft);

    keepsTheLaws(draft, drafted);
    assertThat(drafted.source())
        .contains("private static Table wideTable1Part2() {\n    return wideTable1Part1()");
  }

  @Test
  void aStatementLongerThanAConstantIsJoinedWhenItRuns() throws FormatterException {
    String values = "('naïve 名前 😀 \\ \"'), ".repeat(12_000);
    Draft draft =
        draft(
            List.of(
                new Operation.Execute("insert into word values " + values),
                new Operation.Execute("insert into word values\n" + values.replace(" (", "\n("))),
            List.of());

    keepsTheLaws(draft, Drafter.draft(draft));
  }

  @Test
  void moreNamesThanAClassHoldsAreSpreadOverSeveral() throws FormatterException {
    List<Operation> upgrade =
        IntStream.range(0, 36_000)
            .<Operation>mapToObj(i -> new Operation.DropTable(QualifiedName.of("table_" + i)))
            .toList();
    Draft draft = draft(upgrade, List.of());

    DraftedRevision drafted = Drafter.draft(draft);

    keepsTheLaws(draft, drafted);
    assertThat(drafted.source()).contains("Part1.dropTables", "static final class Part1 {");
  }

  private static void keepsTheLaws(Draft draft, DraftedRevision drafted) throws FormatterException {
    Revision revision = CompiledDrafts.of(drafted);
    assertThat(Operations.recordedBy(revision::upgrade)).isEqualTo(draft.upgrade().operations());
    assertThat(Operations.recordedBy(revision::downgrade))
        .isEqualTo(draft.downgrade().operations());
    assertThat(new Formatter().formatSourceAndFixImports(drafted.source()))
        .isEqualTo(drafted.source());
  }

  private static List<Operation> thousandTables() {
    List<Operation> operations = new ArrayList<>();
    IntFunction<Operation> create =
        i ->
            new Operation.CreateTable(
                table(
                    "table_" + i,
                    column("id", bigint()).notNull().alwaysAsIdentity(),
                    column("table_" + i + "_name", varchar(255)).notNull(),
                    column("total_" + i, numeric(12, 2)).defaultTo("0"),
                    column("previous_id", bigint()),
                    primaryKey("pk_table_" + i, "id"),
                    unique("uq_table_" + i, "table_" + i + "_name")));
    IntFunction<Operation> reference =
        i ->
            new Operation.AddConstraint(
                QualifiedName.of("table_" + i),
                foreignKey("fk_table_" + i, "previous_id")
                    .references("table_" + (i + 999) % 1000, "id"));
    IntStream.range(0, 1000).mapToObj(create).forEach(operations::add);
    IntStream.range(0, 1000).mapToObj(reference).forEach(operations::add);
    return operations;
  }

  private static Table wide(String name) {
    List<Column> columns =
        IntStream.range(0, 1600)
            .mapToObj(
                i ->
                    column("a_column_with_a_long_name_" + i, text())
                        .notNull()
                        .byDefaultAsIdentity(sequenceOptions().startWith(i).cache(5_000_000_000L))
                        .collate("C")
                        .comment("The column " + i))
            .toList();
    return table(name, primaryKey("pk_wide", "id")).withColumns(columns).comment("Wide.");
  }

  private static Draft draft(List<Operation> upgrade, List<Operation> downgrade) {
    Header header = Header.of("big", List.of(), Instant.EPOCH, "everything at once");
    List<SummaryLine> changes =
        Stream.generate(() -> new SummaryLine("+", "table", "t", "")).limit(1000).toList();
    return new Draft(
        header, Steps.of(upgrade), Steps.of(downgrade), changes, new Origin("0.1.0", ""));
  }
}
