package dev.autogen.cli;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.time.Duration;

/** How durations are written. */
final class Durations {
  private Durations() {}

  static Duration parse(String text) {
    String digits = text.replaceFirst("\\s*[a-z]+$", "");
    String unit = text.substring(digits.length()).strip();
    if (!digits.matches("\\d{1,9}")) {
      throw refused(text);
    }
    long amount = Long.parseLong(digits);
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "", "s" -> Duration.ofSeconds(amount);
      case "m", "min" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> throw refused(text);
    };
  }

  private static AutogenException refused(String text) {
    return Problem.of(ErrorCode.A002, text + " is no duration")
        .remedy("write  500ms,  5s,  2min  or  1h")
        .asException();
  }
}
