package dev.autogen.codegen;

import dev.autogen.codegen.Doc.Mode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lays out expressions by the rules of google-java-format 1.28, which therefore changes nothing.
 *
 * <p>Strings are broken into parts that fit whatever the depth, so that it does not break them
 * again.
 */
final class Layout implements Expression.Visitor<DocBuilder> {
  static final int LIMIT = 100;

  /** How wide a string may be: the first width that leaves no line too long is taken. */
  private static final List<Integer> STRING_WIDTHS = List.of(90, 76, 64, 52, 40, 28);

  private static final int SHORT = 10;
  private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]}");

  private final DocBuilder doc = new DocBuilder();
  private final int stringWidth;

  private Layout(int stringWidth) {
    this.stringWidth = stringWidth;
  }

  /** A statement {@code op.verb(…);}, as it stands at an indentation. */
  static String statement(Expression.Call call, int indent) {
    return fitting(indent, layout -> layout.statement(call));
  }

  /** A statement {@code return …;}, as it stands at an indentation. */
  static String returning(Expression expression, int indent) {
    return fitting(indent, layout -> layout.returning(expression));
  }

  /** An annotation at the left margin. */
  static String annotation(String name, List<Member> members) {
    return fitting(0, layout -> layout.annotationOf(name, members));
  }

  /** One {@code name = "value"} or {@code name = {"value", "value"}} of an annotation. */
  record Member(String name, List<String> values) {}

  private interface Content {
    void addTo(Layout layout);
  }

  private static String fitting(int indent, Content content) {
    String lines = "";
    for (int width : STRING_WIDTHS) {
      Layout layout = new Layout(width);
      content.addTo(layout);
      lines = layout.doc.lines(LIMIT - indent);
      if (lines.lines().allMatch(line -> line.length() <= LIMIT - indent)) {
        break;
      }
    }
    return lines;
  }

  private void statement(Expression.Call call) {
    doc.open(4).token("op." + call.name());
    arguments(call.arguments(), call.links().isEmpty() ? 0 : 4);
    links(call);
    doc.close().token(";");
  }

  private void returning(Expression expression) {
    doc.token("return ");
    expression(expression);
    doc.token(";");
  }

  private void annotationOf(String name, List<Member> members) {
    boolean arrays = members.stream().anyMatch(member -> member.values().size() > 1);
    doc.open(0).token("@" + name).open(4).token("(").canBreak(Mode.UNIFIED, "");
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        doc.token(",").canBreak(arrays ? Mode.FORCED : Mode.UNIFIED, arrays ? "" : " ");
      }
      member(members.get(i));
    }
    doc.token(")").close().close();
  }

  private void member(Member member) {
    if (member.values().size() > 1) {
      doc.open(0).token(member.name() + " = ");
      array(Expression.texts(member.values()));
    } else {
      doc.open(4).token(member.name() + " =").canBreak(Mode.UNIFIED, " ");
      expression(Expression.text(member.values().get(0)));
    }
    doc.close();
  }

  private void array(List<Expression> elements) {
    doc.open(2).token("{").canBreak(Mode.UNIFIED, "");
    if (areShort(elements)) {
      doc.open(0);
      separated(elements, Mode.FILL);
      doc.close();
    } else {
      separated(elements, Mode.UNIFIED);
    }
    doc.canBreak(Mode.UNIFIED, "", -2).close().token("}");
  }

  private void expression(Expression expression) {
    expression.accept(this);
  }

  @Override
  public DocBuilder visit(Expression.Text text) {
    Optional<String> block = text.sql() ? StringLiteral.textBlock(text.value()) : Optional.empty();
    List<String> parts = StringLiteral.parts(text.value());
    if (block.isPresent()) {
      return doc.token(block.get());
    }
    if (parts.size() == 1) {
      return literals(StringLiteral.joined(text.value(), stringWidth));
    }
    doc.open(4).token("String.join");
    arguments(Expression.named("", Expression.texts(parts)), 0);
    return doc.close();
  }

  @Override
  public DocBuilder visit(Expression.Literal literal) {
    return doc.token(literal.source());
  }

  @Override
  public DocBuilder visit(Expression.Constant constant) {
    return doc.token(constant.value().name());
  }

  @Override
  public DocBuilder visit(Expression.Call call) {
    doc.open(4);
    if (call.links().isEmpty()) {
      doc.token(call.name());
      arguments(call.arguments(), 0);
    } else {
      head(call);
    }
    links(call);
    return doc.close();
  }

  private void links(Expression.Call call) {
    for (Expression.Link link : call.links()) {
      doc.canBreak(Mode.UNIFIED, "").token("." + link.name());
      arguments(link.arguments(), 4);
    }
  }

  private void head(Expression.Call head) {
    doc.token(head.name());
    if (head.name().length() <= 4 && head.arguments().size() == 1) {
      doc.open(0).open(0).token("(");
      expression(head.arguments().get(0));
      doc.close().token(")").close();
    } else {
      arguments(head.arguments(), 4);
    }
  }

  private void arguments(List<Expression> arguments, int plus) {
    doc.open(plus).token("(");
    if (arguments.size() > 1 && isFormat(arguments.get(0))) {
      List<Expression> rest = arguments.subList(1, arguments.size());
      doc.canBreak(Mode.UNIFIED, "").open(0);
      expression(arguments.get(0));
      doc.token(",").canBreak(Mode.UNIFIED, " ").open(0);
      list(rest);
      doc.close().close();
    } else if (!arguments.isEmpty()) {
      doc.canBreak(Mode.UNIFIED, "");
      list(arguments);
    }
    doc.token(")").close();
  }

  private void list(List<Expression> arguments) {
    doc.open(0);
    separated(arguments, areShort(arguments) ? Mode.FILL : Mode.UNIFIED);
    doc.close();
  }

  private void separated(List<Expression> arguments, Mode mode) {
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        doc.token(",").canBreak(mode, " ");
      }
      expression(arguments.get(i));
    }
  }

  private DocBuilder literals(List<String> literals) {
    if (literals.size() == 1) {
      return doc.token(literals.get(0));
    }
    boolean shortOnes = literals.stream().allMatch(literal -> literal.length() < SHORT);
    doc.open(4).token(literals.get(0));
    for (String literal : literals.subList(1, literals.size())) {
      doc.canBreak(shortOnes ? Mode.FILL : Mode.UNIFIED, " ").token("+ " + literal);
    }
    return doc.close();
  }

  private boolean areShort(List<Expression> arguments) {
    return arguments.stream().allMatch(each -> flat(each).length() < SHORT);
  }

  private String flat(Expression expression) {
    Layout alone = new Layout(stringWidth);
    alone.expression(expression);
    return alone.doc.lines(Doc.ENDLESS);
  }

  private static boolean isFormat(Expression first) {
    return first instanceof Expression.Text text && FORMAT.matcher(text.value()).find();
  }
}
