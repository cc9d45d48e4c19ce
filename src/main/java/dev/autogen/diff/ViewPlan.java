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
import java.util.stream.Stream;

/**
 * The steps for views that entities name. What a query mentions is there before the view, and goes
 * after it.
 */
final class ViewPlan {
  private final Setting setting;
  private final List<Dependent> dependents;
  private final Set<QualifiedName> moving;
  private final List<Step> steps = new ArrayList<>();

  /**
   * What the views have besides their queries is among the dependents.
   *
   * @param others the steps for all else
   */
  ViewPlan(Setting setting, List<Dependent> dependents, List<Step> others) {
    this.setting = setting;
    this.dependents = dependents;
    this.moving = new MovingViews(setting.from(), setting.to(), others).names();
  }

  List<Step> steps() {
    for (View each : setting.to().views().values()) {
      View before = setting.from().views().get(each.name());
      if (before == null) {
        steps.add(create(each));
      } else if (!each.equals(before)) {
        steps.add(
            moving.contains(each.name()) ? create(each).partOf(part(each)) : replace(before, each));
      }
    }
    for (View each : setting.from().views().values()) {
      View after = setting.to().views().get(each.name());
      if (after == null) {
        steps.add(drop(each));
      } else if (!each.equals(after) && moving.contains(each.name())) {
        steps.add(drop(each).partOf(part(each)).aside());
      }
    }
    return steps;
  }

  private static String part(View view) {
    return "view " + view.name();
  }

  private Step create(View view) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.CreateView(view.bare()));
    restores(view).forEach(sql -> operations.add(new Operation.Execute(sql)));
    return Step.of(Rank.of(Rank.Phase.VIEWS, view.name()), operations)
        .uses(Tokens.schema(view.name()))
        .uses(mentioned(view, setting.to()))
        .makes(Token.of(Token.Kind.RELATION, view.name()))
        .makes(Token.of(Token.Kind.TYPE_NAME, view.name()));
  }

  /** PostgreSQL forgets the options of a view that gets another query, and nothing else. */
  private Step replace(View before, View after) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.ReplaceView(after.bare()));
    restores(after)
        .filter(sql -> sql.startsWith("alter view ") && sql.contains(" set ("))
        .forEach(sql -> operations.add(new Operation.Execute(sql)));
    return Step.of(Rank.of(Rank.Phase.VIEWS, after.name()), operations)
        .uses(mentioned(after, setting.to()))
        .releases(mentioned(before, setting.from()))
        .makes(Token.of(Token.Kind.RELATION, after.name()));
  }

  private Stream<String> restores(View view) {
    return dependents.stream()
        .filter(each -> each.kind().isView() && each.owner().equals(view.name()))
        .flatMap(each -> each.way().restores().stream());
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
  static List<Token> mentioned(View view, Indexed schema) {
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
