package dev.autogen.codegen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The strings in an expression: each takes its place among the constants of a class. */
final class StringsOf implements Expression.Visitor<Set<String>> {
  private final Set<String> strings = new HashSet<>();

  private StringsOf() {}

  static Set<String> in(Expression expression) {
    return expression.accept(new StringsOf());
  }

  @Override
  public Set<String> visit(Expression.Text text) {
    strings.add(text.value());
    return strings;
  }

  @Override
  public Set<String> visit(Expression.Literal literal) {
    return strings;
  }

  @Override
  public Set<String> visit(Expression.Constant constant) {
    return strings;
  }

  @Override
  public Set<String> visit(Expression.Call call) {
    addAll(call.arguments());
    call.links().forEach(link -> addAll(link.arguments()));
    return strings;
  }

  private void addAll(List<Expression> arguments) {
    arguments.forEach(argument -> argument.accept(this));
  }
}
