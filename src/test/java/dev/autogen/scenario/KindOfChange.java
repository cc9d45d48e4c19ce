package dev.autogen.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of {@code kinds-of-change.txt}: a kind of change and the cases that show it. */
record KindOfChange(String number, String object, String change, String alembic, List<Case> cases) {
  private static final Pattern HEAD = Pattern.compile("(?:(\\d+) )?(.*)");

  /**
   * A database as it was and entities as they are.
   *
   * @param expected {@code found}, {@code none}, {@code rename} and what is, or {@code kept} and
   *     what is
   * @param since the oldest major version of a server that can have it
   * @param place the package of the entities, unlike that of any other case
   */
  record Case(String expected, int since, String place, List<String> given, String entities) {}

  /** All of them, in the order of the file. */
  static List<KindOfChange> all() {
    List<KindOfChange> kinds = new ArrayList<>();
    for (String row : text().split("\n= ")) {
      if (!row.startsWith("#")) {
        kinds.add(of(row));
      }
    }
    return kinds;
  }

  private static KindOfChange of(String row) {
    String[] parts = row.split("\n> ");
    String[] head = parts[0].strip().split(" \\| ");
    List<Case> cases = new ArrayList<>();
    for (int number = 1; number < parts.length; number++) {
      cases.add(caseOf(parts[number], "kinds.k" + head[0].toLowerCase(Locale.ROOT) + "_" + number));
    }
    return new KindOfChange(head[0], head[1], head[2], head[3], cases);
  }

  private static Case caseOf(String text, String place) {
    int given = text.indexOf('\n');
    int entities = text.indexOf("\n--\n");
    List<String> statements =
        text.substring(given, entities).lines().filter(line -> !line.isBlank()).toList();
    Matcher head = HEAD.matcher(text.substring(0, given));
    if (!head.matches()) {
      throw new IllegalStateException(text);
    }
    int since = Optional.ofNullable(head.group(1)).map(Integer::parseInt).orElse(0);
    return new Case(head.group(2), since, place, statements, text.substring(entities + 3));
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(KindOfChange.class.getResourceAsStream("kinds-of-change.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
