package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two schemas. */
public final class Differ {
  private Differ() {}

  /**
   * What leads from {@code actual} to {@code desired}, and back. Both are canonical: types and
   * expressions that mean the same are spelled the same, and what a source cannot say is named by
   * it. The result doesn't depend on the order of objects, columns or constraints.
   *
   * <p>What isn't wanted is dropped only as far as the policy allows; the rest is listed. The
   * downgrade undoes what the upgrade does and nothing else, and names what it restores as it was
   * named before.
   */
  public static ChangeSet diff(Schema desired, Schema actual, DiffPolicy policy) {
    Schema before = Target.normal(actual).withMeanings(meanings(desired, actual));
    Decisions decisions = new Decisions(policy);
    Schema target = new Target(desired, before, decisions).schema();
    Optional<Deferred> deferred = deferred(desired, before, target, policy);
    boolean contracts = policy.drops().phase() == Drops.Phase.CONTRACT;
    Schema after = contracts ? deferred.orElseThrow().contracted() : target;
    Map<QualifiedName, Map<String, String>> renames = contracts ? Map.of() : decisions.renames();
    int major = policy.serverMajor();
    List<Step> up = Plan.between(before, after, renames, major);
    List<Step> down = Plan.between(after, Ruins.left(before, after), inverse(renames), major);
    List<Operation> upgrade = operations(up);
    new Obstacles(before.dependents(), Touched.by(upgrade)).sentences().forEach(decisions::note);
    return new ChangeSet(
        upgrade,
        operations(down),
        new Changes(before, after).of(up),
        List.of(),
        decisions.unmanaged(),
        decisions.notes(),
        deferred.map(each -> each.waiting(policy, after)).orElse(List.of()),
        before,
        after);
  }

  private static Optional<Deferred> deferred(
      Schema desired, Schema before, Schema target, DiffPolicy policy) {
    if (!policy.drops().deferAny()) {
      return Optional.empty();
    }
    Decisions atOnce = new Decisions(policy.with(Drops.NOW));
    return Optional.of(new Deferred(before, target, new Target(desired, before, atOnce).schema()));
  }

  /** What values mean now is what they are wanted to mean, but where it is known to be another. */
  private static Map<ColumnName, Meaning> meanings(Schema desired, Schema actual) {
    Map<ColumnName, Meaning> meanings = new HashMap<>(desired.source().meanings());
    meanings.putAll(actual.source().meanings());
    return meanings;
  }

  private static List<Operation> operations(List<Step> steps) {
    return steps.stream().flatMap(step -> step.operations().stream()).toList();
  }

  private static Map<QualifiedName, Map<String, String>> inverse(
      Map<QualifiedName, Map<String, String>> renames) {
    Map<QualifiedName, Map<String, String>> inverse = new HashMap<>();
    renames.forEach(
        (table, names) -> {
          Map<String, String> back = new HashMap<>();
          names.forEach((from, to) -> back.put(to, from));
          inverse.put(table, back);
        });
    return inverse;
  }
}
