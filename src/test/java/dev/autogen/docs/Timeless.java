package dev.autogen.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Output without what differs between two runs: dates, durations, where the database is, and which
 * identifiers were drawn.
 */
final class Timeless {
  private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])");

  private final Map<String, String> ids = new HashMap<>();

  /** The text; an identifier is called the same wherever it stands. */
  String of(String text) {
    String named =
        ID.matcher(text)
            .replaceAll(
                match -> ids.computeIfAbsent(match.group(), id -> "<id " + ids.size() + ">"));
    return named
        .replaceAll("postgresql://[\\w.]+:\\d+/\\w+", "<database>")
        .replaceAll("R\\d{8}_", "R<date>_")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d", "<date>")
        .replaceAll("\\d+(\\.\\d+)? m?s\\b", "<time>");
  }
}
