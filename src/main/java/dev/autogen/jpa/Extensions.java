package dev.autogen.jpa;

import dev.autogen.schema.Column;
import dev.autogen.schema.Extension;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The extensions that the types of columns are known to come from. */
final class Extensions {
  private static final Map<String, String> BRINGS =
      Map.ofEntries(
          Map.entry("citext", "citext"),
          Map.entry("hstore", "hstore"),
          Map.entry("ltree", "ltree"),
          Map.entry("lquery", "ltree"),
          Map.entry("ltxtquery", "ltree"),
          Map.entry("cube", "cube"),
          Map.entry("isbn", "isn"),
          Map.entry("isbn13", "isn"),
          Map.entry("issn", "isn"),
          Map.entry("ean13", "isn"),
          Map.entry("vector", "vector"),
          Map.entry("halfvec", "vector"),
          Map.entry("sparsevec", "vector"),
          Map.entry("geometry", "postgis"),
          Map.entry("geography", "postgis"));

  private Extensions() {}

  static List<Extension> neededBy(Collection<? extends SchemaObject> objects) {
    List<String> own =
        objects.stream()
            .filter(UserType.class::isInstance)
            .map(type -> type.name().name())
            .toList();
    return objects.stream()
        .flatMap(Extensions::columns)
        .map(column -> column.type().name())
        .filter(type -> !own.contains(type))
        .flatMap(type -> Optional.ofNullable(BRINGS.get(type)).stream())
        .distinct()
        .map(Extension::extension)
        .toList();
  }

  private static Stream<Column> columns(SchemaObject object) {
    return object instanceof Table table ? table.columns().stream() : Stream.empty();
  }
}
