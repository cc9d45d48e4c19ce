package dev.autogen.schema;

import java.util.List;

/**
 * What a foreign key does beyond pointing.
 *
 * @param onDeleteColumns the columns that {@code set null} or {@code set default} touches; empty
 *     where it is all of them
 * @param valid whether the rows that were there before are known to keep it
 */
public record ForeignKeyRules(
    ReferentialAction onDelete,
    List<String> onDeleteColumns,
    ReferentialAction onUpdate,
    boolean matchFull,
    Deferrability deferrability,
    boolean valid) {
  /** No action, simple match, checked at once, valid. */
  public static final ForeignKeyRules DEFAULT =
      new ForeignKeyRules(
          ReferentialAction.NO_ACTION,
          List.of(),
          ReferentialAction.NO_ACTION,
          false,
          Deferrability.NOT_DEFERRABLE,
          true);

  public ForeignKeyRules {
    onDeleteColumns = List.copyOf(onDeleteColumns);
  }

  /** The same with another action on delete. */
  public ForeignKeyRules onDelete(ReferentialAction action, List<String> columns) {
    return new ForeignKeyRules(action, columns, onUpdate, matchFull, deferrability, valid);
  }

  /** The same with another action on update. */
  public ForeignKeyRules onUpdate(ReferentialAction action) {
    return new ForeignKeyRules(onDelete, onDeleteColumns, action, matchFull, deferrability, valid);
  }

  /** The same with full or simple match. */
  public ForeignKeyRules matchFull(boolean value) {
    return new ForeignKeyRules(onDelete, onDeleteColumns, onUpdate, value, deferrability, valid);
  }

  /** The same, checked at another time. */
  public ForeignKeyRules deferrability(Deferrability value) {
    return new ForeignKeyRules(onDelete, onDeleteColumns, onUpdate, matchFull, value, valid);
  }

  /** The same, known to hold for all rows or not. */
  public ForeignKeyRules valid(boolean value) {
    return new ForeignKeyRules(
        onDelete, onDeleteColumns, onUpdate, matchFull, deferrability, value);
  }
}
