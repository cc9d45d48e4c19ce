package dev.autogen.diff;

import java.util.List;

/**
 * Something dropped and something added that may be the same under another name.
 *
 * @param confidence from 0 to 1
 * @param evidence what speaks for it, a line each
 */
public record RenameCandidate(Rename rename, double confidence, List<String> evidence) {
  public RenameCandidate {
    evidence = List.copyOf(evidence);
  }
}
