package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Targets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows single revisions. */
public final class Show {
  private static final String CURRENT = "current";

  private Show() {}

  /**
   * The revisions that the targets name. Only {@code current} asks the database.
   *
   * @throws dev.autogen.problem.AutogenException if a target names none
   */
  public static RevisionList run(Settings settings, List<String> targets, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    Named named = named(chronicle, settings, targets, progress);
    return new RevisionList(
        chronicle.states(named.revisions(), named.rows()),
        named.database(),
        ways(chronicle, named.revisions()));
  }

  /** The revisions that targets name, each once. */
  static Named named(Settings settings, List<String> targets, Progress progress) {
    return named(Chronicle.of(settings), settings, targets, progress);
  }

  /** Revisions that were named, and the database that was asked, if one was. */
  record Named(
      List<RevisionInfo> revisions, Optional<List<String>> rows, Optional<String> database) {}

  private static Named named(
      Chronicle chronicle, Settings settings, List<String> targets, Progress progress) {
    Optional<List<String>> rows = Optional.empty();
    Optional<String> shown = Optional.empty();
    if (targets.contains(CURRENT)) {
      try (Database database = Database.of(settings.database(), progress)) {
        chronicle.bringToHead(database, progress);
        rows = Optional.of(chronicle.rows(database));
        shown = Optional.of(database.shown());
      }
    }
    Targets meant = new Targets(chronicle.graph(), rows.orElse(List.of()));
    LinkedHashSet<RevisionInfo> found = new LinkedHashSet<>();
    targets.forEach(target -> found.addAll(meant.revisions(target)));
    return new Named(List.copyOf(found), rows, shown);
  }

  /** A revision that cannot be read, as one that is not finished, is shown without. */
  private static Map<String, Ways> ways(Chronicle chronicle, Collection<RevisionInfo> revisions) {
    try {
      return Ways.of(chronicle, revisions);
    } catch (AutogenException unreadable) {
      return Map.of();
    }
  }
}
