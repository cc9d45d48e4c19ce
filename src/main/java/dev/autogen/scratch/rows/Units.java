package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Divides the columns of a table into units and finds the choices of each. */
final class Units {
  private final Table table;
  private final Pools pools;
  private final Judgement judgement;
  private final Random random;
  private final List<Column> columns;

  Units(Table table, Pools pools, Judgement judgement, Random random) {
    this.table = table;
    this.pools = pools;
    this.judgement = judgement;
    this.random = random;
    this.columns = table.columns().stream().filter(each -> each.generated().isEmpty()).toList();
  }

  /**
   * The units, each with what it can be.
   *
   * @throws NoChoice if there is nothing that a column could be
   */
  List<Unit> of(List<Condition> conditions, List<Link> links) throws NoChoice {
    Map<String, List<String>> values = values(conditions);
    List<Unit> units = judgement.passing(cases(conditions, links, values));
    if (units.stream().anyMatch(unit -> unit.choices().isEmpty())) {
      // Of several columns, one may have to be null for another one's sake.
      units = judgement.passing(cases(conditions, links, withNulls(values)));
    }
    for (Unit unit : units) {
      if (unit.choices().isEmpty()) {
        String columns = String.join(", ", unit.columns());
        throw new NoChoice("nothing was found that " + columns + " could be under its checks");
      }
    }
    return units;
  }

  private List<Judgement.Case> cases(
      List<Condition> conditions, List<Link> links, Map<String, List<String>> values)
      throws NoChoice {
    List<Judgement.Case> cases = new ArrayList<>();
    for (Set<String> group : groups(conditions, links)) {
      List<Link> own =
          links.stream().filter(link -> group.containsAll(link.key().columns())).toList();
      List<Condition> kept =
          conditions.stream()
              .filter(each -> group.containsAll(each.columns()))
              .filter(each -> each.columns().size() > 1 || !own.isEmpty())
              .toList();
      cases.add(new Judgement.Case(unit(group, own, values), kept));
    }
    return cases;
  }

  private Map<String, List<String>> withNulls(Map<String, List<String>> values) {
    Map<String, List<String>> more = new LinkedHashMap<>();
    for (Column column : columns) {
      List<String> all = new ArrayList<>(values.getOrDefault(column.name(), List.of()));
      if (column.nullable()) {
        // As often as all values together, for a sample of many combinations.
        all.addAll(Collections.nCopies(all.size(), Key.NULL));
      }
      more.put(column.name(), all);
    }
    return more;
  }

  /** There is nothing that a column could be. */
  static final class NoChoice extends Exception {
    private static final long serialVersionUID = 1L;

    NoChoice(String why) {
      super(why);
    }
  }

  /** What each column can be by itself. */
  private Map<String, List<String>> values(List<Condition> conditions) throws NoChoice {
    List<Judgement.Case> cases = new ArrayList<>();
    for (Column column : columns) {
      List<Condition> about =
          conditions.stream().filter(each -> each.columns().contains(column.name())).toList();
      List<Condition> alone = about.stream().filter(each -> each.columns().size() == 1).toList();
      List<String> hints = hints(about, conditions);
      List<Map<String, String>> choices =
          pools.of(column.type(), hints).stream()
              .map(text -> Map.of(column.name(), Sql.literal(text)))
              .toList();
      cases.add(
          new Judgement.Case(
              new Unit(List.of(column.name()), choices), choices.isEmpty() ? List.of() : alone));
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Unit unit : judgement.passing(cases)) {
      String name = unit.columns().get(0);
      values.put(name, orElse(table.column(name).orElseThrow(), unit));
    }
    return values;
  }

  /** The conditions about a column, and those about the columns that they compare it with. */
  private static List<String> hints(List<Condition> about, List<Condition> conditions) {
    Set<String> compared = new HashSet<>();
    about.forEach(each -> compared.addAll(each.columns()));
    return conditions.stream()
        .filter(each -> each.columns().stream().anyMatch(compared::contains))
        .map(Condition::expression)
        .toList();
  }

  private static List<String> orElse(Column column, Unit unit) throws NoChoice {
    if (!unit.choices().isEmpty()) {
      return unit.choices().stream()
          .map(each -> each.getOrDefault(column.name(), Key.NULL))
          .toList();
    }
    Optional<String> without =
        column.nullable() ? Optional.of(Key.NULL) : column.defaultExpression().map(d -> "default");
    return List.of(
        without.orElseThrow(
            () -> new NoChoice("no value was found for " + column.name() + " " + column.type())));
  }

  private Unit unit(Set<String> group, List<Link> links, Map<String, List<String>> values)
      throws NoChoice {
    Combinations combinations = new Combinations(columns, random);
    List<Map<String, String>> linked = combinations.linked(links);
    if (linked.isEmpty()) {
      throw new NoChoice(
          String.join(", ", group)
              + " must point at rows of other tables, and there are none that fit");
    }
    Map<String, List<String>> free = new LinkedHashMap<>();
    group.stream()
        .filter(column -> !linked.get(0).containsKey(column))
        .forEach(column -> free.put(column, values.getOrDefault(column, List.of(Key.NULL))));
    return new Unit(List.copyOf(group), combinations.filled(linked, free));
  }

  private List<Set<String>> groups(List<Condition> conditions, List<Link> links) {
    List<Set<String>> groups = new ArrayList<>();
    columns.forEach(column -> groups.add(new LinkedHashSet<>(List.of(column.name()))));
    links.forEach(link -> join(groups, link.key().columns()));
    conditions.forEach(condition -> join(groups, condition.columns()));
    return groups;
  }

  private static void join(List<Set<String>> groups, List<String> together) {
    Set<String> joined = new LinkedHashSet<>();
    groups.removeIf(
        group -> {
          boolean touched = together.stream().anyMatch(group::contains);
          if (touched) {
            joined.addAll(group);
          }
          return touched;
        });
    if (!joined.isEmpty()) {
      groups.add(joined);
    }
  }
}
