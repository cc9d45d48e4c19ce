package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What speaks for a column that goes from a table having become one that comes. */
final class ColumnEvidence {
  private final Table before;
  private final Table after;
  private final List<String> order;
  private final Casts casts;
  private final Background background;
  private final List<Column> gone;
  private final List<Column> come;
  private final NameLikeness names;

  /**
   * @param order the columns as they are wanted, if that is known; else none
   */
  ColumnEvidence(
      Table before, Table after, List<String> order, Casts casts, Background background) {
    this.before = before;
    this.after = after;
    this.order = order;
    this.casts = casts;
    this.background = background;
    this.gone = without(before, after);
    this.come = without(after, before);
    this.names = NameLikeness.within(before.name().name());
  }

  List<Column> gone() {
    return gone;
  }

  List<Column> come() {
    return come;
  }

  /** None where neither names nor types have anything in common. */
  Optional<Evidence> of(Column from, Column to) {
    double likeness = Math.max(names.between(from.name(), to.name()), attribute(from, to));
    boolean made = from.generated().isPresent() || to.generated().isPresent();
    if (made && !from.generated().equals(to.generated()) && likeness < 1) {
      return Optional.empty();
    }
    Evidence evidence = new Evidence();
    named(evidence, from, to, likeness);
    boolean alike = types(evidence, from.type(), to.type());
    if ((likeness < 0.7 && !alike) || !casts.convertible(from.type(), to.type())) {
      return Optional.empty();
    }
    values(evidence, from, to);
    roles(evidence, from, to);
    alone(evidence, from, to);
    place(evidence, from, to);
    background
        .values(new ColumnName(before.name(), from.name()))
        .ifPresent(data -> data.against(to, roles(after, to), evidence));
    return Optional.of(evidence);
  }

  /** An attribute that is still called as the column was speaks as loud as the column's name. */
  private void named(Evidence evidence, Column from, Column to, double likeness) {
    if (likeness > names.between(from.name(), to.name())) {
      String attribute =
          background.attributes().getOrDefault(new ColumnName(after.name(), to.name()), "");
      evidence.speaks(0.5 * likeness, "it holds the attribute " + attribute);
    } else {
      evidence.names(0.5, from.name(), to.name(), likeness);
    }
  }

  private double attribute(Column from, Column to) {
    return background
        .attribute(new ColumnName(after.name(), to.name()))
        .map(attribute -> names.between(from.name(), attribute))
        .filter(likeness -> likeness > 0.7)
        .orElse(0.0);
  }

  /** Whether values of the one can become values of the other without being rewritten. */
  private boolean types(Evidence evidence, ColumnType from, ColumnType to) {
    if (from.equals(to)) {
      evidence.speaks(0.25, "both are " + to);
    } else if (from.name().equals(to.name()) && from.array() == to.array()) {
      evidence.speaks(0.2, from + " becomes " + to);
    } else if (casts.keeps(from, to)) {
      evidence.speaks(0.12, from + " converts into " + to);
    } else if (casts.assignable(from, to)) {
      evidence.speaks(0.05, from + " converts into " + to + ", perhaps with loss");
    } else {
      evidence.speaks(-0.05, from + " becomes " + to + " only by a conversion");
      return false;
    }
    return true;
  }

  private void values(Evidence evidence, Column from, Column to) {
    if (from.nullable() == to.nullable()) {
      evidence.speaks(0.05, to.nullable() ? "both take nulls" : "both refuse nulls");
    }
    Optional<String> otherwise = from.defaultExpression();
    if (otherwise.isPresent() && otherwise.equals(to.defaultExpression())) {
      evidence.speaks(0.08, "both default to " + otherwise.orElseThrow());
    } else {
      evidence.counts(otherwise.equals(to.defaultExpression()) ? 0.02 : -0.03);
    }
    if (from.identity().isPresent() && to.identity().isPresent()) {
      evidence.speaks(0.1, "both count by themselves");
    }
  }

  private void roles(Evidence evidence, Column from, Column to) {
    Set<String> ones = ColumnRoles.of(before, from.name());
    Set<String> others = roles(after, to);
    Set<String> same = new HashSet<>(ones);
    same.retainAll(others);
    for (String role : same.stream().sorted().toList()) {
      evidence.speaks(role.startsWith(ColumnRoles.POINTS) ? 0.2 : 0.15, "both " + role);
    }
    if (same.isEmpty()) {
      evidence.counts(ones.isEmpty() && others.isEmpty() ? 0.03 : -0.05);
    }
    if (same.stream().noneMatch(role -> role.startsWith(ColumnRoles.POINTS))) {
      targets(evidence, ColumnRoles.targets(before, from), ColumnRoles.targets(after, to));
    }
  }

  /** Keys of some columns have other words where another one of theirs has another name too. */
  private static void targets(Evidence evidence, Set<String> ones, Set<String> others) {
    Set<String> same = new TreeSet<>(ones);
    same.retainAll(others);
    same.forEach(each -> evidence.speaks(0.15, "both point at " + each));
    if (same.isEmpty() && !ones.isEmpty() && !others.isEmpty()) {
      evidence.speaks(-0.2, "they point at different tables");
    }
  }

  private static Set<String> roles(Table table, Column column) {
    return ColumnRoles.of(table, column.name());
  }

  private void alone(Evidence evidence, Column from, Column to) {
    boolean same = from.type().equals(to.type());
    boolean alike = from.type().name().equals(to.type().name());
    if (gone.size() == 1 && come.size() == 1) {
      evidence.speaks(same ? 0.2 : alike ? 0.1 : 0.05, "no other column goes, no other comes");
    } else if (same && ofType(gone, from) == 1 && ofType(come, from) == 1) {
      evidence.speaks(0.12, "no other " + to.type() + " goes or comes");
    }
  }

  private static long ofType(List<Column> columns, Column column) {
    return columns.stream().filter(each -> each.type().equals(column.type())).count();
  }

  private void place(Evidence evidence, Column from, Column to) {
    List<String> names = before.columns().stream().map(Column::name).toList();
    int was = names.indexOf(from.name());
    int becomes = order.indexOf(to.name());
    boolean same =
        becomes >= 0
            && was == becomes
            && neighbour(names, was - 1).equals(neighbour(order, becomes - 1));
    if (same) {
      evidence.speaks(0.06, "both stand in the same place");
    }
  }

  private static String neighbour(List<String> names, int index) {
    return index < 0 || index >= names.size() ? "" : names.get(index);
  }

  private static List<Column> without(Table table, Table other) {
    return table.columns().stream().filter(each -> other.column(each.name()).isEmpty()).toList();
  }
}
