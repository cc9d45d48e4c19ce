package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Expressions as the server prints them after a rename. It keeps an expression as what it means,
 * not as text, so that everything in it follows; this goes word by word, and leaves alone what only
 * looks like the old name: functions, types, fields, strings.
 */
final class RenamedText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*+|\\s++|::|.",
          Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

  private final NewNames names;
  private final List<String> tokens = new ArrayList<>();

  private RenamedText(NewNames names, String text) {
    this.names = names;
    TOKEN.matcher(text).results().forEach(each -> tokens.add(each.group()));
  }

  /** An expression over the columns of a table. */
  static String of(NewNames names, QualifiedName table, String expression) {
    RenamedText text = new RenamedText(names, expression);
    return text.hasOldName(expression) ? text.of(table) : expression;
  }

  private boolean hasOldName(String expression) {
    String from = names.rename().from();
    return expression.contains(from)
        || expression.contains(from.replace("\"", "\"\""))
        || expression.contains(from.replace("'", "''"));
  }

  private String of(QualifiedName table) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      written.append(token(i, table));
    }
    return written.toString();
  }

  private String token(int i, QualifiedName table) {
    String token = tokens.get(i);
    if (token.startsWith("'")) {
      return literal(i);
    }
    String from = names.rename().from();
    if (names.renames(Kind.TYPE) && isCalled(token, from) && inType(i) && isOwnType(i)) {
      return SqlText.identifier(names.rename().to());
    }
    boolean named = isCalled(token, from) && !inType(i) && !isFunction(i);
    if (names.renames(Kind.SCHEMA) && isCalled(token, from) && next(i).equals(".")) {
      return next(i, 2).equals("*") ? token : SqlText.identifier(names.rename().to());
    }
    if (names.renames(Kind.TABLE) && named && next(i).equals(".") && next(i, 2).equals("*")) {
      return table.equals(names.rename().object().name())
          ? SqlText.identifier(names.rename().to())
          : token;
    }
    boolean column = named && !next(i).equals(".") && !isField(i);
    return column && isOf(table) ? SqlText.identifier(names.rename().to()) : token;
  }

  private boolean isOf(QualifiedName table) {
    return names.renames(Kind.COLUMN) && table.equals(names.rename().object().name());
  }

  private static boolean isCalled(String token, String name) {
    return token.startsWith("\"")
        ? unquoted(token).equals(name)
        : token.equals(name) && PLAIN.matcher(name).matches() && !CONSTANTS.contains(name);
  }

  private static String unquoted(String token) {
    return token.substring(1, token.length() - 1).replace("\"\"", "\"");
  }

  private boolean isFunction(int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).equals("(");
  }

  /** Part of a qualified name, a collation, an access method, or what is extracted from a time. */
  private boolean isField(int i) {
    String before = previous(i, 1);
    return before.equals(".")
        || before.equals("COLLATE")
        || before.equals("USING")
        || (before.equals("(") && previous(i, 2).equals("EXTRACT"));
  }

  /** Whether the word belongs to the type that a value is converted to. */
  private boolean inType(int i) {
    int at = i - 1;
    while (at >= 0 && !tokens.get(at).equals("::")) {
      String token = tokens.get(at);
      boolean word = PLAIN.matcher(token).matches() || token.startsWith("\"");
      if (!word && !token.isBlank() && !token.equals(".")) {
        int open = token.equals(")") ? modifiers(at) : -1;
        if (open < 0) {
          return false;
        }
        at = open;
      }
      at--;
    }
    return at >= 0;
  }

  /** Whether the word stands for the type that is renamed, and not for one of another schema. */
  private boolean isOwnType(int i) {
    Optional<String> schema = names.rename().object().name().schema();
    return previous(i, 1).equals(".")
        ? schema.filter(each -> isCalled(previous(i, 2), each)).isPresent()
        : schema.isEmpty() && !next(i).equals(".");
  }

  /** Where the parenthesis opens that holds nothing but numbers. */
  private int modifiers(int close) {
    int at = close - 1;
    while (at >= 0 && (tokens.get(at).equals(",") || Character.isDigit(tokens.get(at).charAt(0)))) {
      at--;
    }
    return at >= 0 && at < close - 1 && tokens.get(at).equals("(") ? at : -1;
  }

  private String literal(int i) {
    String token = tokens.get(i);
    if (!next(i).equals("::")) {
      return token;
    }
    String type = type(i);
    if (type.equals("regclass")) {
      return relation(token);
    }
    boolean ofType =
        names.renames(Kind.VALUE)
            && type.replace("[]", "").equals(SqlText.name(names.rename().object().name()));
    if (!ofType) {
      return token;
    }
    return type.endsWith("[]") ? elements(token) : label(token);
  }

  /** The type that the literal is converted to. */
  private String type(int literal) {
    StringBuilder type = new StringBuilder();
    int at = position(literal, 2);
    while (at >= 0 && at < tokens.size()) {
      String token = tokens.get(at);
      boolean part = token.startsWith("\"") || Character.isJavaIdentifierStart(token.charAt(0));
      if (!part && !".[]".contains(token)) {
        break;
      }
      type.append(token);
      at++;
    }
    return type.toString();
  }

  private String relation(String literal) {
    try {
      QualifiedName old = QualifiedName.parse(content(literal));
      QualifiedName now = names.spokenOf(old);
      return now.equals(old) ? literal : quoted(SqlText.name(now));
    } catch (IllegalArgumentException unreadable) {
      return literal;
    }
  }

  private String label(String literal) {
    return content(literal).equals(names.rename().from()) ? quoted(names.rename().to()) : literal;
  }

  private String elements(String literal) {
    String content = content(literal);
    if (!content.startsWith("{") || !content.endsWith("}")) {
      return literal;
    }
    return quoted(
        ArrayText.mapped(
            content, each -> each.equals(names.rename().from()) ? names.rename().to() : each));
  }

  private static String content(String literal) {
    return literal.substring(1, literal.length() - 1).replace("''", "'");
  }

  private static String quoted(String content) {
    return "'" + content.replace("'", "''") + "'";
  }

  private String next(int i) {
    return next(i, 1);
  }

  private String next(int i, int steps) {
    int at = position(i, steps);
    return at < 0 ? "" : tokens.get(at);
  }

  private String previous(int i, int steps) {
    int at = i;
    for (int left = steps; left > 0; left--) {
      at--;
      while (at >= 0 && tokens.get(at).isBlank()) {
        at--;
      }
    }
    return at < 0 ? "" : tokens.get(at);
  }

  /** Where the word so many words on stands; negative where there is none. */
  private int position(int i, int steps) {
    int at = i;
    for (int left = steps; left > 0; left--) {
      at++;
      while (at < tokens.size() && tokens.get(at).isBlank()) {
        at++;
      }
    }
    return at < tokens.size() ? at : -1;
  }
}
