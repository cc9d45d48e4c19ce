package dev.autogen.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every way to write an expression with one token changed. */
final class Mutations {
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*\\*/|--[^\n]*|\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'|\"(?:[^\"]|\"\")+\""
              + "|\\d[\\d.]*|[\\p{L}_][\\p{L}\\p{N}_]*|::|[-+*/<>=~!@#%^&|`?]+|.",
          Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("/\\*.*|--.*", Pattern.DOTALL);
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry(">", "<"),
          Map.entry("<", ">"),
          Map.entry(">=", "<="),
          Map.entry("<=", ">="),
          Map.entry("=", "<>"),
          Map.entry("<>", "="),
          Map.entry("!=", "="),
          Map.entry("+", "-"),
          Map.entry("-", "+"),
          Map.entry("*", "+"),
          Map.entry("/", "*"),
          Map.entry("%", "+"),
          Map.entry("~", "!~"),
          Map.entry("!~", "~"),
          Map.entry("~*", "~"),
          Map.entry("@>", "<@"),
          Map.entry("<@", "@>"),
          Map.entry("&&", "@>"),
          Map.entry("->", "->>"),
          Map.entry("->>", "->"),
          Map.entry("?|", "?&"),
          Map.entry("and", "or"),
          Map.entry("or", "and"),
          Map.entry("not", ""),
          Map.entry("like", "ilike"),
          Map.entry("ilike", "like"),
          Map.entry("any", "all"),
          Map.entry("all", "any"),
          Map.entry("true", "false"),
          Map.entry("false", "true"),
          Map.entry("lower", "upper"),
          Map.entry("upper", "lower"),
          Map.entry("length", "octet_length"),
          Map.entry("greatest", "least"),
          Map.entry("least", "greatest"),
          Map.entry("coalesce", "nullif"),
          Map.entry("floor", "ceil"),
          Map.entry("now", "clock_timestamp"),
          Map.entry("current_timestamp", "localtimestamp"),
          Map.entry("year", "month"),
          Map.entry("day", "hour"),
          Map.entry("leading", "trailing"),
          Map.entry("ltrim", "rtrim"),
          Map.entry("left", "right"),
          Map.entry("num_nonnulls", "num_nulls"),
          Map.entry("bigint", "integer"),
          Map.entry("integer", "bigint"),
          Map.entry("int", "smallint"),
          Map.entry("numeric", "real"),
          Map.entry("text", "varchar"),
          Map.entry("current_user", "session_user"),
          Map.entry("add2", "other.add3"));

  private Mutations() {}

  /** The texts that differ from this one in one literal, operator, function, type or column. */
  static List<String> of(String text) {
    List<String> mutations = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String before = text.substring(0, matcher.start());
      String after = text.substring(matcher.end());
      changed(matcher.group())
          .ifPresent(token -> mutations.add(before + " " + token + " " + after));
    }
    return mutations;
  }

  private static Optional<String> changed(String token) {
    if (token.length() > 1 && COMMENT.matcher(token).matches()) {
      return Optional.empty();
    }
    if (token.startsWith("'") || token.startsWith("$") || Character.isDigit(token.charAt(0))) {
      return literal(token);
    }
    String name = token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    String folded = token.startsWith("\"") ? name : name.toLowerCase(Locale.ROOT);
    if (ExpressionTable.columns().containsKey(folded.replace("\"\"", "\""))) {
      String twin = ExpressionTable.twinOf(folded.replace("\"\"", "\""));
      return Optional.of(Literal.identifier(twin));
    }
    return Optional.ofNullable(OTHER.get(folded));
  }

  /** The literal with its first letter or digit changed. */
  private static Optional<String> literal(String token) {
    for (int place = 0; place < token.length(); place++) {
      char sign = token.charAt(place);
      if (Character.isLetterOrDigit(sign)) {
        return Optional.of(token.substring(0, place) + next(sign) + token.substring(place + 1));
      }
    }
    return token.equals("''") ? Optional.of("'q'") : Optional.empty();
  }

  private static char next(char sign) {
    return switch (sign) {
      case '9' -> '1';
      case 'z', 'y' -> 'x';
      case 'Z' -> 'A';
      default -> (char) (sign + 1);
    };
  }
}
