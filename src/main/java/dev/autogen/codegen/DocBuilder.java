package dev.autogen.codegen;

import dev.autogen.codegen.Doc.Break;
import dev.autogen.codegen.Doc.Level;
import dev.autogen.codegen.Doc.Mode;
import dev.autogen.codegen.Doc.Token;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds a {@link Doc}.
 *
 * <p>Text goes to the level of the last break, even if that has been closed: so a closing
 * parenthesis or a semicolon counts for the line that it will stand on.
 */
final class DocBuilder {
  private final Level base = new Level(0);
  private final Deque<Level> open = new ArrayDeque<>();
  private Level last = base;

  DocBuilder() {
    open.push(base);
  }

  DocBuilder token(String text) {
    last.parts.add(new Token(text));
    return this;
  }

  DocBuilder open(int plus) {
    open.push(new Level(plus));
    return this;
  }

  DocBuilder close() {
    Level closed = open.pop();
    open.element().parts.add(closed);
    return this;
  }

  DocBuilder canBreak(Mode mode, String flat) {
    return canBreak(mode, flat, 0);
  }

  DocBuilder canBreak(Mode mode, String flat, int plus) {
    last = open.element();
    last.parts.add(new Break(mode, flat, plus));
    return this;
  }

  /** The text in lines of at most {@code width} columns, where that is possible. */
  String lines(int width) {
    return new DocPrinter(width).print(base);
  }
}
