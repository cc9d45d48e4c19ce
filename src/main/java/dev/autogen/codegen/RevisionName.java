package dev.autogen.codegen;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names the class of a revision: its day, its identifier and what it does. */
final class RevisionName {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST = 40;

  private RevisionName() {}

  static String of(Draft.Header header) {
    String id = header.id().replaceAll("[^A-Za-z0-9]", "_");
    String words = camelCase(header.message());
    return "R" + DAY.format(header.created()) + "_" + id + (words.isEmpty() ? "" : "_" + words);
  }

  /** The words of a message as one, of ASCII only: it becomes the name of a file. */
  private static String camelCase(String message) {
    StringBuilder name = new StringBuilder();
    for (String word : words(message)) {
      if (name.length() + word.length() > LONGEST) {
        break;
      }
      name.append(word);
    }
    return name.toString();
  }

  private static List<String> words(String message) {
    String ascii = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("[\\p{M}'’]", "");
    return Arrays.stream(ascii.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .toList();
  }
}
