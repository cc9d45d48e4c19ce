package dev.autogen.cli;

import dev.autogen.command.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line at the bottom of a terminal that says what is going on, once it takes a second. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String[] WHEEL = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final long start = System.nanoTime();
  private final Thread painter = new Thread(this::paint, "autogen-progress");
  private volatile String step = "";
  private volatile boolean closed;
  private boolean shown;
  private boolean resting;

  ProgressLine(PrintStream err) {
    this.err = err;
    painter.setDaemon(true);
  }

  @Override
  public synchronized void step(String what) {
    step = what;
    resting = false;
    if (!painter.isAlive() && !closed) {
      painter.start();
    }
  }

  /** Clears the line; nothing is painted any more. */
  @Override
  public synchronized void close() {
    closed = true;
    painter.interrupt();
    clear();
  }

  /**
   * Clears the line until the next step: what is written now stands alone, so that a question can
   * be answered.
   */
  synchronized void clear() {
    resting = true;
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }

  private void paint() {
    try {
      Thread.sleep(PATIENCE.toMillis());
      for (int turn = 0; !closed; turn++) {
        show(WHEEL[turn % WHEEL.length]);
        Thread.sleep(100);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show(String wheel) {
    if (!closed && !resting) {
      double seconds = (System.nanoTime() - start) / 1e9;
      err.print(CLEAR + wheel + " " + step + String.format(Locale.ROOT, "  %.0f s", seconds));
      err.flush();
      shown = true;
    }
  }
}
