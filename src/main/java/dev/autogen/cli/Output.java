package dev.autogen.cli;

import java.io.PrintStream;

/**
 * Where a verb writes to.
 *
 * @param json whether standard output takes one JSON value and nothing else
 * @param quiet whether only results and errors are written
 * @param style of standard output
 * @param secrets hidden in all that is written
 * @param clear takes what says what is going on off the screen, for a line to be written
 */
record Output(
    PrintStream out,
    PrintStream err,
    boolean json,
    boolean quiet,
    boolean verbose,
    Style style,
    Secrets secrets,
    Runnable clear) {

  /** A line of the result. */
  void line(String text) {
    text(text + System.lineSeparator());
  }

  /** The result as it is, already ended by a line feed. */
  void text(String text) {
    clear.run();
    out.print(secrets.hiddenIn(text));
    out.flush();
  }

  /** A line about what happens, which is no part of the result. */
  void note(String text) {
    if (!quiet) {
      clear.run();
      err.println(secrets.hiddenIn(text));
      err.flush();
    }
  }
}
