package dev.autogen.command;

import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.RenameCandidate;
import dev.autogen.diff.Renames;
import dev.autogen.operation.Operation;
import java.util.List;
import java.util.Locale;

/** How renames are written for people: as a line, and as what they can answer beforehand. */
public final class RenameText {
  private RenameText() {}

  /** The candidate, its confidence and what speaks for it. */
  public static String of(RenameCandidate candidate) {
    return brief(candidate) + "  " + String.join(", ", candidate.evidence());
  }

  /** The rename alone. */
  static String of(Rename rename) {
    ObjectName object = rename.object();
    String name = object.name() + object.child().map(child -> "." + child).orElse("");
    return "%s %s → %s".formatted(word(rename), name, rename.to());
  }

  /**
   * That one waits while the other is added, although they may be the same.
   *
   * @param upgrade what may give rows of the other one values
   */
  static String beside(RenameCandidate candidate, List<Operation> upgrade) {
    ObjectName object = candidate.rename().object();
    if (object.kind() == ObjectName.Kind.COLUMN
        && upgrade.stream().anyMatch(each -> fills(each, candidate.rename()))) {
      return "%s may be a rename: the old one waits, the new one is added and filled once"
              .formatted(brief(candidate))
          + ", and what the running version writes afterwards is not copied; or rename in a"
          + " revision without --expand-only";
    }
    return "%s may be a rename: the old one waits, the new one is added, and no value is copied"
            .formatted(brief(candidate))
        + (object.kind() == ObjectName.Kind.COLUMN || object.kind() == ObjectName.Kind.TABLE
            ? "; copy them with op.execute, or rename in a revision without --expand-only"
            : "; or rename in a revision without --expand-only");
  }

  private static boolean fills(Operation operation, Rename rename) {
    return operation instanceof Operation.Backfill backfill
        && backfill.table().equals(rename.object().name())
        && backfill.assignments().stream().anyMatch(each -> each.column().equals(rename.to()));
  }

  /** The candidate and its confidence. */
  static String brief(RenameCandidate candidate) {
    String confidence = String.format(Locale.ROOT, "%.2f", candidate.confidence());
    return of(candidate.rename()) + "  " + confidence;
  }

  /** The flag that says that it is one, to be pasted into a shell. */
  static String flag(Rename rename) {
    return "--rename " + ShellWord.of(Renames.text(rename));
  }

  /** The kind of object. */
  static String word(Rename rename) {
    return rename.object().kind() == ObjectName.Kind.VALUE
        ? "enum value"
        : rename.object().kind().word();
  }
}
