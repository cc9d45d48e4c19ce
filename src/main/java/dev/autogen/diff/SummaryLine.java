package dev.autogen.diff;

/**
 * One line of a list of changes that reads like a diff.
 *
 * @param sign {@code +} for what comes, {@code -} for what goes, {@code ~} for what changes
 * @param kind the kind of object in lower case, such as {@code column}
 * @param subject its name, with that of its table
 * @param detail what is worth knowing about it, perhaps nothing
 */
public record SummaryLine(String sign, String kind, String subject, String detail) {}
