package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What columns, constraints and indexes are, in the fewest words. */
final class Words {
  private Words() {}

  static String of(Column column) {
    List<String> words = new ArrayList<>();
    words.add(column.type().toString());
    if (!column.nullable()) {
      words.add("not null");
    }
    column.defaultExpression().ifPresent(each -> words.add("default " + each));
    column.identity().ifPresent(each -> words.add(identity(each)));
    column.generated().ifPresent(each -> words.add("generated as " + each.expression()));
    return String.join(" ", words);
  }

  /** What becomes of a column, without what stays. */
  static String between(Column before, Column after) {
    List<String> words = new ArrayList<>();
    if (!before.type().equals(after.type())) {
      words.add(before.type() + " → " + after.type());
    }
    if (before.nullable() != after.nullable()) {
      words.add(after.nullable() ? "not null → null" : "null → not null");
    }
    changed(words, "default", before.defaultExpression(), after.defaultExpression());
    changed(words, "collation", before.collation(), after.collation());
    if (!before.identity().equals(after.identity())) {
      words.add(after.identity().map(Words::identity).orElse("no identity"));
    }
    if (!before.generated().equals(after.generated())) {
      words.add(
          after
              .generated()
              .map(each -> "generated as " + each.expression())
              .orElse("not generated"));
    }
    return String.join(", ", words);
  }

  static String of(Constraint constraint) {
    return constraint.accept(new OfConstraint());
  }

  static String of(Index index) {
    List<String> words = new ArrayList<>();
    if (index.unique()) {
      words.add("unique");
    }
    if (!index.method().equals("btree")) {
      words.add("using " + index.method());
    }
    words.add(list(index.keys().stream().map(Words::key).toList()));
    index.predicate().ifPresent(each -> words.add("where " + each));
    return String.join(" ", words);
  }

  static String quoted(Object text) {
    return "“" + text + "”";
  }

  private static String key(IndexKey key) {
    return key.term() + (key.descending() ? " desc" : "");
  }

  private static String identity(Identity identity) {
    return "generated " + Detail.generation(identity) + " as identity";
  }

  private static void changed(
      List<String> words, String name, Optional<String> before, Optional<String> after) {
    if (!before.equals(after)) {
      String was = before.map(each -> each + " → ").orElse("");
      words.add(name + " " + was + after.orElse("none"));
    }
  }

  private static String list(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }

  private static List<String> rules(ForeignKeyRules rules) {
    List<String> words = new ArrayList<>();
    if (rules.matchFull()) {
      words.add("match full");
    }
    if (rules.onUpdate() != ReferentialAction.NO_ACTION) {
      words.add("on update " + rules.onUpdate().sql());
    }
    if (rules.onDelete() != ReferentialAction.NO_ACTION) {
      words.add("on delete " + rules.onDelete().sql());
    }
    if (!rules.onDeleteColumns().isEmpty()) {
      words.add(list(rules.onDeleteColumns()));
    }
    if (rules.deferrability() != Deferrability.NOT_DEFERRABLE) {
      words.add("deferrable");
    }
    if (rules.deferrability() == Deferrability.INITIALLY_DEFERRED) {
      words.add("initially deferred");
    }
    if (!rules.valid()) {
      words.add("not valid");
    }
    return words;
  }

  /** What a check allows in a word, where the server says it with casts. */
  private static String legible(String expression) {
    return expression.contains("::") || expression.contains(" AND (")
        ? AllowedValues.of(expression).map(Words::of).orElse(expression)
        : expression;
  }

  private static String of(AllowedValues allowed) {
    String column = SqlText.identifier(allowed.column());
    List<String> values = allowed.values();
    if (allowed.range()) {
      return column + " between " + String.join(" and ", values);
    }
    return values.size() == 1 ? column + " = " + values.get(0) : column + " in " + list(values);
  }

  private static final class OfConstraint implements Constraint.Visitor<String> {
    @Override
    public String visit(PrimaryKey key) {
      return list(key.columns());
    }

    @Override
    public String visit(Unique unique) {
      return "unique " + list(unique.columns());
    }

    @Override
    public String visit(ForeignKey key) {
      List<String> words = new ArrayList<>();
      words.add(list(key.columns()));
      words.add("→ " + key.referenced().table() + " " + list(key.referenced().columns()));
      words.addAll(rules(key.rules()));
      return String.join(" ", words);
    }

    @Override
    public String visit(Check check) {
      return "check (" + legible(check.expression()) + ")";
    }

    @Override
    public String visit(Exclusion exclusion) {
      return exclusion.definition();
    }
  }
}
