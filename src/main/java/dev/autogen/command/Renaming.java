package dev.autogen.command;

import dev.autogen.diff.Background;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.RenameCandidate;
import dev.autogen.diff.RenameCandidates;
import dev.autogen.diff.RenameProposal;
import dev.autogen.diff.Renamed;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what has another name now. What was said beforehand counts; of the rest whoever can be
 * asked is asked, and what nobody decides on is listed. Nothing is guessed.
 */
final class Renaming {
  private final Schema desired;
  private final Comparing comparing;
  private final Respondent respondent;
  private final List<Rename> decided = new ArrayList<>();
  private final Set<Rename> refused = new HashSet<>();
  private Background background;
  private boolean counted;

  private Renaming(
      Schema desired, Comparing comparing, Background background, Respondent respondent) {
    this.desired = desired;
    this.comparing = comparing;
    this.background = background;
    this.respondent = respondent;
  }

  /** How names are tried. */
  interface Comparing {
    /** What differs from the database as it is after these renames. */
    Trial after(List<Rename> renames);

    /** What the server has counted of the values of columns, by their names in the database. */
    Map<ColumnName, Background.Values> values(Collection<ColumnName> columns);
  }

  /**
   * The database under other names, and what then differs.
   *
   * @param sides what is compared, the database as it is before
   * @param changes without the renames themselves
   */
  record Trial(Sifted sides, Renamed renamed, ChangeSet changes) {}

  /**
   * What was decided and what was not.
   *
   * @param renames by the names in the database
   * @param undecided each as if those before it were true
   * @param trial what the renames make of the database
   */
  record Outcome(List<Rename> renames, List<RenameProposal> undecided, Trial trial) {
    Outcome {
      renames = List.copyOf(renames);
      undecided = List.copyOf(undecided);
    }

    /** All of them, whatever excludes what. */
    List<RenameCandidate> candidates() {
      return undecided.stream().flatMap(each -> each.candidates().stream()).toList();
    }
  }

  /**
   * Decides.
   *
   * @param background evidence that no schema has
   */
  static Renaming of(
      Schema desired, Comparing comparing, Background background, Respondent respondent) {
    return new Renaming(desired, comparing, background, respondent);
  }

  /**
   * Decides on what is not known yet.
   *
   * @param given what is known to have another name
   */
  Outcome beyond(List<Rename> given) {
    decided.addAll(given);
    Trial trial = comparing.after(decided);
    for (List<RenameProposal> next = proposals(trial, decided);
        !next.isEmpty();
        next = proposals(trial, decided)) {
      RenameProposal proposal = next.get(0);
      Optional<List<RenameCandidate>> answer = Asking.of(proposal, respondent);
      if (answer.isEmpty()) {
        return new Outcome(decided, undecided(next), trial);
      }
      if (answer.orElseThrow().isEmpty()) {
        proposal.candidates().forEach(each -> refused.add(each.rename()));
      } else {
        accept(answer.orElseThrow(), decided);
        trial = comparing.after(decided);
      }
    }
    return new Outcome(decided, List.of(), trial);
  }

  private static void accept(List<RenameCandidate> candidates, List<Rename> decided) {
    PresentNames names = new PresentNames(List.copyOf(decided));
    candidates.forEach(each -> decided.add(names.of(each.rename())));
  }

  /** These, and what would be to be decided after them if they were true. */
  private List<RenameProposal> undecided(List<RenameProposal> first) {
    List<RenameProposal> all = new ArrayList<>();
    List<Rename> supposed = new ArrayList<>(decided);
    for (List<RenameProposal> next = first; !next.isEmpty(); ) {
      List<RenameProposal> asked = next;
      PresentNames names = new PresentNames(List.copyOf(supposed));
      for (RenameProposal each : asked) {
        all.add(names.of(each));
        each.candidates().forEach(candidate -> refused.add(candidate.rename()));
        if (each.choice() == RenameProposal.Choice.TOGETHER) {
          each.candidates().forEach(candidate -> supposed.add(names.of(candidate.rename())));
        }
      }
      next = inner(asked) ? List.of() : proposals(comparing.after(supposed), supposed);
    }
    return all;
  }

  /** Whether these are parts of something else, on which nothing further depends. */
  private static boolean inner(List<RenameProposal> proposals) {
    ObjectName.Kind kind = proposals.get(0).candidates().get(0).rename().object().kind();
    return kind != ObjectName.Kind.SCHEMA && kind != ObjectName.Kind.TABLE;
  }

  private List<RenameProposal> proposals(Trial trial, List<Rename> renames) {
    ChangeSet changes = trial.changes();
    List<RenameProposal> proposals = RenameCandidates.of(desired, changes, refused, background);
    if (counted || proposals.isEmpty() || !inner(proposals)) {
      return proposals;
    }
    counted = true;
    Map<ColumnName, ColumnName> columns = new PresentNames(renames).columns(proposals);
    Map<ColumnName, Background.Values> values = new HashMap<>();
    comparing
        .values(columns.keySet())
        .forEach((column, found) -> values.put(columns.getOrDefault(column, column), found));
    background = background.withValues(values);
    return values.isEmpty()
        ? proposals
        : RenameCandidates.of(desired, changes, refused, background);
  }
}
