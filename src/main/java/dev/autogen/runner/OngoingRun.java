package dev.autogen.runner;

/** What a runner does at this moment, for another thread that wants to end it. */
public interface OngoingRun {
  /**
   * Ends the work at once: the server stops the statement that runs, nothing of its revision stays,
   * and the connection is closed. The runner's method fails on its own thread. Revisions that were
   * committed before stay.
   *
   * @return whether there was something to end
   */
  boolean interrupt();
}
