package dev.autogen.codegen;

import static dev.autogen.codegen.CommentText.inJavadoc;

import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The Javadoc of a revision: what it does, its changes like a diff, and its hazards. */
final class RevisionJavadoc {
  private static final int WIDTH = 97;
  private static final int WIDEST_COLUMN = 48;
  private static final int NARROWEST_DETAIL = 20;
  private static final int MOST_LINES = 150;

  private RevisionJavadoc() {}

  static String of(Draft draft) {
    List<String> lines = new ArrayList<>(CommentText.wrapped(sentence(draft.header()), WIDTH));
    List<List<String>> blocks =
        Stream.of(changes(draft.changes()), ways(draft), hazards(draft))
            .filter(block -> !block.isEmpty())
            .toList();
    lines.add("");
    if (!blocks.isEmpty()) {
      lines.add("<pre>");
      blocks.forEach(block -> lines.addAll(block == blocks.get(0) ? block : below(block)));
      lines.addAll(List.of("</pre>", ""));
    }
    String tool = "autogen " + inJavadoc(draft.origin().toolVersion());
    lines.add("<p>Drafted by " + tool + ", to be reviewed and edited like any code.");
    return String.join("\n", lines);
  }

  private static String sentence(Draft.Header header) {
    String message = header.message();
    if (message.isEmpty()) {
      return "Revision " + inJavadoc(header.id()) + ".";
    }
    int first = Character.charCount(message.codePointAt(0));
    String text = message.substring(0, first).toUpperCase(Locale.ROOT) + message.substring(first);
    return inJavadoc(text) + (text.matches(".*[.!?]") ? "" : ".");
  }

  private static List<String> changes(List<SummaryLine> changes) {
    List<List<String>> rows =
        changes.stream()
            .limit(MOST_LINES)
            .map(line -> List.of(line.sign() + " " + line.kind(), line.subject(), line.detail()))
            .toList();
    return titled("Changes", rows, changes.size());
  }

  private static List<String> below(List<String> block) {
    return Stream.concat(Stream.of(""), block.stream()).toList();
  }

  private static List<String> ways(Draft draft) {
    if (draft.upgrade().operations().isEmpty() && draft.downgrade().operations().isEmpty()) {
      return List.of();
    }
    List<List<String>> rows =
        List.of(way("upgrade", draft.upgrade().way()), way("downgrade", draft.downgrade().way()));
    return titled("Data", rows, rows.size());
  }

  private static List<String> way(String direction, Way way) {
    return List.of(direction, way.kind().word(), way.words());
  }

  private static List<String> hazards(Draft draft) {
    List<Hazard> up = draft.upgrade().hazards();
    List<Hazard> down = draft.downgrade().hazards();
    List<List<String>> rows =
        Stream.concat(up.stream().map(row("upgrade")), down.stream().map(row("downgrade")))
            .distinct()
            .toList();
    return titled("Hazards", rows.stream().limit(MOST_LINES).toList(), rows.size());
  }

  private static Function<Hazard, List<String>> row(String direction) {
    return hazard -> List.of(direction, hazard.kind().name(), hazard.subject());
  }

  private static List<String> titled(String title, List<List<String>> rows, int all) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(title));
    lines.addAll(aligned(rows));
    if (all > rows.size()) {
      lines.add("  … and " + (all - rows.size()) + " more");
    }
    return lines;
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<List<String>> harmless =
        rows.stream().map(row -> row.stream().map(CommentText::inJavadoc).toList()).toList();
    int first = widest(harmless, 0);
    int second = widest(harmless, 1);
    return harmless.stream()
        .flatMap(
            row ->
                ending(
                    "  " + padded(row.get(0), first) + "  " + padded(row.get(1), second) + "  ",
                    row.get(2))
                    .stream())
        .toList();
  }

  /** The beginning of a line and the rest, in further lines below the rest where it is long. */
  private static List<String> ending(String beginning, String rest) {
    int room = WIDTH - beginning.length();
    List<String> lines = new ArrayList<>();
    if (beginning.length() + rest.length() <= WIDTH || room >= NARROWEST_DETAIL) {
      List<String> parts = CommentText.wrapped(rest, room);
      parts.forEach(part -> lines.add(" ".repeat(beginning.length()) + part));
      lines.set(0, (beginning + parts.get(0)).stripTrailing());
    } else {
      lines.add(beginning.stripTrailing());
      CommentText.wrapped(rest, WIDTH - 8).forEach(part -> lines.add(" ".repeat(8) + part));
    }
    return lines;
  }

  private static int widest(List<List<String>> rows, int column) {
    int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.min(widest, WIDEST_COLUMN);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
