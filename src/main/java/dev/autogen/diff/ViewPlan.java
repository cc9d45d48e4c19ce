package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The steps for views that entities name. What a query mentions is there before the view, and goes
 * after it.
 */
final class ViewPlan {
  private final Setting setting;
  private final List<Dependent> dependents;
  private final List<Step> steps = new ArrayList<>();

  /** What the views have besides their queries is among the dependents. */
  ViewPlan(Setting setting, List<Dependent> dependents) {
    this.setting = setting;
    this.dependents = dependents;
  }

  List<Step> steps() {
    for (View each : setting.to().views().values()) {
      View before = setting.from().views().get(each.name());
      if (!each.equals(before)) {
        steps.add(before == null ? create(each) : create(each).partOf(part(each)));
      }
    }
    for (View each : setting.from().views().values()) {
      View after = setting.to().views().get(each.name());
      if (!each.equals(after)) {
        steps.add(after == null ? drop(each) : drop(each).partOf(part(each)).aside());
      }
    }
    return steps;
  }

  private static String part(View view) {
    return "view " + view.name();
  }

  private Step create(View view) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.CreateView(view));
    dependents.stream()
        .filter(each -> each.kind().isView() && each.owner().equals(view.name()))
        .flatMap(each -> each.way().restores().stream())
        .forEach(sql -> operations.add(new Operation.Execute(sql)));
    return Step.of(Rank.of(Rank.Phase.VIEWS, view.name()), operations)
        .uses(Tokens.schema(view.name()))
        .uses(mentioned(view, setting.to()))
        .makes(Token.of(Token.Kind.RELATION, view.name()))
        .makes(Token.of(Token.Kind.TYPE_NAME, view.name()));
  }

  private Step drop(View view) {
    return Step.of(
            Rank.of(Rank.Phase.DROPPED_VIEWS, view.name()),
            new Operation.DropView(view.name(), view.materialized()))
        .releases(Tokens.schema(view.name()))
        .releases(mentioned(view, setting.from()))
        .breaks(Token.of(Token.Kind.RELATION, view.name()))
        .breaks(Token.of(Token.Kind.TYPE_NAME, view.name()));
  }

  /** The tables, columns and views that a query may speak of. */
  private static List<Token> mentioned(View view, Indexed schema) {
    Set<String> words = new HashSet<>();
    for (String word : Expressions.identifiers(view.query())) {
      words.add(word);
      words.add(word.toLowerCase(Locale.ROOT));
    }
    List<Token> tokens = new ArrayList<>();
    relations(schema.views().keySet(), words).stream()
        .filter(name -> !name.equals(view.name()))
        .forEach(name -> tokens.add(Token.of(Token.Kind.RELATION, name)));
    for (QualifiedName name : relations(schema.tables().keySet(), words)) {
      Table table = Objects.requireNonNull(schema.tables().get(name));
      tokens.add(Token.of(Token.Kind.RELATION, name));
      tokens.add(Token.of(Token.Kind.TABLE, name));
      boolean all = view.query().contains("*");
      table.columns().stream()
          .filter(column -> all || words.contains(column.name()))
          .forEach(column -> tokens.addAll(Tokens.column(name, column.name())));
    }
    return tokens;
  }

  private static List<QualifiedName> relations(Collection<QualifiedName> all, Set<String> words) {
    return all.stream().filter(name -> words.contains(name.name())).toList();
  }
}
