package dev.autogen.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Says that something was refused or failed, and names every problem at once. */
public final class AutogenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Carries the problems given; there is at least one. */
  public AutogenException(List<Problem> problems) {
    super(sentences(problems));
    this.problems = List.copyOf(problems);
  }

  /** Carries the problems given, at least one, and what brought them about. */
  public AutogenException(List<Problem> problems, Throwable cause) {
    super(sentences(problems), cause);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, at least one problem. */
  public List<Problem> problems() {
    return problems;
  }

  private static String sentences(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code() + ": " + problem.sentence())
        .collect(Collectors.joining("; "));
  }
}
