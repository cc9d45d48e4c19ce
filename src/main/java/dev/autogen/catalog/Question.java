package dev.autogen.catalog;

import dev.autogen.schema.SqlText;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the server spells an expression. Two occurrences with the same text, of the same kind, over
 * columns of the same types are one question.
 *
 * @param type the type of the column that the expression fills, or of the domain that it limits;
 *     empty for conditions and terms
 * @param columns the columns that the text may refer to, each with its type
 * @param table the name of the table if the text uses it, else empty
 */
record Question(Kind kind, String text, String type, Map<String, String> columns, String table) {
  private static final Pattern WORD =
      Pattern.compile("\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

  /** What an expression is for. */
  enum Kind {
    /** The default of a column. */
    DEFAULT,
    /** What a generated column is computed from. */
    GENERATED,
    /** The condition of a check or of an index. */
    CONDITION,
    /** A key of an index. */
    TERM,
    /** The condition of a domain, over {@code value}. */
    DOMAIN
  }

  Question {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /** The same question about the server's answer. */
  Question about(String answer) {
    return new Question(kind, answer, type, columns, table);
  }

  /** The same text as the key of an index. */
  Question asTerm() {
    return new Question(Kind.TERM, text, "", columns, table);
  }

  /** The words of the text that are no columns of its table. */
  Set<String> foreignWords() {
    Set<String> words = words(text);
    words.removeAll(columns.keySet());
    return words;
  }

  /** Whatever could be a name in an expression; also in its literals, which does no harm. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        words.add(SqlText.clipped(matcher.group(1).replace("\"\"", "\""), SqlText.LONGEST_NAME));
        words.addAll(words(matcher.group(1).replace("\"", " ")));
      } else {
        words.add(SqlText.clipped(matcher.group(), SqlText.LONGEST_NAME));
        words.add(SqlText.clipped(matcher.group().toLowerCase(Locale.ROOT), SqlText.LONGEST_NAME));
      }
    }
    return words;
  }
}
