package dev.autogen.command;

import dev.autogen.catalog.Statistics;
import dev.autogen.diff.Background;
import dev.autogen.diff.Created;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Drops;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.Renames;
import dev.autogen.diff.Vacated;
import dev.autogen.jpa.Hints;
import dev.autogen.operation.Operation;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.rules.GoingAlong;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.ColumnName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Sifted sides,
    Selection selection,
    List<List<Operation>> history,
    DiffPolicy policy,
    Function<Collection<ColumnName>, Map<ColumnName, Statistics>> statistics)
    implements Renaming.Comparing {
  /**
   * What was decided, and what is to be said of it.
   *
   * @param notes one sentence each
   */
  record Decided(Renaming.Outcome outcome, List<String> notes) {}

  /**
   * The decisions; none where only what waits is dropped.
   *
   * @throws AutogenException if what the settings say cannot be read, or if a flag is of no use
   */
  Decided decide(DraftSettings settings, Hints hints, Respondent respondent) {
    Map<Rename, String> flags = flags(settings);
    if (policy.drops().phase() == Drops.Phase.CONTRACT) {
      refuse(flags);
      return new Decided(decided(List.of()), List.of());
    }
    StandingRenames standing = new StandingRenames(settings, hints, sides, history);
    List<Rename> given = given(flags, standing);
    if (!flags.isEmpty()) {
      Renamed.open(given, flags, sides.actual(), sides.desired());
    }
    Background background = new Background(Map.of(), hints.attributes());
    Renaming.Outcome outcome =
        settings.noRenames()
            ? decided(given)
            : Renaming.of(sides.desired(), this, background, respondent).beyond(given);
    return new Decided(outcome, notes(outcome, standing, flags));
  }

  /**
   * The renames that are said beforehand, as far as they can be made where nothing is left out; the
   * rest is refused or passed over by {@link #decide}.
   */
  static List<Operation> said(
      Sifted all, List<List<Operation>> history, DraftSettings settings, Hints hints) {
    StandingRenames standing = new StandingRenames(settings, hints, all, history);
    try {
      return Renamed.of(given(flags(settings), standing), all.actual(), all.desired()).operations();
    } catch (AutogenException unfit) {
      return List.of();
    }
  }

  private static List<Rename> given(Map<Rename, String> flags, StandingRenames standing) {
    List<Rename> given = new ArrayList<>(flags.keySet());
    standing.addWhatFits(given);
    return given;
  }

  private List<String> notes(
      Renaming.Outcome outcome, StandingRenames standing, Map<Rename, String> flags) {
    Map<Rename, String> said = new HashMap<>(standing.said());
    said.putAll(flags);
    Renaming.Trial trial = outcome.trial();
    Vacated vacated = new Vacated(trial.renamed(), outcome.renames(), sides.desired());
    List<String> notes = new ArrayList<>(vacated.notes(trial.changes(), said));
    notes.addAll(standing.notes(outcome.renames()));
    return notes;
  }

  /** What is said for this once, each with what was typed. */
  private static Map<Rename, String> flags(DraftSettings settings) {
    List<Rename> renames = Renames.parse(settings.renames());
    Map<Rename, String> flags = new LinkedHashMap<>();
    for (int i = 0; i < renames.size(); i++) {
      flags.putIfAbsent(renames.get(i), "--rename " + settings.renames().get(i));
    }
    return flags;
  }

  private static void refuse(Map<Rename, String> flags) {
    if (!flags.isEmpty()) {
      throw Problem.of(ErrorCode.A007, "what waits is dropped, and nothing is renamed with it")
          .at(List.copyOf(flags.values()))
          .remedy("rename in a revision of its own, without --contract")
          .asException();
    }
  }

  /**
   * What is added beside something that waits and may be the same under another name, one sentence
   * each: a rename is no expand step, so that nobody is asked.
   *
   * @param upgrade what is drafted
   */
  List<String> unasked(DraftSettings settings, Hints hints, List<Operation> upgrade) {
    if (policy.drops().phase() != Drops.Phase.EXPAND || settings.noRenames()) {
      return List.of();
    }
    Drops usual = new Drops(Drops.Phase.USUAL, policy.drops().pending());
    Background background = new Background(Map.of(), hints.attributes());
    return Renaming.of(
            sides.desired(),
            new RenameDecisions(sides, selection, history, policy.with(usual), statistics),
            background,
            Respondent.NOBODY)
        .beyond(List.of())
        .candidates()
        .stream()
        .map(each -> RenameText.beside(each, upgrade))
        .toList();
  }

  private Renaming.Outcome decided(List<Rename> renames) {
    return new Renaming.Outcome(renames, List.of(), after(renames));
  }

  @Override
  public Renaming.Trial after(List<Rename> renames) {
    Sifted kept = kept(renames);
    Renaming.Trial trial = trial(kept, renames);
    return new GoingAlong(trial.renamed(), trial.changes().upgrade())
        .in(kept)
        .map(seen -> trial(seen, renames))
        .orElse(trial);
  }

  private Renaming.Trial trial(Sifted kept, List<Rename> renames) {
    Renamed renamed = Renamed.of(renames, kept.actual(), kept.desired());
    return new Renaming.Trial(
        kept, renamed, Differ.diff(kept.desired(), renamed.schema(), knowing(renamed)));
  }

  /** What is left out of a table is known only when it is known which table that is. */
  private Sifted kept(List<Rename> renames) {
    Renamed renamed = Renamed.of(renames, sides.actual(), sides.desired());
    if (renamed.operations().isEmpty()) {
      return sides;
    }
    Sifted kept = selection.of(sides, renamed.operations());
    try {
      Renamed.of(renames, kept.actual(), kept.desired());
      return kept;
    } catch (AutogenException leftOut) {
      return sides;
    }
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
