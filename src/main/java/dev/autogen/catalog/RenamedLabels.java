package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Defaults that are a label with another text: the server, which has the old one still, could not
 * say how it spells them.
 */
final class RenamedLabels {
  private RenamedLabels() {}

  /** The desired schema with the actual spelling of such defaults. */
  static Schema adopted(Schema desired, Schema actual) {
    List<SchemaObject> objects =
        desired.objects().stream()
            .map(
                each ->
                    each instanceof Table table
                        ? actual
                            .table(table.name())
                            .<SchemaObject>map(there -> adopted(table, there))
                            .orElse(each)
                        : each)
            .toList();
    return desired.withObjects(objects);
  }

  private static Table adopted(Table wish, Table there) {
    return wish.withColumns(
        wish.columns().stream()
            .map(each -> there.column(each.name()).map(now -> adopted(each, now)).orElse(each))
            .toList());
  }

  private static Column adopted(Column wish, Column there) {
    Optional<String> spelled = wish.defaultExpression().map(text -> text + "::" + wish.type());
    return spelled.isPresent() && spelled.equals(there.defaultExpression())
        ? wish.withDefault(spelled)
        : wish;
  }
}
