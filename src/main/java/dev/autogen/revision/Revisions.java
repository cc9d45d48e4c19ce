package dev.autogen.revision;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A place that keeps a history of revisions. */
public interface Revisions {

  /**
   * The history as the headers tell it; nothing is compiled or created for it unless a header
   * cannot be read otherwise.
   *
   * @throws dev.autogen.problem.AutogenException where headers cannot be read or make no sound
   *     graph
   */
  RevisionGraph graph();

  /** Where the revisions are looked for, in words for messages. */
  String place();

  /**
   * The revisions asked for, by identifier, ready to be recorded.
   *
   * @throws dev.autogen.problem.AutogenException naming every one that does not compile or load
   */
  Map<String, Revision> load(Collection<RevisionInfo> revisions);

  /**
   * The checksums of what revisions do, by identifier, as far as they are known without compiling
   * or loading any; see {@link LockedRevision#checksum}.
   */
  default Map<String, String> checksums() {
    return Map.of();
  }

  /**
   * What was last written down of the revisions; absent where nothing was.
   *
   * @throws dev.autogen.problem.AutogenException A081 where it cannot be understood
   */
  default Optional<RevisionsLock> lock() {
    return Optional.empty();
  }
}
