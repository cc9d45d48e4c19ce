package dev.autogen.command;

import java.util.Locale;
import java.util.Optional;

/** Somebody who can be asked while a command runs. */
@FunctionalInterface
public interface Respondent {
  /** Nobody is there, as in a pipeline. */
  Respondent NOBODY = question -> Optional.empty();

  /** What was answered, without blanks around it; absent where nobody can be asked. */
  Optional<String> answer(Question question);

  /** Whether the answer was yes; absent where nobody can be asked. */
  default Optional<Boolean> agrees(Question question) {
    return answer(question).map(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"));
  }
}
