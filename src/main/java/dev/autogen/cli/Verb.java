package dev.autogen.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** One command: what only it takes, and what it does and prints. */
interface Verb {
  /** The options that this verb takes besides the settings. */
  default List<OptionSpec> options() {
    return List.of();
  }

  /** What follows the verb, as the synopsis writes it, and how often: {@code REV} at least once. */
  default Arguments arguments() {
    return Arguments.NONE;
  }

  /** Command lines worth copying, each with what it does. */
  List<Example> examples();

  /** Whether its result can be long, and is nothing but to be read. */
  default boolean isPaged() {
    return false;
  }

  /**
   * Refuses options that do not go together, before anything is read; says whether they do.
   *
   * @throws dev.autogen.problem.AutogenException if they do not
   */
  default boolean check(Options options) {
    return true;
  }

  /** Runs and prints; returns the exit code. */
  int run(Invocation invocation);

  /**
   * What may follow a verb.
   *
   * @param arity as picocli writes it: {@code 0}, {@code 0..1}, {@code 1..*}
   */
  record Arguments(String label, String arity, String description) {
    static final Arguments NONE = new Arguments("", "0", "");
  }

  /** A command line and what it does. */
  record Example(String command, String purpose) {}
}
