package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.UserType;
import java.util.List;
import java.util.stream.Collectors;

/** What makes a value of the old type one of the new type, the types of one name among them. */
record Conversion(Setting setting) {

  /** The expression for a value that {@code value} stands for. */
  String of(String value, ColumnType from, ColumnType to) {
    if (!setting.swaps(from)) {
      return setting.casts().using(value, from, to);
    }
    QualifiedName name = Expressions.typeName(from);
    UserType before = setting.from().types().get(name);
    if (before instanceof Domain domain && !setting.swaps(domain.type())) {
      ColumnType base = from.array() ? domain.type().asArray() : domain.type();
      return setting.casts().using(value, base, to);
    }
    if (before instanceof CompositeType old
        && setting.to().types().get(name) instanceof CompositeType wanted
        && from.equals(to)
        && !from.array()) {
      return row(value, old, wanted, to);
    }
    // Labels find each other by their text, and so does what holds them.
    return value + (from.array() ? "::text[]::" : "::text::") + to;
  }

  /** Attribute by attribute: those that come are null, those that go are left behind. */
  String row(String value, CompositeType old, CompositeType wanted, ColumnType type) {
    String attributes =
        wanted.attributes().stream()
            .map(each -> attribute(value, old.attributes(), each))
            .collect(Collectors.joining(", "));
    return "case when %s is distinct from null then row(%s)::%s end"
        .formatted(value, attributes, type);
  }

  private String attribute(String value, List<Column> old, Column wanted) {
    return old.stream()
        .filter(each -> each.name().equals(wanted.name()))
        .findFirst()
        .map(each -> attribute("(" + value + ")." + SqlText.identifier(each.name()), each, wanted))
        .orElse("null");
  }

  private String attribute(String value, Column before, Column after) {
    boolean same = before.type().equals(after.type()) && !setting.swaps(before.type());
    return same ? value : of(value, before.type(), after.type());
  }
}
