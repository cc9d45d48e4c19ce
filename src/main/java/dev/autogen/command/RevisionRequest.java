package dev.autogen.command;

import dev.autogen.diff.Drops;

/**
 * Which revision is to be drafted.
 *
 * @param empty whether nothing is compared and nothing drafted but the class around it
 * @param dryRun whether the source is only returned
 * @param allowEmpty whether a revision is drafted even when nothing differs
 * @param phase whether drops wait, or are all that is drafted
 */
public record RevisionRequest(
    String message,
    boolean empty,
    boolean dryRun,
    boolean allowEmpty,
    boolean allowMassDrop,
    Drops.Phase phase,
    Place place) {}
