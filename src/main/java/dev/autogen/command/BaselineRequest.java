package dev.autogen.command;

/**
 * Which first revision is to be drafted from a database.
 *
 * @param dryRun whether the source is only returned, and the database not stamped
 * @param replay whether the draft is carried out on a scratch server first, and what that gives is
 *     compared
 */
public record BaselineRequest(String message, boolean dryRun, boolean replay, Place place) {}
