package dev.autogen.command;

import dev.autogen.revision.RevisionInfo;
import java.util.Optional;

/**
 * A revision and where it stands.
 *
 * @param head whether no other revision follows it
 * @param current whether the database records it; absent where no database was asked
 */
public record RevisionState(RevisionInfo revision, boolean head, Optional<Boolean> current) {}
