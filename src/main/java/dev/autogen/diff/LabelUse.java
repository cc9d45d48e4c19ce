package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which labels a type gets, and whether anything that is new speaks of them at once. */
record LabelUse(EnumType before, EnumType after) {

  /** The type as it is wanted, with the labels that wait to be dropped behind those before them. */
  static EnumType waiting(EnumType before, EnumType after, Decisions decisions) {
    List<String> labels = new ArrayList<>(after.labels());
    int place = 0;
    for (String label : before.labels()) {
      ObjectName name = ObjectName.of(ObjectName.Kind.VALUE, before.name(), label);
      if (!labels.contains(label) && decisions.defers(name)) {
        labels.add(place, label);
      }
      place = Math.max(place, labels.indexOf(label) + 1);
    }
    return new EnumType(after.name(), labels);
  }

  boolean atOnce(Indexed from, Indexed to) {
    List<String> labels = new ArrayList<>(after.labels());
    labels.removeAll(before.labels());
    List<String> literals = labels.stream().map(SqlText::literal).toList();
    Set<String> expressions = new HashSet<>();
    for (UserType type : to.types().values()) {
      if (type instanceof Domain domain && !type.equals(from.types().get(type.name()))) {
        expressions.addAll(of(domain, to).toList());
      }
    }
    for (Table table : to.tables().values()) {
      if (!table.equals(from.tables().get(table.name())) && holds(table, to)) {
        expressions.addAll(of(table, to).toList());
      }
    }
    // An array's default has the label within a longer literal.
    return expressions.stream()
        .anyMatch(
            text ->
                literals.stream().anyMatch(text::contains)
                    || (text.contains("{") && labels.stream().anyMatch(text::contains)));
  }

  private boolean holds(Table table, Indexed schema) {
    return table.columns().stream().map(Column::type).anyMatch(type -> isOrHolds(type, schema));
  }

  private boolean isOrHolds(ColumnType type, Indexed schema) {
    UserType named = schema.types().get(Expressions.typeName(type));
    return Expressions.typeName(type).equals(after.name())
        || (named instanceof Domain domain && isOrHolds(domain.type(), schema));
  }

  private Stream<String> of(Domain domain, Indexed schema) {
    return isOrHolds(domain.type(), schema)
        ? Stream.concat(
            domain.defaultExpression().stream(), domain.checks().stream().map(Check::expression))
        : Stream.of();
  }

  /** Whether a check is about a column of the type, or casts to it: it may be about text alone. */
  private boolean speaks(Check check, Table table, Indexed schema) {
    Set<String> mentioned = Children.mentioned(check);
    return check.expression().contains("::" + SqlText.name(after.name()))
        || mentioned.stream()
            .anyMatch(
                name ->
                    table
                        .column(name)
                        .map(column -> isOrHolds(column.type(), schema))
                        .orElse(schema.types().containsKey(after.name().sibling(name))));
  }

  private Stream<String> of(Table table, Indexed schema) {
    List<String> expressions = new ArrayList<>();
    for (Column column : table.columns()) {
      column.defaultExpression().ifPresent(expressions::add);
      column.generated().ifPresent(each -> expressions.add(each.expression()));
    }
    table.constraints().stream()
        .filter(Check.class::isInstance)
        .map(Check.class::cast)
        .filter(each -> speaks(each, table, schema))
        .forEach(each -> expressions.add(each.expression()));
    table
        .indexes()
        .forEach(
            index -> {
              index.predicate().ifPresent(expressions::add);
              index.keys().stream()
                  .filter(IndexKey::expression)
                  .forEach(key -> expressions.add(key.term()));
            });
    return expressions.stream();
  }
}
