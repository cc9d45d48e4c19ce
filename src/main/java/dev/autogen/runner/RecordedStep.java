package dev.autogen.runner;

import dev.autogen.revision.RevisionInfo;
import java.util.List;

/**
 * A revision as it will run: what it recorded, in the statements of the server.
 *
 * @param checksum of what the revision does in both directions, and of its header
 */
record RecordedStep(
    RevisionInfo revision, Direction direction, List<String> statements, String checksum) {
  RecordedStep {
    statements = List.copyOf(statements);
  }
}
