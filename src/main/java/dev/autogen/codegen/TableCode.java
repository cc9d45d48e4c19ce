package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.sql;
import static dev.autogen.codegen.Expression.text;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The Java of tables and columns. */
final class TableCode {
  private TableCode() {}

  /** Whether the table is no more than its columns and constraints. */
  static boolean isPlain(Table table) {
    return table.indexes().isEmpty() && table.options().isEmpty() && table.comment().isEmpty();
  }

  static Call table(Table table) {
    return furnished(table, call(Table.class, "table", named(table.name(), elements(table))));
  }

  /** What makes the columns and constraints of a table the whole of it. */
  static Call furnished(Table table, Call bare) {
    Call code = bare;
    if (!table.indexes().isEmpty()) {
      code = code.then("withIndexes", table.indexes().stream().map(IndexCode::of).toList());
    }
    code = with(code, table.options(), (before, value) -> before.then("options", sql(value)));
    return with(code, table.comment(), (before, value) -> before.then("comment", text(value)));
  }

  static List<Call> elements(Table table) {
    ConstraintCode constraints = new ConstraintCode();
    return Stream.concat(
            table.columns().stream().map(TableCode::column),
            table.constraints().stream().map(constraint -> constraint.accept(constraints)))
        .toList();
  }

  static Call column(Column column) {
    Call code =
        call(Column.class, "column", named(column.name(), List.of(TypeCode.of(column.type()))));
    code = with(code, column.collation(), (before, value) -> before.then("collate", text(value)));
    code = column.nullable() ? code : code.then("notNull");
    code =
        with(
            code,
            column.defaultExpression(),
            (before, value) -> before.then("defaultTo", sql(value)));
    code = with(code, column.identity(), TableCode::identity);
    code = with(code, column.generated(), TableCode::generated);
    return with(code, column.comment(), (before, value) -> before.then("comment", text(value)));
  }

  private static Call identity(Call before, Identity identity) {
    String method = identity.always() ? "alwaysAsIdentity" : "byDefaultAsIdentity";
    return identity.options().equals(SequenceOptions.sequenceOptions())
        ? before.then(method)
        : before.then(method, SequenceCode.options(identity.options()));
  }

  private static Call generated(Call before, Generated generated) {
    String method = generated.stored() ? "generatedAs" : "virtuallyGeneratedAs";
    return before.then(method, sql(generated.expression()));
  }

  /** The code with something added where there is a value. */
  static <T> Call with(Call code, Optional<T> value, BiFunction<Call, T, Call> addition) {
    return value.map(present -> addition.apply(code, present)).orElse(code);
  }
}
