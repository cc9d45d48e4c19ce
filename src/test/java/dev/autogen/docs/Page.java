package dev.autogen.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation, and the rows of its tables. */
final class Page {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final List<String> lines;

  private Page(List<String> lines) {
    this.lines = lines;
  }

  static Page of(String path) throws IOException {
    return new Page(Files.readAllLines(Path.of("docs").resolve(path)));
  }

  /** The cells of every table row, but for heads and rules. */
  List<List<String>> rows() {
    List<List<String>> rows =
        lines.stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
            .toList();
    return rows.subList(1, rows.size());
  }

  /** What stands between backticks in a cell. */
  static List<String> code(String cell) {
    return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
  }

  /** All that stands between backticks on the page. */
  List<String> code() {
    return code(String.join("\n", lines));
  }
}
