package dev.autogen.rules;

import dev.autogen.hook.ComparedColumn;
import dev.autogen.hook.DefaultComparison;
import dev.autogen.hook.TypeComparison;
import dev.autogen.hook.Verdict;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Asks a team's comparisons about each column that both sides have. */
final class Verdicts {
  private final Hooks hooks;
  private final Schema actual;
  private final List<Operation> forced = new ArrayList<>();
  private final List<Operation> back = new ArrayList<>();

  Verdicts(Hooks hooks, Schema actual) {
    this.hooks = hooks;
    this.actual = actual;
  }

  /** What is set although it is there. */
  List<Operation> forced() {
    return forced;
  }

  /** What undoes that. */
  List<Operation> back() {
    return back;
  }

  /** The desired schema with what is there wherever that counts as the same. */
  Schema of(Schema desired) {
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      objects.add(
          object instanceof Table table
              ? actual.table(table.name()).map(there -> adopted(table, there)).orElse(table)
              : object);
    }
    return desired.withObjects(objects);
  }

  private Table adopted(Table table, Table there) {
    return table.withColumns(
        table.columns().stream()
            .map(
                column ->
                    there
                        .column(column.name())
                        .map(other -> adopted(new ComparedColumn(table.name(), column, other)))
                        .orElse(column))
            .toList());
  }

  private Column adopted(ComparedColumn compared) {
    Column column = compared.inEntities();
    Column there = compared.inDatabase();
    Verdict type = type(compared);
    if (type == Verdict.SAME) {
      column = column.ofType(there.type());
    } else if (type == Verdict.DIFFERENT && column.type().equals(there.type())) {
      ColumnChange same = ColumnChange.setType(there.type());
      force(compared, same, same);
    }
    Verdict value = value(compared);
    if (value == Verdict.SAME) {
      column = column.withDefault(there.defaultExpression());
    } else if (value == Verdict.DIFFERENT
        && column.defaultExpression().equals(there.defaultExpression())) {
      there
          .defaultExpression()
          .map(ColumnChange::setDefault)
          .ifPresent(same -> force(compared, same, same));
    }
    return column;
  }

  private void force(ComparedColumn compared, ColumnChange change, ColumnChange undone) {
    String column = compared.inEntities().name();
    forced.add(new Operation.AlterColumn(compared.table(), column, List.of(change)));
    back.add(0, new Operation.AlterColumn(compared.table(), column, List.of(undone)));
  }

  private Verdict type(ComparedColumn column) {
    for (TypeComparison each : hooks.types()) {
      Verdict verdict = Asked.of(each, about(column), hook -> hook.compareType(column));
      if (verdict != Verdict.NO_OPINION) {
        return verdict;
      }
    }
    return Verdict.NO_OPINION;
  }

  private Verdict value(ComparedColumn column) {
    if (!hasDefault(column.inEntities()) && !hasDefault(column.inDatabase())) {
      return Verdict.NO_OPINION;
    }
    for (DefaultComparison each : hooks.defaults()) {
      Verdict verdict = Asked.of(each, about(column), hook -> hook.compareDefault(column));
      if (verdict != Verdict.NO_OPINION) {
        return verdict;
      }
    }
    return Verdict.NO_OPINION;
  }

  private static boolean hasDefault(Column column) {
    return column.defaultExpression().isPresent();
  }

  private static String about(ComparedColumn column) {
    return "column " + column.table() + "." + column.inEntities().name();
  }
}
