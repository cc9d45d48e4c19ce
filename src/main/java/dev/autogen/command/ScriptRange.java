package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.Targets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From where to where a script leads, {@code FROM:TO}; without the first, from a database before
 * the first revision.
 */
record ScriptRange(String from, String to) {
  private static final String CURRENT = "current";

  /**
   * Reads a range.
   *
   * @throws AutogenException A019
   */
  static ScriptRange of(String text) {
    String[] ends = text.split(":", -1);
    if (ends.length > 2) {
      throw Problem.of(ErrorCode.A019, "\"" + text + "\" is no range of revisions")
          .remedy("write  FROM:TO")
          .asException();
    }
    String to = ends[ends.length - 1];
    if (to.contains(CURRENT)) {
      throw Problem.of(
              ErrorCode.A019, to + " is where a database stands, which a script leads away from")
          .remedy("name the revision:  autogen history -i")
          .asException();
    }
    return new ScriptRange(
        ends.length == 1 || ends[0].isEmpty() ? "base" : ends[0], to.isEmpty() ? "head" : to);
  }

  /**
   * Where all of these begin.
   *
   * @throws AutogenException A019 where that is not the same
   */
  static String start(List<ScriptRange> ranges) {
    Set<String> starts = ranges.stream().map(ScriptRange::from).collect(Collectors.toSet());
    if (starts.size() > 1) {
      throw Problem.of(ErrorCode.A019, "a script begins at one place, not at several")
          .at(starts.stream().sorted().toList())
          .remedy("write the same before each colon, or write several scripts")
          .asException();
    }
    return ranges.get(0).from();
  }

  /** The rows of a database that stands at the start. Only {@code current} asks one. */
  static List<String> rows(
      String start, Chronicle chronicle, Settings settings, Progress progress) {
    if (!start.contains(CURRENT)) {
      return RevisionGraph.ids(new Targets(chronicle.graph(), List.of()).revisions(start));
    }
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      List<String> rows = chronicle.rows(database);
      return RevisionGraph.ids(new Targets(chronicle.graph(), rows).revisions(start));
    }
  }
}
