package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Auxiliary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renames and the changes that follow them, in one change set. */
final class RenamedFirst {
  private final Renamed renamed;
  private final ChangeSet rest;
  private final Stale stale;
  private final Set<Operation> before = new HashSet<>();

  RenamedFirst(Renamed renamed, ChangeSet rest) {
    this.renamed = renamed;
    this.rest = rest;
    this.stale = new Stale(renamed.operations());
    for (Auxiliary each : renamed.before().auxiliaries()) {
      if (stale.is(each.create()) || each.drop().filter(stale::is).isPresent()) {
        before.add(Executed.drop(each));
        before.add(Executed.create(each));
      }
    }
  }

  ChangeSet all() {
    List<String> stuck = stale.in(renamed.before(), rest);
    return stuck.isEmpty() ? both() : alone(stuck);
  }

  private ChangeSet both() {
    return changeSet(
        join(own(rest.upgrade()), renamed.operations(), others(rest.upgrade())),
        join(others(rest.downgrade()), renamed.wayBack(), own(rest.downgrade())),
        join(
            rest.changes().stream().filter(this::isOwn).toList(),
            renamed.changes(),
            rest.changes().stream().filter(each -> !isOwn(each)).toList()),
        rest.notes());
  }

  private ChangeSet alone(List<String> stuck) {
    List<String> notes = new ArrayList<>(rest.notes());
    stuck.forEach(
        words ->
            notes.add(
                words
                    + " has to give way to another change and speaks of what is renamed here: all"
                    + " but the renames is left to the next revision"));
    ChangeSet alone = changeSet(renamed.operations(), renamed.wayBack(), renamed.changes(), notes);
    return new ChangeSet(
        alone.upgrade(),
        alone.downgrade(),
        alone.changes(),
        alone.renames(),
        alone.unmanaged(),
        alone.notes(),
        alone.pending(),
        alone.before(),
        rest.before());
  }

  private ChangeSet changeSet(
      List<Operation> upgrade,
      List<Operation> downgrade,
      List<Change> changes,
      List<String> notes) {
    return new ChangeSet(
        upgrade,
        downgrade,
        changes,
        rest.renames(),
        rest.unmanaged(),
        notes,
        rest.pending(),
        Renamed.after(renamed.wayBack(), rest.before()),
        rest.after());
  }

  /** What speaks of old names comes before the renames, and after them on the way back. */
  private List<Operation> own(List<Operation> operations) {
    return operations.stream().filter(before::contains).toList();
  }

  private List<Operation> others(List<Operation> operations) {
    return operations.stream().filter(each -> !before.contains(each)).toList();
  }

  private boolean isOwn(Change change) {
    return before.containsAll(change.operations());
  }

  private static <T> List<T> join(List<T> first, List<T> second, List<T> third) {
    return Stream.of(first, second, third).flatMap(List::stream).toList();
  }
}
