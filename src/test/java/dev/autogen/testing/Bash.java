package dev.autogen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a shell makes of a line that somebody pastes. */
public final class Bash {
  private Bash() {}

  /** The words that a program would get. */
  public static List<String> words(String line) {
    try {
      Process bash =
          new ProcessBuilder("bash", "-c", "printf '%s\\0' " + line)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String written = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return List.of(written.split("\0"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
