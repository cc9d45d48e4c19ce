package dev.autogen.hazard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a default is computed for each row, so that a new column has to be written everywhere.
 */
final class Volatility {
  private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.]*)\"?\\s*\\(");
  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

  /** Functions, types and words before a parenthesis that give one value for the statement. */
  private static final Set<String> ONCE =
      Set.of(
          "now",
          "transaction_timestamp",
          "statement_timestamp",
          "timezone",
          "date_trunc",
          "lower",
          "upper",
          "coalesce",
          "nullif",
          "concat",
          "to_char",
          "to_date",
          "to_timestamp",
          "extract",
          "date_part",
          "make_date",
          "make_interval",
          "make_timestamp",
          "jsonb_build_object",
          "jsonb_build_array",
          "json_build_object",
          "json_build_array",
          "array",
          "row",
          "cast",
          "greatest",
          "least",
          "numeric",
          "varying",
          "varchar",
          "char",
          "bit",
          "timestamp",
          "time",
          "interval",
          "current_setting",
          "in",
          "any",
          "length",
          "round",
          "floor",
          "ceil",
          "abs",
          "md5");

  private Volatility() {}

  static boolean eachRow(String expression) {
    Matcher calls = CALL.matcher(LITERAL.matcher(expression).replaceAll("''"));
    while (calls.find()) {
      if (!ONCE.contains(calls.group(1).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
