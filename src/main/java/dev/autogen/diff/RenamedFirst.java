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
  private final Set<Operation> before = new HashSet<>();

  RenamedFirst(Renamed renamed, ChangeSet rest) {
    this.renamed = renamed;
    this.rest = rest;
    Stale stale = new Stale(renamed.operations());
    for (Auxiliary each : renamed.before().auxiliaries()) {
      if (stale.is(each.create()) || each.drop().filter(stale::is).isPresent()) {
        before.add(Executed.drop(each));
        before.add(Executed.create(each));
      }
    }
  }

  ChangeSet all() {
    Set<String> outdated = renamed.outdatedBy(rest);
    return outdated.isEmpty() ? both() : alone(outdated);
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

  private ChangeSet alone(Set<String> outdated) {
    List<String> notes = new ArrayList<>(rest.notes());
    notes.add(
        String.join(", ", outdated)
            + (outdated.size() == 1 ? " has" : " have")
            + " to give way to other changes and may speak of what is renamed here, so that only"
            + " the renames are drafted; to the next revision is left: "
            + String.join(", ", waiting()));
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

  /** What does not come with the renames, in words. */
  private List<String> waiting() {
    return Summary.of(rest).stream()
        .map(line -> line.sign() + " " + line.kind() + " " + line.subject())
        .toList();
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
