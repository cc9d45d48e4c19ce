package dev.autogen.diff;

import java.util.List;

/**
 * Candidates that are decided on at once.
 *
 * @param candidates at least one; the likeliest first where one of them has to be chosen
 */
public record RenameProposal(Choice choice, List<RenameCandidate> candidates) {
  public RenameProposal {
    candidates = List.copyOf(candidates);
  }

  /** What can be decided. */
  public enum Choice {
    /** All of them or none: they follow one rule, or there is only one. */
    TOGETHER,
    /** One of them or none: they exclude each other, and nothing tells which. */
    ONE_OF
  }
}
