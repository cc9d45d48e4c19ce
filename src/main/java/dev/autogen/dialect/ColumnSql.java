package dev.autogen.dialect;

import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns, and what changes about them. */
final class ColumnSql implements ColumnChange.Visitor<String> {
  private final String column;

  private ColumnSql(String column) {
    this.column = "alter column " + Sql.identifier(column) + " ";
  }

  /** A column as it stands in {@code create table} and after {@code add column}. */
  static String definition(Column column) {
    List<String> words = new ArrayList<>(List.of(attribute(column)));
    if (!column.nullable()) {
      words.add("not null");
    }
    column.defaultExpression().ifPresent(value -> words.add("default " + value));
    column.identity().ifPresent(value -> words.add(identity(value)));
    column
        .generated()
        .ifPresent(
            value ->
                words.add(
                    "generated always as (%s) %s"
                        .formatted(value.expression(), value.stored() ? "stored" : "virtual")));
    return String.join(" ", words);
  }

  /** A column as it stands in a composite type: name, type and collation. */
  static String attribute(Column column) {
    return Sql.identifier(column.name())
        + " "
        + column.type()
        + column.collation().map(value -> " collate " + value).orElse("");
  }

  static String change(String column, ColumnChange change) {
    return change.accept(new ColumnSql(column));
  }

  @Override
  public String visit(ColumnChange.SetType change) {
    return column
        + "type "
        + change.type()
        + change.collation().map(value -> " collate " + value).orElse("")
        + change.using().map(value -> " using " + value).orElse("");
  }

  @Override
  public String visit(ColumnChange.SetNotNull change) {
    return column + "set not null";
  }

  @Override
  public String visit(ColumnChange.DropNotNull change) {
    return column + "drop not null";
  }

  @Override
  public String visit(ColumnChange.SetDefault change) {
    return column + "set default " + change.expression();
  }

  @Override
  public String visit(ColumnChange.DropDefault change) {
    return column + "drop default";
  }

  @Override
  public String visit(ColumnChange.AddIdentity change) {
    return column + "add " + identity(change.identity());
  }

  @Override
  public String visit(ColumnChange.SetIdentity change) {
    String options =
        SequenceSql.ofIdentity(change.identity().options()).stream()
            .map(option -> " set " + option)
            .collect(Collectors.joining());
    return column + "set generated " + generation(change.identity()) + options;
  }

  @Override
  public String visit(ColumnChange.DropIdentity change) {
    return column + "drop identity";
  }

  @Override
  public String visit(ColumnChange.SetExpression change) {
    return column + "set expression as (" + change.expression() + ")";
  }

  @Override
  public String visit(ColumnChange.DropExpression change) {
    return column + "drop expression";
  }

  private static String identity(Identity identity) {
    List<String> options = SequenceSql.ofIdentity(identity.options());
    String words = "generated " + generation(identity) + " as identity";
    return options.isEmpty() ? words : words + " (" + String.join(" ", options) + ")";
  }

  private static String generation(Identity identity) {
    return identity.always() ? "always" : "by default";
  }
}
