package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What happens to a table that stays, and to each of its children. */
final class TableDelta {
  private final Table from;
  private final Table to;
  private final Setting setting;
  private final List<Delta<Column>> columns;
  private final List<Delta<Constraint>> constraints;
  private final List<Delta<Index>> indexes;
  private final Set<String> gone = new HashSet<>();
  private final Set<String> typed = new HashSet<>();
  private final Set<String> retyped = new HashSet<>();
  private final Set<String> swapped = new HashSet<>();

  TableDelta(Table from, Table to, Setting setting) {
    this.from = from;
    this.to = to;
    this.setting = setting;
    Map<String, String> renames = setting.renames().getOrDefault(from.name(), Map.of());
    columns = deltas(from.columns(), to.columns(), Column::name, Map.of(), this::fate);
    constraints =
        deltas(from.constraints(), to.constraints(), Constraint::name, renames, TableDelta::fate);
    indexes = deltas(from.indexes(), to.indexes(), Index::name, renames, TableDelta::fate);
    columns.forEach(this::classify);
    replaceGenerated();
    replaceDependents();
  }

  QualifiedName name() {
    return from.name();
  }

  Table from() {
    return from;
  }

  Table to() {
    return to;
  }

  List<Delta<Column>> columns() {
    return columns;
  }

  List<Delta<Constraint>> constraints() {
    return constraints;
  }

  List<Delta<Index>> indexes() {
    return indexes;
  }

  /** Whether a column among these changes in place, which has to wait until they are let go. */
  boolean waitsFor(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.SHAPE)
        .anyMatch(token -> setting.alters(token.owner(), token.child()));
  }

  /** The sets of columns that a foreign key may have pointed at, and may not for a while. */
  Set<Token> brokenKeys() {
    Set<Token> broken = new HashSet<>();
    for (Delta<Constraint> each : constraints) {
      if (each.goes() && !Children.key(each.from()).isEmpty()) {
        broken.add(Token.key(name(), Children.key(each.from())));
      }
    }
    for (Delta<Index> each : indexes) {
      if (each.goes() && !Children.key(each.from()).isEmpty()) {
        broken.add(Token.key(name(), Children.key(each.from())));
      }
    }
    retyped.forEach(column -> broken.add(Token.of(Token.Kind.SHAPE, name(), column)));
    return broken;
  }

  /** Sets aside the foreign keys that point at what is broken. */
  void replaceForeignKeys(Set<Token> broken) {
    for (Delta<Constraint> each : constraints) {
      if (each.stays() && each.from() instanceof ForeignKey key) {
        QualifiedName target = key.referenced().table();
        boolean hit =
            broken.contains(Token.key(target, key.referenced().columns()))
                || key.referenced().columns().stream()
                    .anyMatch(
                        column -> broken.contains(Token.of(Token.Kind.SHAPE, target, column)));
        if (hit) {
          each.replace();
        }
      }
    }
  }

  private void classify(Delta<Column> each) {
    String name = each.goes() || each.stays() ? each.from().name() : "";
    if (each.goes()) {
      gone.add(name);
    } else if (each.stays()) {
      Column before = each.from();
      Column after = each.to();
      boolean swaps = setting.swaps(before.type());
      boolean other =
          !before.type().name().equals(after.type().name())
              || before.type().array() != after.type().array();
      if (swaps || setting.turns(name(), before) || !before.type().equals(after.type())) {
        typed.add(name);
      }
      if (swaps || other) {
        retyped.add(name);
      }
      if (swaps) {
        swapped.add(name);
      }
    }
  }

  /** PostgreSQL changes no type of a column that a generated one is computed from. */
  private void replaceGenerated() {
    for (Delta<Column> each : columns) {
      if (each.stays()) {
        Set<String> used =
            each.from()
                .generated()
                .map(Generated::expression)
                .map(Expressions::identifiers)
                .orElse(Set.of());
        if (!Collections.disjoint(used, gone) || !Collections.disjoint(used, typed)) {
          each.replace();
          gone.add(each.from().name());
        }
      }
    }
  }

  private void replaceDependents() {
    if (gone.isEmpty() && retyped.isEmpty()) {
      return;
    }
    for (Delta<Constraint> each : constraints) {
      if (each.stays()) {
        Set<String> names = Children.mentioned(each.from());
        boolean key = each.from() instanceof ForeignKey;
        boolean outlives = Children.hasIndex(each.from());
        boolean misread = !outlives && !Collections.disjoint(names, key ? retyped : swapped);
        if (misread || !Collections.disjoint(names, gone)) {
          each.replace();
        }
      }
    }
    for (Delta<Index> each : indexes) {
      if (each.stays()) {
        Set<String> names = Children.mentioned(each.from());
        boolean misread =
            Children.hasExpression(each.from()) && !Collections.disjoint(names, swapped);
        if (misread || !Collections.disjoint(names, gone)) {
          each.replace();
        }
      }
    }
  }

  private Delta.Fate fate(Column before, Column after) {
    if (before.equals(after)) {
      boolean others = setting.swaps(before.type()) || setting.turns(name(), before);
      return others ? Delta.Fate.CHANGED : Delta.Fate.SAME;
    }
    boolean inPlace = setting.inPlace(before, after) && !recomputedUnderChecks(before, after);
    return inPlace ? Delta.Fate.CHANGED : Delta.Fate.REPLACED;
  }

  /** PostgreSQL sets no expression of a virtual column in a table that has checks. */
  private boolean recomputedUnderChecks(Column before, Column after) {
    boolean virtual = before.generated().filter(each -> !each.stored()).isPresent();
    return virtual
        && !before.generated().equals(after.generated())
        && Stream.of(from, to)
            .flatMap(each -> each.constraints().stream())
            .anyMatch(Check.class::isInstance);
  }

  private static Delta.Fate fate(Constraint before, Constraint after) {
    if (before.equals(after)) {
      return Delta.Fate.SAME;
    }
    Constraint renamed = before.named(after.name());
    boolean inPlace = renamed.equals(after) || Validity.valid(renamed).equals(after);
    return inPlace ? Delta.Fate.CHANGED : Delta.Fate.REPLACED;
  }

  private static Delta.Fate fate(Index before, Index after) {
    if (before.equals(after)) {
      return Delta.Fate.SAME;
    }
    boolean inPlace = before.named(after.name()).equals(after);
    return inPlace ? Delta.Fate.CHANGED : Delta.Fate.REPLACED;
  }

  private static <T> List<Delta<T>> deltas(
      List<T> before,
      List<T> after,
      Function<T, String> name,
      Map<String, String> renames,
      BiFunction<T, T, Delta.Fate> fate) {
    Map<String, T> later = new LinkedHashMap<>();
    after.forEach(each -> later.put(name.apply(each), each));
    List<Delta<T>> deltas = new ArrayList<>();
    for (T each : before) {
      String own = name.apply(each);
      T counterpart = later.remove(renames.getOrDefault(own, own));
      deltas.add(
          counterpart == null
              ? Delta.dropped(each)
              : Delta.kept(each, counterpart, fate.apply(each, counterpart)));
    }
    later.values().forEach(each -> deltas.add(Delta.added(each)));
    return deltas;
  }
}
