package dev.autogen.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb writes to.
 *
 * @param format what standard output is written in
 * @param quiet whether only results and errors are written
 * @param style of standard output
 * @param secrets hidden in all that is written
 * @param clear takes what says what is going on off the screen, for a line to be written
 */
record Output(
    PrintStream out,
    PrintStream err,
    Format format,
    boolean quiet,
    boolean verbose,
    Style style,
    Secrets secrets,
    Runnable clear) {

  /** What standard output can be written in. */
  enum Format {
    TEXT,
    JSON,
    SQL
  }

  /** Whether standard output takes one JSON value and nothing else. */
  boolean json() {
    return format == Format.JSON;
  }

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

  /**
   * A script, exactly as it is: it holds nothing that the settings say, and where it says the same
   * by chance, it must stay so. Always in UTF-8, as it says itself.
   */
  void script(String sql) {
    if (json()) {
      text(Json.of(json -> json.object(() -> json.field("sql", sql))));
      return;
    }
    clear.run();
    out.flush();
    out.writeBytes(sql.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A line for somebody at the terminal, who is asked something. */
  void ask(String text) {
    clear.run();
    err.println(secrets.hiddenIn(text));
    err.flush();
  }

  /** The end of a question, which is answered on the same line. */
  void prompt(String text) {
    clear.run();
    err.print(secrets.hiddenIn(text));
    err.flush();
  }

  /** A line about what happens, which is no part of the result. */
  void note(String text) {
    if (!quiet) {
      ask(text);
    }
  }
}
