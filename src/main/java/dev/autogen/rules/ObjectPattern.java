package dev.autogen.rules;

import dev.autogen.hook.ObjectKind;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for names of objects: {@code customer}, {@code audit.*}, {@code index:ix_*}.
 *
 * @param text as somebody wrote it
 * @param kinds what it speaks of
 * @param parts its parts, the outermost first
 */
record ObjectPattern(String text, Set<ObjectKind> kinds, List<Pattern> parts) {
  private static final String CONSTRAINT = "constraint";

  ObjectPattern {
    kinds = Set.copyOf(kinds);
    parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @throws dev.autogen.problem.AutogenException A002 if there is no such kind or no such name
   */
  static ObjectPattern parse(String text) {
    int colon = text.indexOf(':');
    List<Pattern> parts = parts(text, text.substring(colon + 1).strip());
    Set<ObjectKind> kinds =
        colon < 0 ? kinds(parts.size()) : kinds(text, text.substring(0, colon).strip());
    boolean schema = kinds.contains(ObjectKind.SCHEMA) || kinds.contains(ObjectKind.EXTENSION);
    int most = kinds.stream().anyMatch(ObjectKind::isOfTable) ? 3 : schema ? 1 : 2;
    if (parts.size() > most) {
      throw refused(text, "has more parts than a name of that kind");
    }
    return new ObjectPattern(text, kinds, parts);
  }

  private static Set<ObjectKind> kinds(int parts) {
    return parts == 3 ? Set.of(ObjectKind.COLUMN) : Set.of(ObjectKind.TABLE, ObjectKind.VIEW);
  }

  private static Set<ObjectKind> kinds(String text, String word) {
    if (word.equals(CONSTRAINT)) {
      return Arrays.stream(ObjectKind.values())
          .filter(ObjectKind::isConstraint)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ObjectKind.class)));
    }
    return Arrays.stream(ObjectKind.values())
        .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(Set::of)
        .orElseThrow(() -> refused(text, "speaks of a kind of object that there is not"));
  }

  private static List<Pattern> parts(String text, String names) {
    List<Pattern> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    boolean empty = true;
    for (char each : (names + ".").toCharArray()) {
      if (each == '"') {
        quoted = !quoted;
        empty = false;
      } else if (each == '.' && !quoted) {
        if (empty) {
          throw refused(text, "lacks a name");
        }
        parts.add(Pattern.compile(part.toString(), Pattern.DOTALL));
        part.setLength(0);
        empty = true;
      } else {
        part.append(quoted ? Pattern.quote(String.valueOf(each)) : glob(each));
        empty = false;
      }
    }
    if (quoted) {
      throw refused(text, "lacks a closing quote");
    }
    return parts;
  }

  private static String glob(char each) {
    return switch (each) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(String.valueOf(each));
    };
  }

  private static dev.autogen.problem.AutogenException refused(String text, String why) {
    String words =
        Arrays.stream(ObjectKind.values()).map(ObjectKind::word).collect(Collectors.joining(", "));
    return Problem.of(ErrorCode.A002, "the pattern \"" + text + "\" " + why)
        .remedy(
            "write  table,  schema.table,  schema.table.column  or  kind:name,  with * and ?",
            "the kinds are:  " + words + ", " + CONSTRAINT)
        .asException();
  }

  boolean isOf(ObjectKind kind) {
    return kinds.contains(kind);
  }

  /** Whether it is about an object of these names: schema, table where it is of one, own name. */
  boolean matches(List<String> names) {
    int from = names.size() - parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).matcher(names.get(from + i)).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it says anything about children of a table: it names the table, or none. */
  boolean concerns(String schema, Optional<String> table) {
    List<Pattern> parents = parts.subList(0, parts.size() - 1);
    List<String> names = table.map(name -> List.of(schema, name)).orElse(List.of(schema));
    return new ObjectPattern(text, kinds, parents).matches(names);
  }
}
