package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the renames that can be made from those that cannot, and says why. */
final class RenameCheck {
  private final List<Rename> decided;
  private final Map<Rename, String> once = new HashMap<>();
  private final RenameTargets targets;
  private final Taken there;
  private final Taken wanted;
  private final RenameWords words;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Checks decisions.
   *
   * @param once where somebody has said those that are said for this once: each has to be made
   */
  RenameCheck(List<Rename> decided, Map<Rename, String> once, Schema actual, Schema desired) {
    this.there = new Taken(actual);
    this.wanted = new Taken(desired);
    this.targets = new RenameTargets(decided, actual, there);
    this.decided = targets.resolved();
    once.forEach((rename, place) -> this.once.put(targets.resolved(rename), place));
    this.words = new RenameWords(actual, desired, this.once);
  }

  /**
   * The renames that are still to be made, each once.
   *
   * @throws AutogenException if one of them cannot be made
   */
  List<Rename> possible() {
    List<Rename> open = open();
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return open;
  }

  /** What is wrong with those that cannot be made. */
  List<Problem> problems() {
    open();
    return problems;
  }

  /**
   * Whether it can matter that a rename is not made: what it speaks of is there and not wanted as
   * it is, or what it wants comes anew beside something that is not wanted.
   */
  boolean concerns(Rename given) {
    Rename rename = targets.resolved(given);
    if (there.has(rename.object())) {
      return !wanted.has(last(new Rename(rename.object(), rename.from())));
    }
    boolean comes = !there.has(rename.renamed()) && wanted.has(last(rename));
    return comes
        && switch (rename.object().kind()) {
          case COLUMN -> there.has(ObjectName.of(Kind.TABLE, rename.object().name()));
          case TABLE -> there.tables().stream().anyMatch(each -> !wanted.has(each));
          case SCHEMA, EXTENSION, TYPE, VALUE, CAST -> false;
          case SEQUENCE, CONSTRAINT, INDEX, VIEW, PARAMETER -> false;
        };
  }

  private List<Rename> open() {
    List<Rename> first = decided.stream().filter(each -> once(each) || !isDone(each)).toList();
    List<Rename> open =
        first.stream().filter(each -> once(each) || !isLeftOver(each, first)).toList();
    twice(open);
    open.forEach(each -> check(each, open));
    return open;
  }

  private boolean once(Rename rename) {
    return once.containsKey(rename);
  }

  private boolean isDone(Rename rename) {
    return !there.has(rename.object()) && there.has(rename.renamed());
  }

  /** What remains of a chain: both names are there and wanted, and nothing makes room. */
  private boolean isLeftOver(Rename rename, List<Rename> open) {
    return there.has(rename.object())
        && there.has(rename.renamed())
        && wanted.has(last(new Rename(rename.object(), rename.from())))
        && wanted.has(last(rename))
        && open.stream().noneMatch(each -> frees(each, rename));
  }

  private void check(Rename rename, List<Rename> open) {
    if (!there.has(rename.object())) {
      problems.add(isDone(rename) ? words.done(rename) : words.unknown(rename));
    } else if (there.blocks(rename) && open.stream().noneMatch(each -> frees(each, rename))) {
      problems.add(words.taken(rename));
    } else if (!wanted.has(last(rename))) {
      problems.add(words.unwanted(rename, last(rename)));
    }
  }

  private void twice(List<Rename> open) {
    Map<ObjectName, Set<Rename>> bySource = new LinkedHashMap<>();
    Map<ObjectName, Set<Rename>> byTarget = new LinkedHashMap<>();
    for (Rename each : open) {
      bySource.computeIfAbsent(each.object(), name -> new LinkedHashSet<>()).add(each);
      byTarget.computeIfAbsent(each.renamed(), name -> new LinkedHashSet<>()).add(each);
    }
    bySource.values().stream()
        .filter(each -> each.size() > 1)
        .forEach(each -> problems.add(words.twoNames(List.copyOf(each))));
    byTarget.values().stream()
        .filter(each -> each.stream().map(Rename::object).distinct().count() > 1)
        .forEach(each -> problems.add(words.oneName(List.copyOf(each))));
  }

  /** What it is called when all renames are made. */
  private ObjectName last(Rename rename) {
    ObjectName renamed = rename.renamed();
    QualifiedName owner = renamed.name();
    for (Rename each : decided) {
      boolean ofOwner =
          each.object().kind() == Kind.TABLE
              && renamed.child().isPresent()
              && each.object().name().equals(rename.object().name());
      owner = ofOwner ? owner.sibling(each.to()) : owner;
    }
    for (Rename each : decided) {
      owner =
          each.object().kind() == Kind.SCHEMA && renamed.kind() != Kind.SCHEMA
              ? new NewNames(each).inSchema(owner)
              : owner;
    }
    return new ObjectName(renamed.kind(), owner, renamed.child());
  }

  /** Whether what one rename takes away is what another one needs. */
  static boolean frees(Rename one, Rename other) {
    return !one.equals(other)
        && one.from().equals(other.to())
        && place(one.object()).equals(place(other.renamed()));
  }

  /** Where a name can be given only once, as far as names alone tell. */
  private static Object place(ObjectName name) {
    return switch (name.kind()) {
      case TABLE, SEQUENCE -> name.name();
      case INDEX, CONSTRAINT -> name.name().sibling(name.child().orElse(""));
      case SCHEMA, EXTENSION, TYPE, VALUE, CAST, COLUMN, VIEW, PARAMETER -> name;
    };
  }
}
