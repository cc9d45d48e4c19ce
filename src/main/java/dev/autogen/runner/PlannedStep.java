package dev.autogen.runner;

import dev.autogen.revision.RevisionInfo;
import java.util.List;

/**
 * What a runner would do with a revision.
 *
 * @param statements those of the revision itself
 * @param rows those that change the version table
 */
public record PlannedStep(
    RevisionInfo revision, Direction direction, List<String> statements, List<String> rows) {
  public PlannedStep {
    statements = List.copyOf(statements);
    rows = List.copyOf(rows);
  }
}
