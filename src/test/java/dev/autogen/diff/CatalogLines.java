package dev.autogen.diff;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.Extension;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema as lines, in the order of a catalog: of what operations tell, so without what was made
 * by hand and without the columns of views. The queries of views are told as the server was given
 * them, and are no part of it.
 */
final class CatalogLines {
  private static final Extension BUILT_IN = new Extension(QualifiedName.of("plpgsql"));

  private CatalogLines() {}

  static List<String> of(Schema schema) {
    return schema.objects().stream()
        .filter(each -> !(each instanceof Dependent) && !each.equals(BUILT_IN))
        .flatMap(each -> lines(each).stream())
        .toList();
  }

  private static List<String> lines(SchemaObject object) {
    if (object instanceof View view) {
      return List.of("view " + view.name() + (view.materialized() ? ", materialized" : ""));
    }
    if (!(object instanceof Table table)) {
      return List.of(object.toString());
    }
    List<String> lines = new ArrayList<>();
    lines.add("table " + table.name() + " " + table.options() + " " + table.comment());
    table.columns().forEach(each -> lines.add("  " + each));
    table.constraints().forEach(each -> lines.add("  " + each));
    table.indexes().forEach(each -> lines.add("  " + each));
    return lines;
  }
}
