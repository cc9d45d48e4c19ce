package dev.autogen.command;

import dev.autogen.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What {@link Doctor} found, in the order in which it looked. */
public record Diagnosis(List<Finding> findings) {
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean healthy() {
    return findings.stream().allMatch(finding -> finding.problem().isEmpty());
  }

  /**
   * One thing that was looked at.
   *
   * @param subject what: {@code connection}
   * @param state how it is, in a few words
   * @param problem what is wrong with it, if anything is
   */
  public record Finding(String subject, String state, Optional<Problem> problem) {
    static Finding ok(String subject, String state) {
      return new Finding(subject, state, Optional.empty());
    }

    static Finding wrong(String subject, Problem problem) {
      return new Finding(subject, problem.sentence(), Optional.of(problem));
    }
  }
}
