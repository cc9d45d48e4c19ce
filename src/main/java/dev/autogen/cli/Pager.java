package dev.autogen.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Lets somebody at a terminal page through a long result, as git does: by {@code AUTOGEN_PAGER},
 * else {@code PAGER}, else {@code less}. What fits on the screen is simply printed. An empty name
 * or {@code cat} switches it off; so does a system without that program.
 */
final class Pager implements AutoCloseable {
  private static final String USUAL = "less";

  /** Ends at once where one screen holds all, passes colours on, leaves the text on the screen. */
  private static final String LESS = "FRX";

  private final Surroundings surroundings;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(text, false, Main.encoding());

  private Pager(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A pager for all that is written until it is closed. */
  static Pager of(Surroundings surroundings) {
    return new Pager(surroundings);
  }

  /** Whether standard output is somebody's screen, on which one can page. */
  static boolean isWanted(Surroundings surroundings) {
    Map<String, String> environment = surroundings.environment();
    String command = command(environment);
    return surroundings.terminal(Surroundings.Stream.OUT)
        && !command.isEmpty()
        && !command.equals("cat")
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** Where the result is written. */
  PrintStream out() {
    return out;
  }

  /** Shows what was written, and waits until the reader has had enough. */
  @Override
  public void close() {
    out.flush();
    if (text.size() == 0) {
      return;
    }
    try {
      page(start(command(surroundings.environment())));
    } catch (IOException missing) {
      surroundings.out().writeBytes(text.toByteArray());
      surroundings.out().flush();
    }
  }

  private static String command(Map<String, String> environment) {
    return environment
        .getOrDefault("AUTOGEN_PAGER", environment.getOrDefault("PAGER", USUAL))
        .strip();
  }

  private Process start(String command) throws IOException {
    // A name alone needs no shell, which would start even where the program is missing.
    boolean name = command.matches("[\\w./-]+");
    ProcessBuilder builder =
        name ? new ProcessBuilder(command) : new ProcessBuilder("sh", "-c", command);
    if (!surroundings.environment().containsKey("LESS")) {
      builder.environment().put("LESS", LESS);
    }
    return builder
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void page(Process pager) {
    try (OutputStream into = pager.getOutputStream()) {
      text.writeTo(into);
    } catch (IOException enough) {
      // The reader left before the end.
    }
    try {
      pager.waitFor();
    } catch (InterruptedException interrupted) {
      pager.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
