package dev.autogen.cli;

import dev.autogen.command.Question;
import dev.autogen.command.Respondent;
import java.io.IOException;
import java.util.Optional;

/** Somebody at a terminal: questions go to standard error, answers come from standard input. */
record Terminal(Output output, Surroundings surroundings) implements Respondent {

  /** Whoever started the command, if it can be asked. */
  static Respondent of(Invocation invocation) {
    return invocation.surroundings().terminal(Surroundings.Stream.IN)
        ? new Terminal(invocation.output(), invocation.surroundings())
        : NOBODY;
  }

  @Override
  public Optional<String> answer(Question question) {
    question.evidence().forEach(line -> output.ask("  " + line));
    output.prompt(question.text() + " [" + question.answers() + "] ");
    return Optional.of(read());
  }

  /** The end of the input is the empty answer. */
  private String read() {
    try {
      return Optional.ofNullable(surroundings.in().readLine()).orElse("").strip();
    } catch (IOException closed) {
      return "";
    }
  }
}
