package dev.autogen.cli;

import dev.autogen.command.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Every step on a line of its own, with the time since the start. */
final class ProgressLog implements Progress {
  private final PrintStream err;
  private final long start = System.nanoTime();

  ProgressLog(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void step(String what) {
    double seconds = (System.nanoTime() - start) / 1e9;
    err.println(String.format(Locale.ROOT, "%7.3f s  %s", seconds, what));
    err.flush();
  }
}
