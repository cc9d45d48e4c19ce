package dev.autogen.diff;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an expression, as the server prints it, speaks of. */
final class Expressions {
  private static final Pattern WORD =
      Pattern.compile("'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");
  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  /** Names of types, collations, functions and fields of time. */
  private static final Pattern NO_COLUMN =
      Pattern.compile(
          "'(?:[^']|'')*'|(?:::| COLLATE )"
              + NAME
              + "(?:\\."
              + NAME
              + ")?(?: varying| precision|(?:\\(\\d+\\))? with(?:out)? time zone)?|"
              + NAME
              + "(?=[.(])|(?<=EXTRACT\\()"
              + NAME
              + "(?= FROM)");

  private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'");

  private Expressions() {}

  /** Every identifier in it, columns among them; what stands in string literals is left out. */
  static Set<String> identifiers(String expression) {
    Set<String> found = new HashSet<>();
    Matcher words = WORD.matcher(expression);
    while (words.find()) {
      if (words.group(1) != null) {
        found.add(words.group(1).replace("\"\"", "\""));
      } else if (words.group(2) != null) {
        found.add(words.group(2));
      }
    }
    return found;
  }

  /** The identifiers in it that can only be columns, or words of the language. */
  static Set<String> columns(String expression) {
    return identifiers(NO_COLUMN.matcher(expression).replaceAll(" "));
  }

  static boolean mentions(String expression, String identifier) {
    return identifiers(expression).contains(identifier);
  }

  /** The sequence whose next value the expression takes. */
  static Optional<QualifiedName> sequence(String expression) {
    Matcher nextval = NEXTVAL.matcher(expression);
    return nextval.find()
        ? Optional.of(name(nextval.group(1).replace("''", "'")))
        : Optional.empty();
  }

  static Optional<QualifiedName> sequence(Optional<String> expression) {
    return expression.flatMap(Expressions::sequence);
  }

  /** The name of the type, or of the element of an array of it. */
  static QualifiedName typeName(ColumnType type) {
    return name(type.name());
  }

  private static QualifiedName name(String written) {
    try {
      return QualifiedName.parse(written);
    } catch (IllegalArgumentException e) {
      return QualifiedName.of(written);
    }
  }
}
