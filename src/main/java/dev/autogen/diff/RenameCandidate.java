package dev.autogen.diff;

/**
 * Something dropped and something added that may be the same under another name.
 *
 * @param confidence from 0 to 1
 */
public record RenameCandidate(Rename rename, double confidence) {}
