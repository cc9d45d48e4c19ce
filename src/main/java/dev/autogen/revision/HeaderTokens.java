package dev.autogen.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words, signs and string constants of Java source, without comments; just enough to find a
 * header in it.
 */
final class HeaderTokens {
  /** A piece of source: a string constant's value, or a word or sign as it is. */
  record Token(String text, boolean string) {
    boolean is(String word) {
      return !string && text.equals(word);
    }
  }

  static final Set<String> KINDS = Set.of("class", "record", "enum");
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<skip>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<block>\"\"\"[ \\t\\f]*\\R(?s:[^\\\\\"]++|\\\\.|\"(?!\"\"))*+\"\"\")"
              + "|(?<string>\"(?:[^\"\\\\\\n]++|\\\\.)*+\")"
              + "|(?<character>'(?:[^'\\\\\\n]|\\\\[^\\n]+?)')"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|(?<other>(?s:.))");

  private HeaderTokens() {}

  /** The tokens up to the body of the first class, which a header stands in front of. */
  static List<Token> of(String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PIECE.matcher(unescaped(source));
    boolean declared = false;
    while (matcher.find() && !(declared && matcher.group().equals("{"))) {
      declared |= declares(tokens, matcher.group());
      if (matcher.group("string") != null) {
        tokens.add(new Token(constant(matcher.group()), true));
      } else if (matcher.group("skip") == null) {
        tokens.add(new Token(matcher.group(), false));
      }
    }
    return tokens;
  }

  private static boolean declares(List<Token> before, String word) {
    boolean literal = !before.isEmpty() && before.get(before.size() - 1).is(".");
    return KINDS.contains(word) && !literal;
  }

  /** A text block is a sign here, so that a header with one counts as not plain. */
  private static String constant(String literal) {
    return literal.substring(1, literal.length() - 1).translateEscapes();
  }

  private static String unescaped(String source) {
    if (!source.contains("\\u")) {
      return source;
    }
    return Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})")
        .matcher(source)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
