package dev.autogen.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small process of its own that ends a server and deletes its folder as soon as this process
 * closes the pipe between them, which the operating system does for it when it is killed.
 */
final class Watchdog implements AutoCloseable {
  /**
   * Arguments: the data folder, the folder to delete. A quit signal is an immediate shutdown, which
   * removes its file at the end; the process may stay a zombie for longer. What makes the data
   * folder may still be writing when its parent is gone, so that deleting takes more than one go.
   */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      cd /
      read -r nothing
      pid=''
      [ -f "$1/postmaster.pid" ] && read -r pid <"$1/postmaster.pid"
      if [ -n "$pid" ] && kill -QUIT "$pid" 2>/dev/null; then
        tries=0
        while [ -f "$1/postmaster.pid" ] && kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 200 ]; do
          sleep 0.02
          tries=$((tries + 1))
        done
        [ -f "$1/postmaster.pid" ] && kill -KILL "$pid" 2>/dev/null
      fi
      rm -rf "$2"
      tries=0
      while [ -e "$2" ] && [ "$tries" -lt 50 ]; do
        sleep 0.1
        rm -rf "$2"
        tries=$((tries + 1))
      done
      [ -e "$2" ] || rm -f "$2.lock"
      """;

  private final Process process;

  private Watchdog(Process process) {
    this.process = process;
  }

  /** Whether this platform has what it takes. */
  static boolean possible() {
    return Files.isExecutable(Path.of("/bin/sh"));
  }

  static Watchdog over(Path data, Path folder) throws IOException {
    List<String> command =
        List.of("/bin/sh", "-c", SCRIPT, "autogen-scratch", data.toString(), folder.toString());
    return new Watchdog(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Ends the server, deletes the folder, and returns when both are done. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
