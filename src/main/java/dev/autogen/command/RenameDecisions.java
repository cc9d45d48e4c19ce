package dev.autogen.command;

import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Statistics;
import dev.autogen.diff.Background;
import dev.autogen.diff.Created;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Drops;
import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.Renames;
import dev.autogen.jpa.Hints;
import dev.autogen.operation.Operation;
import dev.autogen.problem.AutogenException;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what in a database has another name now: by flags, by what the settings file and the
 * entities keep saying as far as it still fits, and by whoever can be asked.
 *
 * @param sides in one spelling
 * @param history what each revision did, the oldest first
 * @param statistics what the server has counted of the values of columns
 */
record RenameDecisions(
    Canonicalized sides,
    List<List<Operation>> history,
    DiffPolicy policy,
    Function<Collection<ColumnName>, Map<ColumnName, Statistics>> statistics)
    implements Renaming.Comparing {
  private static final List<ObjectName.Kind> OUTER =
      List.of(ObjectName.Kind.SCHEMA, ObjectName.Kind.TABLE);

  /**
   * The decisions; none where only what waits is dropped.
   *
   * @throws AutogenException if what the settings say cannot be read
   */
  Renaming.Outcome decide(DraftSettings settings, Hints hints, Respondent respondent) {
    if (policy.drops().phase() == Drops.Phase.CONTRACT) {
      return decided(List.of());
    }
    List<Rename> given = new ArrayList<>(Renames.parse(settings.renames()));
    List<Rename> standing = new ArrayList<>(Renames.parse(settings.standingRenames()));
    standing.addAll(said(hints));
    standing.sort(Comparator.comparing(each -> !OUTER.contains(each.object().kind())));
    addWhatFits(standing, given);
    if (settings.noRenames()) {
      return decided(given);
    }
    Background background = new Background(Map.of(), hints.attributes());
    return Renaming.of(sides.desired(), this, background, respondent).beyond(given);
  }

  /**
   * What is added beside something that waits and may be the same under another name, one sentence
   * each: a rename is no expand step, so that nobody is asked.
   */
  List<String> unasked(DraftSettings settings, Hints hints) {
    if (policy.drops().phase() != Drops.Phase.EXPAND || settings.noRenames()) {
      return List.of();
    }
    Drops usual = new Drops(Drops.Phase.USUAL, policy.drops().pending());
    Background background = new Background(Map.of(), hints.attributes());
    return Renaming.of(
            sides.desired(),
            new RenameDecisions(sides, history, policy.with(usual), statistics),
            background,
            Respondent.NOBODY)
        .beyond(List.of())
        .candidates()
        .stream()
        .map(RenameText::beside)
        .toList();
  }

  private Renaming.Outcome decided(List<Rename> renames) {
    return new Renaming.Outcome(renames, List.of(), after(renames));
  }

  private static List<Rename> said(Hints hints) {
    List<Rename> said = new ArrayList<>();
    hints
        .renamedTables()
        .forEach(
            (table, old) ->
                said.add(Rename.of(ObjectName.Kind.TABLE, table.sibling(old), table.name())));
    hints
        .renamedColumns()
        .forEach(
            (column, old) ->
                said.add(Rename.of(ObjectName.Kind.COLUMN, column.table(), old, column.column())));
    return said;
  }

  /**
   * What has been done, or is no longer wanted, counts no longer. Of a chain the end comes first,
   * whatever the order; an exchange would be made again each time, so that it counts only where a
   * flag says it.
   */
  private void addWhatFits(List<Rename> standing, List<Rename> given) {
    Set<String> names = names(sides.actual());
    List<Rename> waiting = new ArrayList<>(standing);
    waiting.removeIf(each -> !names.contains(each.from()));
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

  /** How many are still to be made; none where they do not fit. */
  private int open(List<Rename> renames) {
    try {
      return Renamed.open(renames, sides.actual(), sides.desired()).size();
    } catch (AutogenException unfit) {
      return 0;
    }
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

  @Override
  public Renaming.Trial after(List<Rename> renames) {
    Renamed renamed = Renamed.of(renames, sides.actual(), sides.desired());
    return new Renaming.Trial(
        renamed, Differ.diff(sides.desired(), renamed.schema(), knowing(renamed)));
  }

  /** The policy for a database under other names: what the history created is still ours. */
  DiffPolicy knowing(Renamed renamed) {
    if (renamed.operations().isEmpty()) {
      return policy;
    }
    List<List<Operation>> all = new ArrayList<>(history);
    all.add(renamed.operations());
    return policy.knowing(Created.by(all)).with(policy.drops().after(renamed.operations()));
  }

  @Override
  public Map<ColumnName, Background.Values> values(Collection<ColumnName> columns) {
    Map<ColumnName, Background.Values> values = new HashMap<>();
    statistics
        .apply(columns)
        .forEach(
            (column, found) ->
                values.put(
                    column, new Background.Values(found.rows(), found.nulls(), found.distinct())));
    return values;
  }
}
