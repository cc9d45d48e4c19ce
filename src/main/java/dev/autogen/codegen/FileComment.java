package dev.autogen.codegen;

import java.time.ZoneOffset;
import java.util.List;

/** What stands above the package of a revision: a licence, for example. */
final class FileComment {
  private FileComment() {}

  /** A comment with its line break, or nothing. */
  static String of(Draft draft) {
    int year = draft.header().created().atOffset(ZoneOffset.UTC).getYear();
    String text =
        draft.origin().style().comment().replace("{year}", Integer.toString(year)).strip();
    if (text.isEmpty()) {
      return "";
    }
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    return String.join("\n", isComment(text) ? lines : commented(lines)) + "\n";
  }

  private static boolean isComment(String text) {
    boolean block =
        text.startsWith("/*") && text.endsWith("*/") && text.indexOf("*/") == text.length() - 2;
    return block || text.lines().allMatch(line -> line.strip().startsWith("//"));
  }

  private static List<String> commented(List<String> lines) {
    String all =
        String.join(
            "\n",
            lines.stream()
                .map(line -> (" * " + line.replace("*/", "* /")).stripTrailing())
                .toList());
    return List.of("/*", all.replace("\\u", "\\ u"), " */");
  }
}
