package dev.autogen.codegen;

import dev.autogen.codegen.Doc.Break;
import dev.autogen.codegen.Doc.Level;
import dev.autogen.codegen.Doc.Mode;
import dev.autogen.codegen.Doc.Token;
import java.util.ArrayList;
import java.util.List;

/** Decides which breaks of a {@link Doc} are taken, and writes it. */
final class DocPrinter {
  private final int limit;
  private final StringBuilder out = new StringBuilder();
  private int column;
  private int lineIndent;

  DocPrinter(int limit) {
    this.limit = limit;
  }

  String print(Level base) {
    broken(base, base.plus);
    return out.toString();
  }

  /** A level as a whole, or else broken, its lines indented by {@code indent} and its own. */
  void level(Level level, int indent) {
    if (column + level.width() <= limit) {
      level.parts.forEach(part -> part.print(this, indent));
    } else {
      broken(level, indent + level.plus);
    }
  }

  // The lines of a text block stand below the beginning of the line that opens it.
  void text(Token token) {
    out.append(token.text().replaceAll("\n(?!\n)", "\n" + " ".repeat(lineIndent)));
    column += token.width();
  }

  private void broken(Level level, int indent) {
    boolean mustBreak = false;
    int next = 0;
    while (next < level.parts.size()) {
      Doc first = level.parts.get(next);
      List<Doc> segment = segment(level, next + (first instanceof Break ? 1 : 0));
      int width = segment.stream().mapToInt(Doc::width).sum();
      if (first instanceof Break space) {
        next++;
        boolean full = column + space.width() + width > limit;
        if (mustBreak || full || space.mode() == Mode.UNIFIED) {
          newLine(Math.max(0, indent + space.plus()));
        } else {
          space.print(this, indent);
        }
      }
      mustBreak = column + width > limit;
      segment.forEach(part -> part.print(this, indent));
      next += segment.size();
    }
  }

  private static List<Doc> segment(Level level, int from) {
    List<Doc> segment = new ArrayList<>();
    for (int i = from; i < level.parts.size() && !(level.parts.get(i) instanceof Break); i++) {
      segment.add(level.parts.get(i));
    }
    return segment;
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
    column = indent;
    lineIndent = indent;
  }
}
