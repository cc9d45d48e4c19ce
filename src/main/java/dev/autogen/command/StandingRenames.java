package dev.autogen.command;

import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.Renames;
import dev.autogen.diff.Vacated;
import dev.autogen.jpa.Hints;
import dev.autogen.operation.Operation;
import dev.autogen.problem.AutogenException;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the settings file and the entities keep saying of names. It stays there when it has been
 * carried out, so that it counts only as far as it still fits.
 */
final class StandingRenames {
  private static final List<ObjectName.Kind> OUTER =
      List.of(ObjectName.Kind.SCHEMA, ObjectName.Kind.TABLE);

  private final Sifted sides;
  private final List<Operation> history;
  private final Map<Rename, String> said = new LinkedHashMap<>();

  /**
   * What stands.
   *
   * @param history what the revisions did, the oldest first
   * @throws AutogenException if what the settings say cannot be read
   */
  StandingRenames(
      DraftSettings settings, Hints hints, Sifted sides, List<List<Operation>> history) {
    this.sides = sides;
    this.history = history.stream().flatMap(List::stream).toList();
    List<Rename> parsed = Renames.parse(settings.standingRenames());
    for (int i = 0; i < parsed.size(); i++) {
      said.putIfAbsent(
          parsed.get(i), "renames in the settings file: " + settings.standingRenames().get(i));
    }
    hints.renamedTables().forEach(this::table);
    hints.renamedColumns().forEach(this::column);
  }

  private void table(QualifiedName table, String old) {
    said.putIfAbsent(
        Rename.of(ObjectName.Kind.TABLE, table.sibling(old), table.name()), place(table, old));
  }

  private void column(ColumnName column, String old) {
    said.putIfAbsent(
        Rename.of(ObjectName.Kind.COLUMN, column.table(), old, column.column()),
        place(column, old));
  }

  private static String place(Object of, String old) {
    return "@RenamedFrom(\"" + old + "\") of " + of;
  }

  /** Where each is said, and how. */
  Map<Rename, String> said() {
    return said;
  }

  /**
   * What has been done, or is no longer wanted, counts no longer. Of a chain the end comes first,
   * whatever the order; an exchange would be made again each time, so that it counts only where a
   * flag says it.
   */
  void addWhatFits(List<Rename> given) {
    Set<String> names = names(sides.actual());
    List<Rename> waiting = new ArrayList<>(said.keySet());
    waiting.sort(Comparator.comparing(each -> !OUTER.contains(each.object().kind())));
    waiting.removeIf(each -> !names.contains(each.from()) || isOver(each));
    int open = waiting.isEmpty() ? 0 : open(given);
    for (boolean more = true; more; ) {
      more = false;
      for (Rename each : List.copyOf(waiting)) {
        List<Rename> together = new ArrayList<>(given);
        together.add(each);
        int then = open(together);
        if (then > open) {
          waiting.remove(each);
          given.add(each);
          open = then;
          // It may make room for one that was passed over.
          more = true;
        }
      }
    }
  }

  /** Why those that are not made come to nothing, one sentence each, as far as it matters. */
  List<String> notes(List<Rename> made) {
    List<String> notes = new ArrayList<>();
    said.forEach(
        (rename, place) -> {
          if (!made.contains(rename) && !isHistory(rename)) {
            Renamed.idle(made, rename, place, sides.actual(), sides.desired()).stream()
                .map(each -> each.sentence() + "; " + place)
                .findFirst()
                .ifPresent(notes::add);
          }
        });
    return notes;
  }

  /** How many are still to be made; none where they do not fit. */
  private int open(List<Rename> renames) {
    try {
      return Renamed.open(renames, Map.of(), sides.actual(), sides.desired()).size();
    } catch (AutogenException unfit) {
      return 0;
    }
  }

  /** Whether what has the old name now is something else than what it was made of. */
  private boolean isOver(Rename rename) {
    return Vacated.isAskedFor(rename, sides.desired()) && isHistory(rename);
  }

  private boolean isHistory(Rename rename) {
    for (int i = 0; i < history.size(); i++) {
      List<Operation> later = history.subList(i + 1, history.size());
      boolean same =
          Rename.madeBy(history.get(i))
              .filter(made -> made.to().equals(rename.to()))
              .filter(made -> Renamed.after(later, made.object()).equals(rename.object()))
              .isPresent();
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Every name that anything has: what has none of them cannot be renamed. */
  private static Set<String> names(Schema schema) {
    Set<String> names = new HashSet<>();
    for (SchemaObject object : schema.objects()) {
      names.add(object.name().name());
      object.name().schema().ifPresent(names::add);
      if (object instanceof Table table) {
        table.columns().forEach(each -> names.add(each.name()));
        table.constraints().forEach(each -> names.add(each.name()));
        table.indexes().forEach(each -> names.add(each.name()));
      } else if (object instanceof EnumType type) {
        names.addAll(type.labels());
      }
    }
    return names;
  }
}
