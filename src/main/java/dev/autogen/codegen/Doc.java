package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with the places where its lines may be broken, as google-java-format sees it.
 *
 * <p>The rules are those of its {@code Doc}: a level that fits into the rest of the line stays on
 * it; else each of its breaks is taken or not, by the mode of the break.
 */
sealed interface Doc {
  /** Wider than any line, so that what has this width never fits. */
  int ENDLESS = 1000;

  int width();

  /** Writes it into a line that is indented by {@code indent}. */
  void print(DocPrinter printer, int indent);

  /** Text that is never broken; one with line breaks of its own is a text block. */
  record Token(String text) implements Doc {
    @Override
    public int width() {
      return text.indexOf('\n') < 0 ? text.length() : ENDLESS;
    }

    @Override
    public void print(DocPrinter printer, int indent) {
      printer.text(this);
    }
  }

  /** When a break is taken, if its level does not fit into the line. */
  enum Mode {
    /** Always. */
    UNIFIED,
    /** When what follows up to the next break does not fit. */
    FILL,
    /** Always, and the level never fits. */
    FORCED
  }

  /**
   * A place where a line may end.
   *
   * @param flat what stands there otherwise
   * @param plus how much more the next line is indented than the level
   */
  record Break(Mode mode, String flat, int plus) implements Doc {
    @Override
    public int width() {
      return mode == Mode.FORCED ? ENDLESS : flat.length();
    }

    @Override
    public void print(DocPrinter printer, int indent) {
      printer.text(new Token(flat));
    }
  }

  /** Parts that are broken together; complete before it is first measured. */
  final class Level implements Doc {
    final int plus;
    final List<Doc> parts = new ArrayList<>();
    private int width = -1;

    Level(int plus) {
      this.plus = plus;
    }

    @Override
    public int width() {
      if (width < 0) {
        width = Math.min(ENDLESS, parts.stream().mapToInt(Doc::width).sum());
      }
      return width;
    }

    @Override
    public void print(DocPrinter printer, int indent) {
      printer.level(this, indent);
    }
  }
}
