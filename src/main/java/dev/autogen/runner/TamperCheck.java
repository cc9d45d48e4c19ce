package dev.autogen.runner;

import dev.autogen.revision.LockedRevision;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import dev.autogen.revision.RevisionsLock;
import dev.autogen.runner.Tampered.How;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the revisions that a database has with what it was told of them when it got them, or,
 * where it was told nothing, with the lock file.
 */
final class TamperCheck {
  private final Connection connection;
  private final HistoryTable history;
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final AppliedRecord record;
  private final Map<String, LockedRevision> locked;

  private TamperCheck(
      Session session, Revisions revisions, RevisionGraph graph, Optional<RevisionsLock> lock)
      throws SQLException {
    this.connection = session.connection();
    this.history = session.tables().history();
    this.revisions = revisions;
    this.graph = graph;
    this.record = AppliedRecord.of(graph, history.done(connection));
    this.locked = lock.map(RevisionsLock::byId).orElse(Map.of());
  }

  /**
   * The revisions that are not what they were, those that are there in the order in which they are
   * applied.
   */
  static List<Tampered> of(
      Session session, Revisions revisions, RevisionGraph graph, Optional<RevisionsLock> lock)
      throws SQLException {
    List<String> rows = session.rows();
    return rows.isEmpty()
        ? List.of()
        : new TamperCheck(session, revisions, graph, lock).found(rows);
  }

  private List<Tampered> found(List<String> rows) throws SQLException {
    List<RevisionInfo> applied = graph.upgradePath(List.of(), rows);
    Set<String> inserted = inserted(applied);
    Set<String> edited = edited(applied);
    Map<String, RevisionContent> contents = contents(applied, inserted, edited);
    List<Tampered> found = new ArrayList<>();
    for (RevisionInfo each : applied) {
      Optional<RevisionContent> now = Optional.ofNullable(contents.get(each.id()));
      if (inserted.contains(each.id())) {
        found.add(new Tampered(each.id(), How.INSERTED, now, List.of(each.place())));
      } else if (now.filter(content -> !same(content)).isPresent()) {
        found.add(new Tampered(each.id(), How.EDITED, now, differences(now.get())));
      }
    }
    for (String id : removed(rows)) {
      found.add(new Tampered(id, How.REMOVED, Optional.empty(), remains(id)));
    }
    return found;
  }

  /** The revisions that may have been edited: all whose checksum is not known to be the old one. */
  private Set<String> edited(List<RevisionInfo> applied) {
    Map<String, String> known = revisions.checksums();
    Set<String> edited = new LinkedHashSet<>();
    for (RevisionInfo each : applied) {
      Optional<String> before = before(each.id());
      if (before.isPresent() && !before.get().equals(known.get(each.id()))) {
        edited.add(each.id());
      }
    }
    return edited;
  }

  private boolean same(RevisionContent content) {
    return before(content.header().id()).filter(content.checksum()::equals).isPresent();
  }

  /** What the revision was when the database got it, or at least when it was written down. */
  private Optional<String> before(String id) {
    return Optional.ofNullable(record.entries().get(id))
        .map(HistoryTable.Done::checksum)
        .or(() -> Optional.ofNullable(locked.get(id)).flatMap(LockedRevision::checksum));
  }

  /** The revisions that the database does not know although it has some that build on them. */
  private Set<String> inserted(List<RevisionInfo> applied) {
    Set<String> below = new LinkedHashSet<>(graph.withAncestors(known(record.entries().keySet())));
    if (!locked.isEmpty()) {
      below.addAll(graph.withAncestors(known(locked.keySet())));
    }
    Set<String> inserted = new LinkedHashSet<>(RevisionGraph.ids(applied));
    inserted.retainAll(below);
    inserted.removeAll(record.entries().keySet());
    inserted.removeAll(record.stamped());
    inserted.removeAll(locked.keySet());
    return inserted;
  }

  private List<String> known(Set<String> ids) {
    return ids.stream().filter(id -> graph.find(id).isPresent()).toList();
  }

  private Set<String> removed(List<String> rows) {
    Set<String> removed = new LinkedHashSet<>(record.entries().keySet());
    if (!locked.isEmpty()) {
      RevisionGraph before =
          RevisionGraph.of(locked.values().stream().map(LockedRevision::revision).toList());
      removed.addAll(before.withAncestors(rows.stream().filter(locked::containsKey).toList()));
    }
    removed.removeIf(id -> graph.find(id).isPresent());
    return removed;
  }

  private Map<String, RevisionContent> contents(
      List<RevisionInfo> applied, Set<String> inserted, Set<String> edited) {
    List<RevisionInfo> asked =
        applied.stream()
            .filter(each -> inserted.contains(each.id()) || edited.contains(each.id()))
            .toList();
    Map<String, Revision> loaded = asked.isEmpty() ? Map.of() : revisions.load(asked);
    Map<String, RevisionContent> contents = new LinkedHashMap<>();
    for (RevisionInfo each : asked) {
      Optional.ofNullable(loaded.get(each.id()))
          .ifPresent(revision -> contents.put(each.id(), RevisionContent.of(each, revision)));
    }
    return contents;
  }

  private List<String> differences(RevisionContent now) throws SQLException {
    List<String> lines = new ArrayList<>(List.of(now.header().place()));
    List<String> before = content(now.header().id());
    if (before.isEmpty()) {
      lines.add("what it did before is not recorded; see what its file was, as by  git log -p");
    } else {
      lines.addAll(LineDifference.of(before, now.lines()));
    }
    return lines;
  }

  private List<String> remains(String id) throws SQLException {
    List<String> lines = new ArrayList<>();
    Optional.ofNullable(locked.get(id)).ifPresent(each -> lines.add(each.revision().place()));
    content(id).forEach(line -> lines.add("- " + line));
    return lines;
  }

  private List<String> content(String id) throws SQLException {
    Optional<HistoryTable.Done> entry = Optional.ofNullable(record.entries().get(id));
    return entry.isPresent() ? history.content(connection, entry.get()) : List.of();
  }
}
