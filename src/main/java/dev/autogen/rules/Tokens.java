package dev.autogen.rules;

import dev.autogen.diff.Children;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tokens of a naming convention stand for.
 *
 * @param kind the word for the kind of constraint, or {@code index}
 */
record Tokens(String kind, Map<String, String> values) {
  private static final int HASH = 9;

  static Tokens of(Table table, Constraint constraint) {
    Tokens tokens = constraint.accept(new OfConstraint(table));
    tokens.values.put("name", constraint.name());
    return tokens;
  }

  static Tokens of(Table table, Index index) {
    List<String> terms =
        index.keys().stream().map(key -> key.expression() ? "expr" : key.term()).toList();
    Tokens tokens = of("index", table, terms);
    tokens.values.put("name", index.name());
    return tokens;
  }

  /** The template with what its tokens stand for, in at most as many bytes as a name can have. */
  String filled(String template) {
    String name = template;
    for (Map.Entry<String, String> each : values.entrySet()) {
      name = name.replace("{" + each.getKey() + "}", each.getValue());
    }
    return fitting(name.replaceAll("_+$", ""));
  }

  /** A name that is too long ends with letters that stand for all of it. */
  static String fitting(String name) {
    return SqlText.bytes(name) <= SqlText.LONGEST_NAME
        ? name
        : SqlText.clipped(name, SqlText.LONGEST_NAME - HASH) + "_" + Auxiliary.id(name);
  }

  private static Tokens of(String kind, Table table, List<String> columns) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("table", table.name().name());
    values.put("schema", table.name().schema().orElse(""));
    values.put("columns", String.join("_", columns));
    values.put("column", columns.stream().findFirst().orElse(""));
    return new Tokens(kind, values);
  }

  private record OfConstraint(Table table) implements Constraint.Visitor<Tokens> {
    @Override
    public Tokens visit(PrimaryKey key) {
      return of("primary-key", table, key.columns());
    }

    @Override
    public Tokens visit(Unique unique) {
      return of("unique", table, unique.columns());
    }

    @Override
    public Tokens visit(ForeignKey key) {
      Tokens tokens = of("foreign-key", table, key.columns());
      tokens.values.put("referred_table", key.referenced().table().name());
      tokens.values.put("referred_columns", String.join("_", key.referenced().columns()));
      return tokens;
    }

    @Override
    public Tokens visit(Check check) {
      Set<String> mentioned = Children.mentioned(check);
      List<String> columns =
          table.columns().stream().map(Column::name).filter(mentioned::contains).toList();
      return of("check", table, columns);
    }

    @Override
    public Tokens visit(Exclusion exclusion) {
      return of("exclusion", table, List.of());
    }
  }
}
