package dev.autogen.rules;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks what a team has plugged in, and says whose fault it is if that fails. */
final class Asked {
  private Asked() {}

  /**
   * The answer of a hook.
   *
   * @param about what it is asked about
   * @throws dev.autogen.problem.AutogenException A046 if it throws or answers with nothing
   */
  static <H, R> R of(H hook, String about, Function<H, @Nullable R> question) {
    String name = hook.getClass().getName();
    R answer;
    try {
      answer = question.apply(hook);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      throw Problem.of(ErrorCode.A046, "the hook " + name + " failed at " + about + ": " + failure)
          .remedy("mend the class, or take its line out of META-INF/services")
          .asException(failure);
    }
    if (answer == null) {
      throw Problem.of(ErrorCode.A046, "the hook " + name + " answered null at " + about)
          .remedy("let it answer that it has no opinion, or with what it was given")
          .asException();
    }
    return answer;
  }
}
