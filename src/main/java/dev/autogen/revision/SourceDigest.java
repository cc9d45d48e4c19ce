package dev.autogen.revision;

import dev.autogen.cache.Hash;

/**
 * Tells Java sources apart that differ in more than comments and layout.
 *
 * <p>White space counts where leaving it out could join two words or two signs, and within
 * literals.
 */
final class SourceDigest {
  private static final int LENGTH = 32;
  private static final String ALONE = "()[]{},;.@\"'";

  private final String source;
  private final StringBuilder bare;
  private int position;
  private boolean gap;

  private SourceDigest(String source) {
    this.source = source;
    this.bare = new StringBuilder(source.length());
  }

  /** The digest: 32 hexadecimal digits. */
  static String of(String source) {
    String text = source.contains("\\u") ? source : new SourceDigest(source).bare();
    return new Hash().add(text).hex().substring(0, LENGTH);
  }

  private String bare() {
    while (position < source.length()) {
      char here = source.charAt(position);
      if (Character.isWhitespace(here)) {
        gap = true;
        position++;
      } else if (here == '/' && source.startsWith("//", position)) {
        skipTo("\n");
      } else if (here == '/' && source.startsWith("/*", position)) {
        position += 2;
        skipTo("*/");
      } else {
        take(here);
      }
    }
    return bare.toString();
  }

  private void skipTo(String end) {
    int found = source.indexOf(end, position);
    position = found < 0 ? source.length() : found + end.length();
    gap = true;
  }

  private void take(char here) {
    if (gap && !bare.isEmpty() && needsSpace(bare.charAt(bare.length() - 1), here)) {
      bare.append(' ');
    }
    gap = false;
    if (here == '"' || here == '\'') {
      literal(source.startsWith("\"\"\"", position) ? "\"\"\"" : String.valueOf(here));
    } else {
      int end = endOfWord(here);
      bare.append(source, position, end);
      position = end;
    }
  }

  /** Behind the word or the sign that begins here. */
  private int endOfWord(char here) {
    int end = position + 1;
    if (Character.isJavaIdentifierPart(here)) {
      while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean needsSpace(char before, char after) {
    boolean word = Character.isJavaIdentifierPart(before);
    return word == Character.isJavaIdentifierPart(after)
        && (word || (ALONE.indexOf(before) < 0 && ALONE.indexOf(after) < 0));
  }

  /** A literal as it is written, with its quotes. */
  private void literal(String quote) {
    int end = position + quote.length();
    while (end < source.length() && !source.startsWith(quote, end)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(source.length(), end + quote.length());
    bare.append(source, position, end);
    position = end;
  }
}
