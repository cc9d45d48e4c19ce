package dev.autogen.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a process finds around itself.
 *
 * @param terminals which of the streams are a terminal
 */
record Surroundings(
    Map<String, String> environment,
    Path folder,
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    Set<Stream> terminals) {

  /** The three streams of a process. */
  enum Stream {
    IN,
    OUT,
    ERR
  }

  boolean terminal(Stream stream) {
    return terminals.contains(stream);
  }
}
