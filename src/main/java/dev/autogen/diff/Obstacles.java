package dev.autogen.diff;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the way of operations: what of it can be set aside and put back, and what not. */
final class Obstacles {
  private final Touched touched;
  private final List<Dependent> inTheWay = new ArrayList<>();
  private final Map<Dependent, String> stuck = new LinkedHashMap<>();

  Obstacles(List<Dependent> dependents, Touched touched) {
    this.touched = touched;
    List<Dependent> others = new ArrayList<>(dependents);
    others.removeIf(
        each ->
            goesAlong(each, touched)
                || isLetGo(each, touched)
                || isGoneBefore(each, dependents, touched));
    boolean more = true;
    while (more) {
      List<Dependent> found = others.stream().filter(this::isInTheWay).toList();
      inTheWay.addAll(found);
      more = others.removeAll(found);
    }
    findStuck();
  }

  /** Whether PostgreSQL drops it together with what it rests on, without being asked to. */
  static boolean goesAlong(Dependent dependent, Touched touched) {
    return dependent.uses().stream()
        .filter(touched::goes)
        .anyMatch(
            use ->
                (dependent.kind().goesWithTable()
                        && (use.what() == What.WHOLE
                            || (use.what() == What.RELATION
                                && use.name().equals(dependent.owner()))))
                    || dependent.kind().followsColumns());
  }

  /** Whether PostgreSQL would drop it as an object of its own without a word. */
  static boolean isLost(Dependent dependent, Touched touched) {
    return dependent.kind() == Kind.PARTITION
        ? dependent.uses().stream().anyMatch(touched::goes)
        : dependent.kind().isDroppedWithColumns()
            && dependent.uses().stream().anyMatch(touched::losesColumn);
  }

  /** Whether a foreign key of a partition or an heir goes by name before what it points at. */
  private static boolean isGoneBefore(Dependent key, List<Dependent> all, Touched touched) {
    return key.kind() == Kind.FOREIGN_KEY
        && all.stream()
            .filter(each -> each.owner().equals(key.owner()) && isLost(each, touched))
            .anyMatch(
                each ->
                    each.kind() == Kind.PARTITION
                        || (each.kind() == Kind.CONSTRAINT && each.child().equals(key.child())));
  }

  private static boolean isLetGo(Dependent dependent, Touched touched) {
    Use itself = new Use(What.RELATION, dependent.owner(), "");
    return dependent.kind().isView() && (touched.drops(itself) || touched.replaces(itself));
  }

  /** What can be taken away and put back exactly. */
  List<Dependent> aside() {
    return inTheWay.stream().filter(each -> !stuck.containsKey(each)).toList();
  }

  /** One sentence for each that can't. */
  List<String> sentences() {
    return stuck.keySet().stream()
        .filter(each -> each.uses().stream().anyMatch(use -> isHit(each, use)))
        .map(each -> stuck.get(each) + ": PostgreSQL refuses this change")
        .toList();
  }

  /** Whether one rests on the other. */
  static boolean rests(Dependent dependent, Dependent on) {
    if (on.kind() == Kind.ROUTINE) {
      return dependent.uses().contains(new Use(What.ROUTINE, on.owner(), ""));
    }
    if (on.kind() == Kind.COLUMN) {
      return !dependent.equals(on)
          && dependent.uses().contains(new Use(What.COLUMN, on.owner(), on.child()));
    }
    return (on.kind().isView() || on.kind() == Kind.PARTITION)
        && !dependent.equals(on)
        && dependent.uses(on.owner());
  }

  private boolean isInTheWay(Dependent dependent) {
    return dependent.uses().stream().anyMatch(use -> isHit(dependent, use))
        || inTheWay.stream().anyMatch(each -> rests(dependent, each));
  }

  /** Some follow the type of their columns. */
  private boolean isHit(Dependent dependent, Use use) {
    return (touched.returns(use) || touched.goes(use))
        && (!dependent.kind().staysWithNewTypes() || touched.drops(use));
  }

  private void findStuck() {
    for (Dependent each : inTheWay) {
      Optional<String> why =
          each.uses().stream()
              .filter(touched::goes)
              .findFirst()
              .map(use -> each.words() + " uses " + words(use) + ", which is dropped")
              .or(() -> each.way().obstacle().map(reason -> notExactly(each, reason)));
      why.ifPresent(sentence -> stuck.put(each, sentence));
    }
    boolean more = !stuck.isEmpty();
    while (more) {
      more = false;
      for (Dependent each : aside()) {
        Optional<Dependent> above =
            stuck.keySet().stream().filter(other -> rests(other, each)).findFirst();
        if (above.isPresent()) {
          stuck.put(each, notExactly(each, above.get().words() + " rests on it"));
          more = true;
        }
      }
    }
  }

  private String notExactly(Dependent dependent, String reason) {
    return dependent.words()
        + " stands in the way of "
        + dependent.uses().stream()
            .filter(touched::returns)
            .findFirst()
            .map(Obstacles::words)
            .orElse("it")
        + " and cannot be put back exactly, as "
        + reason;
  }

  private static String words(Use use) {
    return use.child().isEmpty() ? use.name().toString() : use.name() + "." + use.child();
  }
}
