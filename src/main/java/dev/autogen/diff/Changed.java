package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.ColumnChange.AddIdentity;
import dev.autogen.operation.ColumnChange.DropDefault;
import dev.autogen.operation.ColumnChange.DropExpression;
import dev.autogen.operation.ColumnChange.DropIdentity;
import dev.autogen.operation.ColumnChange.DropNotNull;
import dev.autogen.operation.ColumnChange.SetDefault;
import dev.autogen.operation.ColumnChange.SetExpression;
import dev.autogen.operation.ColumnChange.SetIdentity;
import dev.autogen.operation.ColumnChange.SetNotNull;
import dev.autogen.operation.ColumnChange.SetType;
import dev.autogen.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for what changes about a column; a default that is only set aside is none. */
record Changed(Optional<Column> before, Optional<Column> after)
    implements ColumnChange.Visitor<List<String>> {
  private static final List<String> NULLABLE = List.of("nullable");
  private static final List<String> IDENTITY = List.of("identity");
  private static final List<String> GENERATED = List.of("generated");

  @Override
  public List<String> visit(SetType change) {
    List<String> words = new ArrayList<>();
    boolean sameCollation =
        before.flatMap(Column::collation).equals(after.flatMap(Column::collation));
    if (sameCollation || !before.map(Column::type).equals(after.map(Column::type))) {
      words.add("type");
    }
    if (!sameCollation) {
      words.add("collation");
    }
    return words;
  }

  @Override
  public List<String> visit(SetNotNull change) {
    return NULLABLE;
  }

  @Override
  public List<String> visit(DropNotNull change) {
    return NULLABLE;
  }

  @Override
  public List<String> visit(SetDefault change) {
    return defaults();
  }

  @Override
  public List<String> visit(DropDefault change) {
    return defaults();
  }

  @Override
  public List<String> visit(AddIdentity change) {
    return IDENTITY;
  }

  @Override
  public List<String> visit(SetIdentity change) {
    return IDENTITY;
  }

  @Override
  public List<String> visit(DropIdentity change) {
    return IDENTITY;
  }

  @Override
  public List<String> visit(SetExpression change) {
    return GENERATED;
  }

  @Override
  public List<String> visit(DropExpression change) {
    return GENERATED;
  }

  private List<String> defaults() {
    boolean same =
        before.flatMap(Column::defaultExpression).equals(after.flatMap(Column::defaultExpression));
    return same ? List.of() : List.of("default");
  }
}
