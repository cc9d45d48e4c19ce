package dev.autogen.command;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A text as one word of a command that can be pasted into a shell. */
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

  /** What a line of a terminal cannot show, or shows as something else. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private ShellWord() {}

  /** In quotes only where it needs them; where it has characters that nobody sees, in bash's. */
  static String of(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    return UNSEEN.matcher(text).find()
        ? "$'" + escaped(text) + "'"
        : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String escaped(String text) {
    String seen = text.replace("\\", "\\\\").replace("'", "\\'");
    return UNSEEN.matcher(seen).replaceAll(match -> octal(match.group()).replace("\\", "\\\\"));
  }

  private static String octal(String character) {
    StringBuilder written = new StringBuilder();
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      written.append("\\%03o".formatted(each & 0xff));
    }
    return written.toString();
  }
}
