package dev.autogen.revision;

import dev.autogen.operation.Operations;

/**
 * One step of a database's history: what leads into it and what leads back out.
 *
 * <p>Both methods only record; they must record the same each time and must not touch a database.
 * An implementation is public, has a public constructor without parameters and a {@link
 * RevisionHeader}.
 */
public interface Revision {
  /** Records what leads from the revisions before to this one. */
  void upgrade(Operations op);

  /** Records what leads back; the reverse of {@link #upgrade}, last things first. */
  void downgrade(Operations op);
}
