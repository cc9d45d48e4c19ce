package dev.autogen.hazard;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;

/** Finds the type that somebody created by the name that a column gives. */
final class TypeNames {
  private TypeNames() {}

  static QualifiedName of(ColumnType type) {
    try {
      return QualifiedName.parse(type.name());
    } catch (IllegalArgumentException e) {
      return QualifiedName.of(type.name());
    }
  }
}
