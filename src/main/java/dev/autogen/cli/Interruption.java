package dev.autogen.cli;

import dev.autogen.runner.OngoingRun;
import java.util.Optional;

/** Ends the work on a database when the process is told to end, as by Ctrl-C. */
final class Interruption implements AutoCloseable {
  private final Output output;
  private final Thread hook = new Thread(this::interrupt, "autogen-interruption");
  private volatile Optional<OngoingRun> run = Optional.empty();

  private Interruption(Output output) {
    this.output = output;
  }

  /** From now until it is closed, a process that is told to end takes its work along. */
  static Interruption awaited(Output output) {
    Interruption interruption = new Interruption(output);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** What is to be ended. */
  void ends(OngoingRun ongoing) {
    run = Optional.of(ongoing);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // Waits for the end that is under way: what fails because of it is not to be told.
      Runtime.getRuntime().exit(0);
    }
  }

  private void interrupt() {
    if (run.filter(OngoingRun::interrupt).isPresent()) {
      output.ask("Interrupted: nothing of the revision that was running stays.");
    }
  }
}
