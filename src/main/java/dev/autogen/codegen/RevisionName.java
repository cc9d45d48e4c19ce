package dev.autogen.codegen;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Names the class of a revision: its day, its identifier and what it does. */
final class RevisionName {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST = 40;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ID = "{id}";

  private RevisionName() {}

  /** The name by a template that was checked. */
  static String of(Draft.Header header, String template) {
    String words = camelCase(header.message());
    String known = words.isEmpty() ? template.replace("_{slug}", "") : template;
    return known
        .replace(ID, header.id().replaceAll("[^A-Za-z0-9]", "_"))
        .replace("{date}", DAY.format(header.created()))
        .replace("{time}", TIME.format(header.created()))
        .replace("{slug}", words.isEmpty() ? "Revision" : words);
  }

  /**
   * Refuses a template that makes no name of a Java class, or the same one twice.
   *
   * @throws dev.autogen.problem.AutogenException A002
   */
  static void check(String template) {
    // An identifier may begin with a digit, and words with any letter.
    String name = of(Draft.Header.of("0a", List.of(), Instant.EPOCH, "it"), template);
    if (!template.contains(ID) || !SourceVersion.isIdentifier(name) || name.contains("$")) {
      throw Problem.of(
              ErrorCode.A002,
              "the class name \""
                  + template
                  + "\" "
                  + (template.contains(ID) ? "is not legal in Java" : "lacks {id}"))
          .remedy(
              "begin with a letter, and use letters, digits, _, {id}, {date}, {time} and {slug}:"
                  + "  R{date}_{id}_{slug}")
          .asException();
    }
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
