package dev.autogen.revision;

import java.util.Optional;

/**
 * What the lock file has of one revision.
 *
 * @param revision its header; its location is the lock file's
 * @param checksum of its header and of all that it does in both directions, as the history of a
 *     database records it; absent while that cannot be told, as of a class that does not compile
 *     yet
 * @param source tells its source from others, whatever its layout and comments; absent where the
 *     source alone does not say what the revision does
 */
public record LockedRevision(
    RevisionInfo revision, Optional<String> checksum, Optional<String> source) {

  /** The identifier. */
  public String id() {
    return revision.id();
  }
}
