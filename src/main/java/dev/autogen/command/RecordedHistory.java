package dev.autogen.command;

import dev.autogen.diff.Created;
import dev.autogen.diff.Executed;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the revisions of a folder do, recorded without a database.
 *
 * @param revisions what each did, the oldest first
 * @param downgrades what would undo it, the oldest revision first
 */
record RecordedHistory(List<List<Operation>> revisions, List<Operation> downgrades) {
  RecordedHistory {
    revisions = List.copyOf(revisions);
    downgrades = List.copyOf(downgrades);
  }

  static RecordedHistory of(Chronicle chronicle) {
    RevisionGraph graph = chronicle.graph();
    List<RevisionInfo> oldestFirst =
        new ArrayList<>(graph.newestFirst(RevisionGraph.ids(graph.revisions())));
    Collections.reverse(oldestFirst);
    Map<String, Revision> loaded = chronicle.revisions().load(oldestFirst);
    List<Revision> revisions =
        oldestFirst.stream()
            .flatMap(each -> Optional.ofNullable(loaded.get(each.id())).stream())
            .toList();
    return new RecordedHistory(
        revisions.stream().map(each -> Operations.recordedBy(each::upgrade)).toList(),
        revisions.stream().flatMap(each -> wayBack(each).stream()).toList());
  }

  /** A way back that an author has made impossible drops nothing. */
  private static List<Operation> wayBack(Revision revision) {
    try {
      return Operations.recordedBy(revision::downgrade);
    } catch (RuntimeException impossible) {
      return List.of();
    }
  }

  /** What they did together, the oldest revision first. */
  List<Operation> upgrades() {
    return revisions.stream().flatMap(List::stream).toList();
  }

  /** What the revisions made. */
  Created created() {
    return Created.by(revisions);
  }

  /** A database's schema with what the revisions made and no catalog tells. */
  Schema completed(Schema actual) {
    return Executed.in(actual, upgrades(), downgrades);
  }
}
