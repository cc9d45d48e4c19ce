package dev.autogen.diff;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema in which what was made by hand has the words that the server has for it now. */
final class PrintedAs {
  private static final String UNFILLED = "\nwith no data";

  private final Map<List<Object>, Dependent> printed = new HashMap<>();

  PrintedAs(Collection<Dependent> printed) {
    printed.forEach(each -> this.printed.put(key(each), each));
  }

  Schema in(Schema schema) {
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : schema.objects()) {
      if (object instanceof Dependent dependent) {
        objects.add(printed.getOrDefault(key(dependent), dependent));
      } else {
        objects.add(object instanceof View view ? view(view) : object);
      }
    }
    return schema.withObjects(objects);
  }

  private View view(View view) {
    return query(Dependent.Kind.VIEW, view.name())
        .or(() -> query(Dependent.Kind.MATERIALIZED_VIEW, view.name()))
        .map(query -> new View(view.name(), query, view.materialized(), view.columns()))
        .orElse(view);
  }

  private Optional<String> query(Dependent.Kind kind, QualifiedName view) {
    return Optional.ofNullable(printed.get(List.of(kind, view, "")))
        .map(each -> each.way().create())
        .map(sql -> sql.endsWith(UNFILLED) ? sql.substring(0, sql.indexOf(UNFILLED)) : sql);
  }

  private static List<Object> key(Dependent dependent) {
    return List.of(dependent.kind(), dependent.owner(), dependent.child());
  }
}
