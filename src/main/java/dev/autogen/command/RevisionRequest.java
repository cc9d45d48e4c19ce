package dev.autogen.command;

import dev.autogen.diff.Drops;
import java.util.Optional;

/**
 * Which revision is to be drafted.
 *
 * @param empty whether nothing is compared and nothing drafted but the class around it
 * @param dryRun whether the source is only returned
 * @param allowEmpty whether a revision is drafted even when nothing differs
 * @param phase whether drops wait, or are all that is drafted
 * @param id its identifier; absent: a random one
 * @param head the revision that it follows; absent: the only head
 */
public record RevisionRequest(
    String message,
    boolean empty,
    boolean dryRun,
    boolean allowEmpty,
    boolean allowMassDrop,
    Drops.Phase phase,
    Optional<String> id,
    Optional<String> head) {}
