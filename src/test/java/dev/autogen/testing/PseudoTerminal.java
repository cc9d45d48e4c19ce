package dev.autogen.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command at a pseudo-terminal, which util-linux' {@code script} provides: it believes that
 * somebody sits there, and the test waits for what it writes and types the answers.
 */
public final class PseudoTerminal implements AutoCloseable {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process process;
  private final StringBuilder screen = new StringBuilder();
  private int seen;

  private PseudoTerminal(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "pseudo-terminal");
    reader.setDaemon(true);
    reader.start();
  }

  /** Whether this system has pseudo-terminals that a test can use. */
  public static boolean isAvailable() {
    return Files.isExecutable(SCRIPT);
  }

  /** Starts the command, {@code rows} lines high, in a folder of its own environment. */
  public static PseudoTerminal run(
      Path folder, int rows, Map<String, String> environment, String... command) {
    String line =
        Arrays.stream(command).map(PseudoTerminal::quoted).collect(Collectors.joining(" "));
    ProcessBuilder builder =
        new ProcessBuilder(
                SCRIPT.toString(),
                "--quiet",
                "--return",
                "--flush",
                "--command",
                "stty rows " + rows + " cols 120; exec " + line,
                "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().putAll(environment);
    try {
      return new PseudoTerminal(builder.start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Waits until the text stands on the screen, behind what was waited for before.
   *
   * @throws IllegalStateException if the command ends, or two minutes pass, without it
   */
  public PseudoTerminal awaits(String text) {
    Instant end = Instant.now().plus(PATIENCE);
    synchronized (screen) {
      while (screen.indexOf(text, seen) < 0) {
        if (Instant.now().isAfter(end) || !process.isAlive()) {
          throw new IllegalStateException("never showed " + text + ":\n" + screen);
        }
        pause();
      }
      seen = screen.indexOf(text, seen) + text.length();
    }
    return this;
  }

  /** Types as somebody would; the line feed at the end has to be typed, too. */
  public PseudoTerminal types(String text) {
    try {
      process.getOutputStream().write(text.getBytes(UTF_8));
      process.getOutputStream().flush();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits for the end of the command; returns its exit code. */
  public int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
      throw new IllegalStateException("never ended:\n" + screen());
    }
    return process.exitValue();
  }

  /** All that was written so far, colours and other signs to the terminal left out. */
  public String screen() {
    synchronized (screen) {
      return screen.toString();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void pause() {
    try {
      screen.wait(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void read() {
    byte[] some = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        String text = new String(some, 0, length, UTF_8);
        synchronized (screen) {
          screen.append(text.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "").replace("\r", ""));
          screen.notifyAll();
        }
      }
    } catch (IOException ended) {
      // The terminal is gone with the command.
    }
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
