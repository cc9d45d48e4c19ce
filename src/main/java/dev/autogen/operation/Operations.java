package dev.autogen.operation;

import dev.autogen.schema.Cast;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records what a revision does, in order; nothing runs while it is recorded.
 *
 * <p>Names of tables, sequences, types and views are given as {@link QualifiedName#parse} reads
 * them; names of columns, constraints and indexes exactly as they are.
 */
public final class Operations {
  private final List<Operation> recorded = new ArrayList<>();

  private Operations() {}

  /** The operations that a revision's {@code upgrade} or {@code downgrade} records. */
  public static List<Operation> recordedBy(Consumer<Operations> revision) {
    Operations operations = new Operations();
    revision.accept(operations);
    return List.copyOf(operations.recorded);
  }

  /** See {@link Operation.CreateSchema}. */
  public void createSchema(String name) {
    recorded.add(new Operation.CreateSchema(name));
  }

  /** See {@link Operation.RenameSchema}. */
  public void renameSchema(String name, String to) {
    recorded.add(new Operation.RenameSchema(name, to));
  }

  /** See {@link Operation.DropSchema}. */
  public void dropSchema(String name) {
    recorded.add(new Operation.DropSchema(name));
  }

  /** See {@link Operation.CreateExtension}. */
  public void createExtension(String name) {
    recorded.add(new Operation.CreateExtension(name));
  }

  /** See {@link Operation.DropExtension}. */
  public void dropExtension(String name) {
    recorded.add(new Operation.DropExtension(name));
  }

  /** See {@link Operation.CreateTable}. */
  public void createTable(String name, TableElement... elements) {
    createTable(Table.table(name, elements));
  }

  /** See {@link Operation.CreateTable}; for a table with a comment or options. */
  public void createTable(Table table) {
    recorded.add(new Operation.CreateTable(table));
  }

  /** See {@link Operation.DropTable}. */
  public void dropTable(String table) {
    recorded.add(new Operation.DropTable(QualifiedName.parse(table)));
  }

  /** See {@link Operation.RenameTable}. */
  public void renameTable(String table, String to) {
    recorded.add(new Operation.RenameTable(QualifiedName.parse(table), to));
  }

  /** See {@link Operation.AddColumn}. */
  public void addColumn(String table, Column column) {
    recorded.add(new Operation.AddColumn(QualifiedName.parse(table), column));
  }

  /** See {@link Operation.DropColumn}. */
  public void dropColumn(String table, String column) {
    recorded.add(new Operation.DropColumn(QualifiedName.parse(table), column));
  }

  /** See {@link Operation.RenameColumn}. */
  public void renameColumn(String table, String column, String to) {
    recorded.add(new Operation.RenameColumn(QualifiedName.parse(table), column, to));
  }

  /** See {@link Operation.AlterColumn}. */
  public void alterColumn(String table, String column, ColumnChange... changes) {
    recorded.add(new Operation.AlterColumn(QualifiedName.parse(table), column, List.of(changes)));
  }

  /** See {@link Operation.SetComment}; the comment of a table. */
  public void setComment(String table, String comment) {
    recorded.add(
        new Operation.SetComment(
            QualifiedName.parse(table), Optional.empty(), Optional.of(comment)));
  }

  /** See {@link Operation.SetComment}; the comment of a column. */
  public void setComment(String table, String column, String comment) {
    recorded.add(
        new Operation.SetComment(
            QualifiedName.parse(table), Optional.of(column), Optional.of(comment)));
  }

  /** See {@link Operation.SetComment}; removes the comment of a table. */
  public void removeComment(String table) {
    recorded.add(
        new Operation.SetComment(QualifiedName.parse(table), Optional.empty(), Optional.empty()));
  }

  /** See {@link Operation.SetComment}; removes the comment of a column. */
  public void removeComment(String table, String column) {
    recorded.add(
        new Operation.SetComment(
            QualifiedName.parse(table), Optional.of(column), Optional.empty()));
  }

  /** See {@link Operation.SetStorageParameters}. */
  public void setStorageParameters(String table, String... parameters) {
    recorded.add(
        new Operation.SetStorageParameters(QualifiedName.parse(table), List.of(parameters)));
  }

  /** See {@link Operation.ResetStorageParameters}. */
  public void resetStorageParameters(String table, String... names) {
    recorded.add(new Operation.ResetStorageParameters(QualifiedName.parse(table), List.of(names)));
  }

  /** See {@link Operation.AddConstraint}. */
  public void addConstraint(String table, Constraint constraint) {
    recorded.add(new Operation.AddConstraint(QualifiedName.parse(table), constraint));
  }

  /** See {@link Operation.DropConstraint}. */
  public void dropConstraint(String table, String constraint) {
    recorded.add(new Operation.DropConstraint(QualifiedName.parse(table), constraint));
  }

  /** See {@link Operation.ValidateConstraint}. */
  public void validateConstraint(String table, String constraint) {
    recorded.add(new Operation.ValidateConstraint(QualifiedName.parse(table), constraint));
  }

  /** See {@link Operation.RenameConstraint}. */
  public void renameConstraint(String table, String constraint, String to) {
    recorded.add(new Operation.RenameConstraint(QualifiedName.parse(table), constraint, to));
  }

  /** See {@link Operation.CreateIndex}. */
  public void createIndex(String table, Index index) {
    recorded.add(new Operation.CreateIndex(QualifiedName.parse(table), index));
  }

  /** See {@link Operation.DropIndex}. */
  public void dropIndex(String table, String index) {
    recorded.add(new Operation.DropIndex(QualifiedName.parse(table), index));
  }

  /** See {@link Operation.RenameIndex}. */
  public void renameIndex(String table, String index, String to) {
    recorded.add(new Operation.RenameIndex(QualifiedName.parse(table), index, to));
  }

  /** See {@link Operation.CreateSequence}. */
  public void createSequence(Sequence sequence) {
    recorded.add(new Operation.CreateSequence(sequence));
  }

  /** See {@link Operation.AlterSequence}. */
  public void alterSequence(String sequence, SequenceOptions options) {
    recorded.add(new Operation.AlterSequence(QualifiedName.parse(sequence), options));
  }

  /** See {@link Operation.RenameSequence}. */
  public void renameSequence(String sequence, String to) {
    recorded.add(new Operation.RenameSequence(QualifiedName.parse(sequence), to));
  }

  /** See {@link Operation.DropSequence}. */
  public void dropSequence(String sequence) {
    recorded.add(new Operation.DropSequence(QualifiedName.parse(sequence)));
  }

  /** See {@link Operation.CreateType}. */
  public void createType(UserType type) {
    recorded.add(new Operation.CreateType(type));
  }

  /** See {@link Operation.AddEnumValue}; at the end. */
  public void addEnumValue(String type, String label) {
    recorded.add(new Operation.AddEnumValue(QualifiedName.parse(type), label, Optional.empty()));
  }

  /** See {@link Operation.AddEnumValue}; at a place among the others. */
  public void addEnumValue(String type, String label, EnumPlace place) {
    recorded.add(new Operation.AddEnumValue(QualifiedName.parse(type), label, Optional.of(place)));
  }

  /** See {@link Operation.RenameEnumValue}. */
  public void renameEnumValue(String type, String label, String to) {
    recorded.add(new Operation.RenameEnumValue(QualifiedName.parse(type), label, to));
  }

  /** See {@link Operation.RenameType}. */
  public void renameType(String type, String to) {
    recorded.add(new Operation.RenameType(QualifiedName.parse(type), to));
  }

  /** See {@link Operation.DropType}. */
  public void dropType(String type) {
    recorded.add(new Operation.DropType(QualifiedName.parse(type)));
  }

  /** See {@link Operation.CreateCast}; one that is made implicitly. */
  public void createCast(String source, String target) {
    createCast(Cast.cast(source, target));
  }

  /** See {@link Operation.CreateCast}; for one that is not made implicitly. */
  public void createCast(Cast cast) {
    recorded.add(new Operation.CreateCast(cast));
  }

  /** See {@link Operation.DropCast}. */
  public void dropCast(String source, String target) {
    recorded.add(new Operation.DropCast(ColumnType.type(source), ColumnType.type(target)));
  }

  /** See {@link Operation.CreateView}. */
  public void createView(View view) {
    recorded.add(new Operation.CreateView(view));
  }

  /** See {@link Operation.ReplaceView}. */
  public void replaceView(View view) {
    recorded.add(new Operation.ReplaceView(view));
  }

  /** See {@link Operation.DropView}. */
  public void dropView(String view) {
    recorded.add(new Operation.DropView(QualifiedName.parse(view), false));
  }

  /** See {@link Operation.DropView}; for a materialized view. */
  public void dropMaterializedView(String view) {
    recorded.add(new Operation.DropView(QualifiedName.parse(view), true));
  }

  /**
   * See {@link Operation.Backfill}; what is called on the result says which values, and of which
   * rows: {@code op.backfill("customer").set("email", "''").where("email is null")}.
   */
  public Backfilling backfill(String table) {
    Operation.Backfill bare =
        new Operation.Backfill(QualifiedName.parse(table), List.of(), Optional.empty());
    int place = recorded.size();
    recorded.add(bare);
    return new Backfilling(bare, changed -> recorded.set(place, changed));
  }

  /** See {@link Operation.ExpectNoRows}. */
  public void expectNoRows(String table, String condition, String reason) {
    recorded.add(new Operation.ExpectNoRows(QualifiedName.parse(table), condition, reason));
  }

  /** See {@link Operation.Execute}. */
  public void execute(String sql) {
    recorded.add(new Operation.Execute(sql));
  }

  /**
   * See {@link Operation.Irreversible}; why there is no way, in a clause for whoever is refused.
   */
  public void irreversible(String why) {
    recorded.add(new Operation.Irreversible(why));
  }
}
