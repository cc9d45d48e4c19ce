package dev.autogen.diff;

import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A type after it got another label: at its place, or else behind the others. */
record AlteredType(Operation.AddEnumValue operation) implements UserType.Visitor<UserType> {
  @Override
  public UserType visit(EnumType type) {
    List<String> labels = new ArrayList<>(type.labels());
    labels.add(
        operation.place().map(each -> place(labels, each)).orElse(labels.size()),
        operation.label());
    return new EnumType(type.name(), labels);
  }

  @Override
  public UserType visit(CompositeType type) {
    return type;
  }

  @Override
  public UserType visit(Domain domain) {
    return domain;
  }

  /** The type with one of its attributes changed. */
  static CompositeType withAttribute(
      CompositeType type, String attribute, UnaryOperator<Column> change) {
    return new CompositeType(
        type.name(),
        type.attributes().stream()
            .map(each -> each.name().equals(attribute) ? change.apply(each) : each)
            .toList());
  }

  private static int place(List<String> labels, EnumPlace place) {
    int neighbour = labels.indexOf(place.neighbour());
    return neighbour < 0 ? labels.size() : neighbour + (place.after() ? 1 : 0);
  }
}
