package dev.autogen.command;

import java.util.List;

/**
 * Something that only a person can decide.
 *
 * @param text one sentence that ends with a question mark
 * @param evidence what is known about it, a line each
 * @param answers what can be answered and what an empty answer means: {@code y/N}
 */
public record Question(String text, List<String> evidence, String answers) {
  public Question {
    evidence = List.copyOf(evidence);
  }

  /** A question that is answered by yes or no; an empty answer is no. */
  public static Question yesOrNo(String text, List<String> evidence) {
    return new Question(text, evidence, "y/N");
  }
}
