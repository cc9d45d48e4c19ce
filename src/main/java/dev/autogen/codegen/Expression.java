package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Java expression, of the few shapes that a revision is made of. */
sealed interface Expression {

  /**
   * A string.
   *
   * @param sql whether it may stand as a text block when it has several lines
   */
  record Text(String value, boolean sql) implements Expression {
    @Override
    public int bytes() {
      return 4 + value.length() / StringLiteral.LONGEST_PART * 8;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A number or a truth value, as Java writes it. */
  record Literal(String source) implements Expression {
    @Override
    public int bytes() {
      return 4;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A constant of an enumeration, imported. */
  record Constant(Enum<?> value) implements Expression {
    @Override
    public int bytes() {
      return 3;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A static method and what is called on its result, one after the other.
   *
   * @param owner the class to import it from; absent for a method of the revision itself
   */
  record Call(Optional<Class<?>> owner, String name, List<Expression> arguments, List<Link> links)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
      links = List.copyOf(links);
    }

    /** The same call with a method called on its result. */
    Call then(String method, Expression... values) {
      return then(method, List.of(values));
    }

    /** The same call with a method called on its result. */
    Call then(String method, List<? extends Expression> values) {
      List<Link> more = new ArrayList<>(links);
      more.add(new Link(method, List.copyOf(values)));
      return new Call(owner, name, arguments, more);
    }

    @Override
    public int bytes() {
      return 12
          + size(arguments)
          + links.stream().mapToInt(each -> 12 + size(each.arguments)).sum();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    private static int size(List<Expression> arguments) {
      return arguments.stream().mapToInt(each -> each.bytes() + 7).sum();
    }
  }

  /** One method that is called on a result. */
  record Link(String name, List<Expression> arguments) {}

  /** No less than the bytes of code that javac makes of it. */
  int bytes();

  /** Answers by the shape of the expression. */
  <R> R accept(Visitor<R> visitor);

  /** One method for every shape. */
  interface Visitor<R> {
    R visit(Text text);

    R visit(Literal literal);

    R visit(Constant constant);

    R visit(Call call);
  }

  static Expression text(String value) {
    return new Text(value, false);
  }

  static Expression sql(String value) {
    return new Text(value, true);
  }

  static List<Expression> texts(List<String> values) {
    return values.stream().map(Expression::text).toList();
  }

  static Expression number(long value) {
    boolean fits = value == (int) value;
    return new Literal(fits ? String.valueOf(value) : value + "L");
  }

  static Expression truth(boolean value) {
    return new Literal(String.valueOf(value));
  }

  /** A static method of a class, imported. */
  static Call call(Class<?> owner, String name, Expression... arguments) {
    return call(owner, name, List.of(arguments));
  }

  /** A static method of a class, imported. */
  static Call call(Class<?> owner, String name, List<? extends Expression> arguments) {
    return new Call(Optional.of(owner), name, List.copyOf(arguments), List.of());
  }

  /** A method of the revision itself. */
  static Call own(String name, Expression... arguments) {
    return own(name, List.of(arguments));
  }

  /** A method of the revision itself, or of {@code op}. */
  static Call own(String name, List<Expression> arguments) {
    return new Call(Optional.empty(), name, arguments, List.of());
  }

  /** A name and what belongs to it, as the arguments of one call. */
  static List<Expression> named(Object name, List<? extends Expression> others) {
    List<Expression> all = new ArrayList<>(others.size() + 1);
    all.add(text(name.toString()));
    all.addAll(others);
    return all;
  }
}
