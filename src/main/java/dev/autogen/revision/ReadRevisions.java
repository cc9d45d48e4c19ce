package dev.autogen.revision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions of a folder as they were when it was read.
 *
 * <p>A revision whose source is the one that the lock file knows is known by it: its header, and
 * the checksum of what it does. The others' headers were read from their sources.
 */
public final class ReadRevisions implements Revisions {
  private final RevisionDirectory directory;
  private final RevisionGraph graph;
  private final SourceFiles sources;
  private final Optional<String> shared;
  private final Set<String> lines;

  ReadRevisions(RevisionDirectory directory, SourceFiles sources, Optional<RevisionsLock> lock) {
    this.directory = directory;
    this.graph = RevisionGraph.of(sources.revisions());
    this.sources = sources;
    this.shared = lock.flatMap(RevisionsLock::shared);
    this.lines = lock.map(each -> Set.copyOf(each.byId().keySet())).orElse(Set.of());
  }

  @Override
  public RevisionGraph graph() {
    return graph;
  }

  @Override
  public String place() {
    return directory.place();
  }

  @Override
  public Map<String, Revision> load(Collection<RevisionInfo> revisions) {
    return directory.load(revisions);
  }

  @Override
  public Map<String, String> checksums() {
    Map<String, String> known = new LinkedHashMap<>();
    if (shared.equals(sources.shared())) {
      sources
          .unchanged()
          .forEach((id, locked) -> locked.checksum().ifPresent(each -> known.put(id, each)));
    }
    return known;
  }

  @Override
  public Optional<RevisionsLock> lock() {
    return RevisionsLock.read(directory.folder());
  }

  /** Whether the lock says of every revision what it does, and of no other one. */
  public boolean isAsLocked() {
    Set<String> ids = Set.copyOf(RevisionGraph.ids(graph.revisions()));
    return checksums().keySet().equals(ids) && lines.equals(ids);
  }

  /** The lock as it would be, with the checksums given of what the revisions do. */
  public RevisionsLock locked(Map<String, String> checksums) {
    Map<String, String> digests = sources.digests();
    return RevisionsLock.of(
        graph.revisions().stream()
            .map(
                each ->
                    new LockedRevision(
                        each,
                        Optional.ofNullable(checksums.get(each.id())),
                        Optional.ofNullable(digests.get(each.id()))))
            .toList(),
        sources.shared());
  }
}
