package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a column does in its table besides holding values, in words that don't name it. */
record ColumnRoles(String column) implements Constraint.Visitor<String> {
  private static final String ITSELF = "·";

  /** What points elsewhere. */
  static final String POINTS = "point at ";

  static Set<String> of(Table table, String column) {
    ColumnRoles roles = new ColumnRoles(column);
    Set<String> all = new TreeSet<>();
    for (Constraint constraint : table.constraints()) {
      if (Children.mentioned(constraint).contains(column)) {
        all.add(constraint.accept(roles));
      }
    }
    for (Index index : table.indexes()) {
      if (Children.mentioned(index).contains(column)) {
        all.add(roles.of(index));
      }
    }
    return all;
  }

  /** The tables that a column points at, alone or together with others. */
  static Set<String> targets(Table table, Column column) {
    return table.constraints().stream()
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .filter(key -> key.columns().contains(column.name()))
        .map(key -> key.referenced().table().toString())
        .collect(Collectors.toSet());
  }

  private String of(Index index) {
    List<String> keys = Children.mentioned(index).stream().sorted().toList();
    return (index.unique() ? "are unique" : "have an index") + others(keys);
  }

  @Override
  public String visit(PrimaryKey key) {
    return "are the primary key" + others(key.columns());
  }

  @Override
  public String visit(Unique unique) {
    return "are unique" + others(unique.columns());
  }

  @Override
  public String visit(ForeignKey key) {
    return POINTS + key.referenced().table() + others(key.columns());
  }

  @Override
  public String visit(Check check) {
    return "have the check " + check.expression().replace(column, ITSELF);
  }

  @Override
  public String visit(Exclusion exclusion) {
    return "have the same exclusion constraint";
  }

  private String others(List<String> columns) {
    List<String> others = columns.stream().filter(each -> !each.equals(column)).toList();
    return others.isEmpty() ? "" : " together with " + String.join(", ", others);
  }
}
