package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Old names that entities go on asking for. A rename moves all that there is to the new name, which
 * is right only where something else is made under the old one.
 */
public final class Vacated {
  private final Renamed renamed;
  private final Schema desired;
  private final List<Rename> decided;

  /**
   * What renames leave behind.
   *
   * @param decided by the names that there are before all of them
   */
  public Vacated(Renamed renamed, List<Rename> decided, Schema desired) {
    this.renamed = renamed;
    this.desired = desired;
    this.decided = decided;
  }

  /**
   * What is made anew under an old name by the changes after the renames, one sentence each.
   *
   * @param said where somebody has said a rename, and how
   * @throws AutogenException if nothing is, although entities ask for the old name
   */
  public List<String> notes(ChangeSet changes, Map<Rename, String> said) {
    RenameTargets targets =
        new RenameTargets(decided, renamed.before(), new Taken(renamed.before()));
    Taken wanted = new Taken(desired);
    Taken there = new Taken(renamed.schema());
    List<String> notes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Rename each : decided) {
      Rename rename = targets.resolved(each);
      ObjectName old = old(rename.object());
      if (!wanted.has(old) || there.has(old)) {
        continue;
      }
      if (isMade(old, changes)) {
        notes.add(note(rename));
      } else {
        problems.add(refused(rename, said.getOrDefault(each, Renames.text(each))));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return notes;
  }

  /** Whether entities ask for what a rename speaks of. */
  public static boolean isAskedFor(Rename rename, Schema desired) {
    return new Taken(desired).has(rename.object());
  }

  private static boolean isMade(ObjectName name, ChangeSet changes) {
    return new Taken(changes.after()).has(name)
        && changes.upgrade().stream()
            .flatMap(each -> Rename.madeBy(each).stream())
            .noneMatch(each -> each.renamed().equals(name));
  }

  private static String note(Rename rename) {
    return "%s %s becomes %s with all that is in it, and another %s is made, which the entities ask for too"
        .formatted(
            rename.object().kind().word(),
            RenameWords.shown(rename.object()),
            RenameWords.shown(rename.renamed()),
            RenameWords.shown(rename.object()));
  }

  private static Problem refused(Rename rename, String place) {
    return Problem.of(
            ErrorCode.A007,
            "%s %s cannot be renamed to %s: the entities still ask for it as it is"
                .formatted(
                    rename.object().kind().word(), RenameWords.shown(rename.object()), rename.to()))
        .at(place)
        .remedy("leave it out: the new one is made beside it");
  }

  /** The old name as it would be found after the renames. */
  private ObjectName old(ObjectName object) {
    Set<Kind> outer =
        switch (object.kind()) {
          case COLUMN, CONSTRAINT, INDEX -> EnumSet.of(Kind.SCHEMA, Kind.TABLE);
          case TABLE, SEQUENCE, VALUE -> EnumSet.of(Kind.SCHEMA);
          case SCHEMA, EXTENSION, TYPE, CAST, VIEW, PARAMETER -> EnumSet.noneOf(Kind.class);
        };
    List<Rename> renames =
        renamed.operations().stream()
            .flatMap(each -> Rename.madeBy(each).stream())
            .filter(each -> outer.contains(each.object().kind()))
            .toList();
    return FollowedNames.through(renames).object(object);
  }
}
