package dev.autogen.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What libraries log: shown on request, else nowhere. */
final class Logs {
  /** Describes Hibernate's own pool of connections, which is never there. */
  private static final String NO_POOL = "org.hibernate.orm.connections.pooling";

  private Logs() {}

  /**
   * Writes what is logged from now on to the stream, or nowhere. The launcher starts without a
   * handler: then nothing is to be done, which is quicker.
   */
  static void show(Optional<PrintStream> stream) {
    if (stream.isEmpty() && System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(stream.isPresent() ? Level.INFO : Level.OFF);
    stream.ifPresent(each -> root.addHandler(new Lines(each)));
  }

  /** One line for each record. */
  private static final class Lines extends Handler {
    private final PrintStream stream;

    Lines(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void publish(LogRecord log) {
      if (!NO_POOL.equals(log.getLoggerName())) {
        stream.println(
            "log: " + log.getLevel() + " " + log.getLoggerName() + ": " + log.getMessage());
      }
    }

    @Override
    public void flush() {
      stream.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
