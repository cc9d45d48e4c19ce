package dev.autogen.rules;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.What;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The foreign keys of a table that nobody looks at any more: they still stand in the way of what
 * happens to the tables that they point at.
 */
record Pointing(Table table, Schema schema) {
  private static final Dependent.Way LEFT_ALONE =
      new Dependent.Way("", "", List.of(), Optional.of("its table is left out"));

  List<Dependent> foreignKeys() {
    return table.constraints().stream()
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .filter(key -> !key.referenced().table().equals(table.name()))
        .map(
            key -> new Dependent(Kind.FOREIGN_KEY, table.name(), key.name(), LEFT_ALONE, uses(key)))
        .toList();
  }

  private List<Use> uses(ForeignKey key) {
    QualifiedName there = key.referenced().table();
    List<Use> uses = new ArrayList<>(List.of(new Use(What.RELATION, there, "")));
    key.referenced().columns().forEach(each -> uses.add(new Use(What.COLUMN, there, each)));
    uniqueOver(key.referenced()).forEach(each -> uses.add(new Use(What.CONSTRAINT, there, each)));
    return uses;
  }

  private Stream<String> uniqueOver(ForeignKey.Reference key) {
    Set<String> columns = Set.copyOf(key.columns());
    return schema.tables().stream()
        .filter(each -> each.name().equals(key.table()))
        .flatMap(each -> each.constraints().stream())
        .filter(
            each ->
                (each instanceof PrimaryKey primary
                        && columns.equals(Set.copyOf(primary.columns())))
                    || (each instanceof Unique unique
                        && columns.equals(Set.copyOf(unique.columns()))))
        .map(each -> each.name());
  }
}
