package dev.autogen.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, and the rows of its tables. */
final class Page {
  private static final String FENCE = "```";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final List<String> lines;

  private Page(List<String> lines) {
    this.lines = lines;
  }

  static Page of(String path) throws IOException {
    return at(Path.of("docs").resolve(path));
  }

  static Page at(Path path) throws IOException {
    return new Page(Files.readAllLines(path));
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

  /** A block of code: its language, what stands behind that, and its lines. */
  record Block(String language, String info, List<String> lines) {
    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  /** The blocks of code, in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String head = lines.get(at++);
      if (head.startsWith(FENCE)) {
        int end = at + lines.subList(at, lines.size()).indexOf(FENCE);
        String[] words = head.substring(FENCE.length()).split(" ", 2);
        blocks.add(new Block(words[0], words.length > 1 ? words[1] : "", lines.subList(at, end)));
        at = end + 1;
      }
    }
    return blocks;
  }

  /** All that stands between backticks in the page's prose and tables. */
  List<String> code() {
    List<String> prose = new ArrayList<>();
    boolean inBlock = false;
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        inBlock = !inBlock;
      } else if (!inBlock) {
        prose.add(line);
      }
    }
    return code(String.join("\n", prose));
  }

  /** The lines of all blocks of code, and what stands between backticks elsewhere. */
  List<String> allCode() {
    Stream<String> inBlocks = blocks().stream().flatMap(block -> block.lines().stream());
    return Stream.concat(inBlocks, code().stream()).toList();
  }
}
