package dev.autogen.scratch.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts that a regular expression matches: those of literals, classes, groups, alternatives and
 * repetitions. Anything else, such as looking ahead, gives a text that may not match.
 */
final class RegexSample {
  private final String pattern;
  private final int variant;
  private int at;

  private RegexSample(String pattern, int variant) {
    this.pattern = pattern;
    this.variant = variant;
  }

  /** A text for the pattern, another for each variant where the pattern leaves a choice. */
  static Optional<String> of(String pattern, int variant) {
    try {
      return Optional.of(new RegexSample(pattern, variant).alternatives());
    } catch (IndexOutOfBoundsException | NumberFormatException notUnderstood) {
      return Optional.empty();
    }
  }

  private String alternatives() {
    List<String> all = new ArrayList<>();
    all.add(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.add(sequence());
    }
    return all.get(variant % all.size());
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      String piece = atom();
      text.append(piece.repeat(repetitions(piece)));
    }
    return text.toString();
  }

  private String atom() {
    char next = pattern.charAt(at++);
    return switch (next) {
      case '^', '$' -> "";
      case '.' -> letter('a');
      case '[' -> oneOf(bracket());
      case '\\' -> escape(pattern.charAt(at++));
      case '(' -> group();
      default -> String.valueOf(next);
    };
  }

  private String group() {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    }
    String inner = alternatives();
    at++;
    return inner;
  }

  private String escape(char kind) {
    return switch (kind) {
      case 'd' -> letter('0');
      case 'w' -> letter('a');
      case 'm', 'M', 'y', 'A', 'Z', 'b' -> "";
      case 's' -> " ";
      default -> String.valueOf(kind);
    };
  }

  private String letter(char first) {
    return String.valueOf((char) (first + variant % 10));
  }

  private String bracket() {
    StringBuilder allowed = new StringBuilder();
    boolean not = pattern.charAt(at) == '^';
    at += not ? 1 : 0;
    do {
      char from = next(allowed);
      if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        at++;
        char to = pattern.charAt(at++);
        for (char each = from; each <= to; each++) {
          allowed.append(each);
        }
      } else if (from != 0) {
        allowed.append(from);
      }
    } while (pattern.charAt(at) != ']');
    at++;
    return not ? others(allowed.toString()) : allowed.toString();
  }

  /** The next character of a bracket, or nothing where a whole class was added to the allowed. */
  private char next(StringBuilder allowed) {
    char next = pattern.charAt(at++);
    if (next == '[' && pattern.charAt(at) == ':') {
      int end = pattern.indexOf(":]", at);
      String kind = pattern.substring(at + 1, end);
      at = end + 2;
      allowed.append(
          kind.equals("digit") ? "0123456789" : kind.equals("upper") ? "ABCDEFGH" : "abcdefgh");
      return 0;
    }
    if (next == '\\') {
      char kind = pattern.charAt(at++);
      if (kind == 'd' || kind == 'w') {
        allowed.append(kind == 'd' ? "0123456789" : "abcdefgh");
        return 0;
      }
      return kind == 's' ? ' ' : kind;
    }
    return next;
  }

  private String oneOf(String allowed) {
    return String.valueOf(allowed.charAt(variant % allowed.length()));
  }

  private static String others(String forbidden) {
    String free = "abcdefghij0123456789ABC";
    StringBuilder left = new StringBuilder();
    free.chars().filter(each -> forbidden.indexOf(each) < 0).forEach(left::appendCodePoint);
    return left.length() == 0 ? "!" : left.toString();
  }

  private int repetitions(String piece) {
    if (at >= pattern.length()) {
      return 1;
    }
    int times =
        switch (pattern.charAt(at)) {
          case '*', '+' -> piece.isEmpty() ? 1 : 2;
          case '?' -> 1;
          case '{' -> -1;
          default -> 0;
        };
    if (times == 0) {
      return 1;
    }
    int counted = times > 0 ? times : counted();
    at += times > 0 ? 1 : 0;
    at += at < pattern.length() && pattern.charAt(at) == '?' ? 1 : 0;
    return counted;
  }

  private int counted() {
    int end = pattern.indexOf('}', at);
    String[] bounds = pattern.substring(at + 1, end).split(",", -1);
    at = end + 1;
    return Math.max(1, Integer.parseInt(bounds[0].strip()));
  }
}
