package dev.autogen.runner;

import dev.autogen.revision.RevisionInfo;
import java.util.List;

/**
 * A revision as it will run: what it recorded, in the statements of the server.
 *
 * @param content what the revision does in both directions, and its header
 */
record RecordedStep(Direction direction, List<String> statements, RevisionContent content) {
  RecordedStep {
    statements = List.copyOf(statements);
  }

  RevisionInfo revision() {
    return content.header();
  }

  String checksum() {
    return content.checksum();
  }
}
