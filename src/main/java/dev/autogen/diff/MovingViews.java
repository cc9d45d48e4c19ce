package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The views that have to go for others to change, or because PostgreSQL doesn't give them their
 * other query in place: that has to have the columns that are there, in their order, and may have
 * more behind them.
 */
final class MovingViews {
  private final Indexed from;
  private final Indexed to;
  private final Set<Token> broken = new HashSet<>();
  private final Set<QualifiedName> names = new HashSet<>();

  MovingViews(Indexed from, Indexed to, List<Step> others) {
    this.from = from;
    this.to = to;
    others.forEach(step -> broken.addAll(step.breaks()));
  }

  /** Those of the views that are there. */
  Set<QualifiedName> names() {
    boolean more = true;
    while (more) {
      more = false;
      for (View each : from.views().values()) {
        if (!names.contains(each.name()) && moves(each)) {
          names.add(each.name());
          broken.add(Token.of(Token.Kind.RELATION, each.name()));
          more = true;
        }
      }
    }
    return names;
  }

  /** A view stays where its old query lets go of what is broken and its new one doesn't need it. */
  private boolean moves(View view) {
    View after = to.views().get(view.name());
    if (after == null || (!after.equals(view) && !extendsColumns(view, after))) {
      return true;
    }
    Collection<Token> rests = new HashSet<>(ViewPlan.mentioned(view, from));
    if (!after.equals(view)) {
      rests.retainAll(ViewPlan.mentioned(after, to));
    }
    return rests.stream().anyMatch(broken::contains);
  }

  private static boolean extendsColumns(View before, View after) {
    List<Column> was = before.columns();
    List<Column> becomes = after.columns();
    return !before.materialized()
        && !after.materialized()
        && !was.isEmpty()
        && becomes.size() >= was.size()
        && becomes.subList(0, was.size()).equals(was);
  }
}
