package dev.autogen.command;

import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Drops;
import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.TakenNames;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits to be dropped since earlier revisions, and what a comparison makes of it. */
record PendingDrops(Drops.Phase phase, Map<ObjectName, PendingDrop> waiting) {

  /** What waits according to the file in the folder of revisions. */
  static PendingDrops of(Settings settings, Drops.Phase phase) {
    return new PendingDrops(
        phase,
        PendingFile.in(settings.history().revisions()).read().stream()
            .collect(
                Collectors.toMap(PendingDrop::object, Function.identity(), (one, two) -> one)));
  }

  /**
   * The same under the names that a history has given to what is not there any more under its own.
   *
   * @param upgrades what the revisions did, the oldest first
   */
  PendingDrops after(List<Operation> upgrades, Schema there) {
    Map<ObjectName, PendingDrop> now = new LinkedHashMap<>();
    waiting.forEach(
        (name, drop) -> {
          ObjectName called = Drops.isIn(there, name) ? name : Renamed.after(upgrades, name);
          ObjectName found = Drops.isIn(there, called) ? called : name;
          now.put(found, new PendingDrop(found, drop.revision(), drop.since()));
        });
    return new PendingDrops(phase, now);
  }

  /** The policy under which what waits goes on waiting, or is dropped. */
  DiffPolicy in(DiffPolicy policy) {
    return policy.with(new Drops(phase, waiting.keySet()));
  }

  /**
   * What waits after the changes.
   *
   * @throws dev.autogen.problem.AutogenException A093 where something cannot wait
   */
  List<PendingDrop> after(ChangeSet changes) {
    if (phase != Drops.Phase.CONTRACT) {
      refuseTakenNames(changes);
    }
    if (phase == Drops.Phase.EXPAND) {
      refuseRenames(changes.upgrade());
    }
    Map<ObjectName, PendingDrop> now = new HashMap<>();
    waiting.forEach((name, drop) -> now.put(Renamed.after(changes.upgrade(), name), drop));
    return changes.pending().stream()
        .map(
            name ->
                Optional.ofNullable(now.get(name))
                    .map(since -> new PendingDrop(name, since.revision(), since.since()))
                    .orElseGet(() -> new PendingDrop(name, "", "")))
        .toList();
  }

  /** What waits no longer, goes on waiting where drops are drafted, or cannot wait. */
  List<String> notes(ChangeSet changes) {
    Stream<String> left =
        waiting.keySet().stream()
            .flatMap(name -> fate(changes, name).map(words -> words(name) + " " + words).stream())
            .sorted();
    return Stream.concat(left, replaced(changes.upgrade())).toList();
  }

  /** What becomes of what waited; nothing to say where it is dropped or waits as before. */
  private Optional<String> fate(ChangeSet changes, ObjectName name) {
    ObjectName now = Renamed.after(changes.upgrade(), name);
    boolean contracts = phase == Drops.Phase.CONTRACT;
    if (changes.pending().contains(now)) {
      return contracts ? Optional.of(waitsFor(now)) : Optional.empty();
    }
    if (!changes.isThere(name)) {
      return Optional.of("no longer waits to be dropped: it is gone");
    }
    if (!Drops.isIn(changes.after(), now)) {
      return contracts
          ? Optional.empty()
          : Optional.of("no longer waits to be dropped: it goes with " + now.name());
    }
    return contracts && isRemade(changes, now)
        ? Optional.empty()
        : Optional.of("no longer waits to be dropped: it is wanted again");
  }

  private static String waitsFor(ObjectName name) {
    return "goes on waiting to be dropped, as no entity names "
        + name.name()
        + " any more: draft first what becomes of that";
  }

  /** Whether it is a check that becomes what is wanted. */
  private static boolean isRemade(ChangeSet changes, ObjectName name) {
    return changes.upgrade().stream()
        .anyMatch(
            each ->
                each instanceof Operation.AddConstraint add
                    && name.equals(
                        ObjectName.of(
                            ObjectName.Kind.CONSTRAINT, add.table(), add.constraint().name())));
  }

  /** The indexes that the version which runs has to do without, as two cannot have one name. */
  private Stream<String> replaced(List<Operation> upgrade) {
    List<ObjectName> made =
        upgrade.stream()
            .filter(Operation.CreateIndex.class::isInstance)
            .map(Operation.CreateIndex.class::cast)
            .filter(create -> !create.index().unique())
            .map(create -> index(create.table(), create.index().name()))
            .toList();
    return upgrade.stream()
        .filter(each -> phase == Drops.Phase.EXPAND && each instanceof Operation.DropIndex)
        .map(Operation.DropIndex.class::cast)
        .map(drop -> index(drop.table(), drop.index()))
        .filter(made::contains)
        .map(
            name ->
                words(name)
                    + " changes under its own name, so that the old one goes at once and queries of"
                    + " the running version may get slow; under another name both would be there");
  }

  private static ObjectName index(QualifiedName table, String name) {
    return ObjectName.of(ObjectName.Kind.INDEX, table, name);
  }

  /** The object in words: {@code column customer.nick}. */
  static String words(ObjectName name) {
    return name.kind().word()
        + " "
        + name.name()
        + name.child().map(child -> "." + child).orElse("");
  }

  private void refuseTakenNames(ChangeSet changes) {
    Set<QualifiedName> names = new TreeSet<>(TakenNames.remade(waiting.keySet(), changes));
    if (!changes.pending().isEmpty()) {
      names.addAll(TakenNames.in(changes.after()));
    }
    List<String> taken = names.stream().map(Object::toString).toList();
    if (!taken.isEmpty()) {
      throw Problem.of(
              ErrorCode.A093, "what waits to be dropped has a name that something new is to have")
          .at(taken)
          .remedy(
              "give what is new another name,",
              "or drop first what waits:  autogen -m \"…\" --contract")
          .asException();
    }
  }

  private static void refuseRenames(List<Operation> upgrade) {
    List<String> renames = upgrade.stream().flatMap(each -> renamed(each).stream()).toList();
    if (!renames.isEmpty()) {
      throw Problem.of(
              ErrorCode.A093, "a rename breaks the version that runs, so it is no expand step")
          .at(renames)
          .remedy(
              "rename in a revision of its own:           without --expand-only",
              "or add the new one, and drop the old later:  leave out the rename, and say"
                  + " --no-renames")
          .asException();
    }
  }

  private static List<String> renamed(Operation operation) {
    if (operation instanceof Operation.RenameTable rename) {
      return List.of("table " + rename.table() + " → " + rename.to());
    }
    if (operation instanceof Operation.RenameColumn rename) {
      return List.of("column " + rename.table() + "." + rename.column() + " → " + rename.to());
    }
    if (operation instanceof Operation.RenameSequence rename) {
      return List.of("sequence " + rename.sequence() + " → " + rename.to());
    }
    if (operation instanceof Operation.RenameEnumValue rename) {
      return List.of("label " + rename.type() + "." + rename.label() + " → " + rename.to());
    }
    return operation instanceof Operation.RenameSchema rename
        ? List.of("schema " + rename.name() + " → " + rename.to())
        : List.of();
  }
}
