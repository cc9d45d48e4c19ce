package dev.autogen.rules;

import dev.autogen.diff.ChangeSet;
import dev.autogen.hook.DefaultComparison;
import dev.autogen.hook.ObjectFilter;
import dev.autogen.hook.OperationRewriter;
import dev.autogen.hook.RevisionPlan;
import dev.autogen.hook.TypeComparison;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that a team has plugged in, each kind in the order in which it is asked. */
public record Hooks(
    List<ObjectFilter> filters,
    List<TypeComparison> types,
    List<DefaultComparison> defaults,
    List<OperationRewriter> rewriters) {
  /** The types of what can be plugged in. */
  public static final List<Class<?>> TYPES =
      List.of(
          ObjectFilter.class,
          TypeComparison.class,
          DefaultComparison.class,
          OperationRewriter.class);

  public Hooks {
    filters = List.copyOf(filters);
    types = List.copyOf(types);
    defaults = List.copyOf(defaults);
    rewriters = List.copyOf(rewriters);
  }

  /** Takes out of schemas what a filter ignores; it remembers what the filters have said. */
  public Sieve.Step filtering() {
    Sieve.Judge judge = new ObjectFilters(filters);
    return (both, names) ->
        filters.isEmpty() ? both : Sieve.sift(both, names, judge, "ignored by a filter");
  }

  /** What the comparisons of types and defaults make of two schemas. */
  public Compared compared(Schema desired, Schema actual) {
    if (types.isEmpty() && defaults.isEmpty()) {
      return new Compared(desired, List.of(), List.of());
    }
    Verdicts verdicts = new Verdicts(this, actual);
    return new Compared(verdicts.of(desired), verdicts.forced(), verdicts.back());
  }

  /** The revisions that the rewriters make of a change set, each starting where the last ends. */
  public List<RevisionPart> rewritten(ChangeSet changes) {
    if (rewriters.isEmpty() || changes.isEmpty()) {
      return List.of(new RevisionPart(Optional.empty(), changes));
    }
    List<RevisionPart> parts = new ArrayList<>();
    Schema start = changes.before();
    RevisionPlan plan = RevisionPlan.of(changes.upgrade(), changes.downgrade());
    for (RevisionPlan each : Rewriting.of(plan, rewriters)) {
      ChangeSet part = changes.rewritten(start, each.upgrade(), each.downgrade());
      parts.add(new RevisionPart(each.message(), part));
      start = part.after();
    }
    return parts.isEmpty()
        ? List.of(
            new RevisionPart(Optional.empty(), changes.rewritten(start, List.of(), List.of())))
        : List.copyOf(parts);
  }

  /**
   * A desired schema with what is there wherever a comparison takes that for the same.
   *
   * @param forced what is to be set although it is there
   * @param back what undoes that
   */
  public record Compared(Schema desired, List<Operation> forced, List<Operation> back) {
    public Compared {
      forced = List.copyOf(forced);
      back = List.copyOf(back);
    }

    /** The changes with those that a comparison wants besides. */
    public ChangeSet with(ChangeSet changes) {
      return changes.rewritten(
          changes.before(),
          Stream.concat(changes.upgrade().stream(), forced.stream()).toList(),
          Stream.concat(back.stream(), changes.downgrade().stream()).toList());
    }
  }
}
