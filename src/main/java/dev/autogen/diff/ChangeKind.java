package dev.autogen.diff;

import java.util.Locale;

/** The kinds of change, by the names that scripts rely on. */
public enum ChangeKind {
  CREATE_SCHEMA,
  DROP_SCHEMA,
  CREATE_EXTENSION,
  DROP_EXTENSION,
  CREATE_TABLE,
  DROP_TABLE,
  RENAME_TABLE,
  ADD_COLUMN,
  DROP_COLUMN,
  RENAME_COLUMN,
  ALTER_COLUMN,
  SET_COMMENT,
  ADD_PRIMARY_KEY,
  DROP_PRIMARY_KEY,
  ADD_UNIQUE,
  DROP_UNIQUE,
  ADD_FOREIGN_KEY,
  DROP_FOREIGN_KEY,
  ADD_CHECK,
  DROP_CHECK,
  ADD_EXCLUSION,
  DROP_EXCLUSION,
  VALIDATE_CONSTRAINT,
  RENAME_CONSTRAINT,
  CREATE_INDEX,
  DROP_INDEX,
  RENAME_INDEX,
  CREATE_SEQUENCE,
  ALTER_SEQUENCE,
  DROP_SEQUENCE,
  CREATE_TYPE,
  ALTER_TYPE,
  DROP_TYPE,
  CREATE_VIEW,
  REPLACE_VIEW,
  DROP_VIEW,
  EXECUTE;

  /** The name in JSON, such as {@code add_column}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the change is about a table or a part of one. */
  public boolean ofTable() {
    return switch (this) {
      case CREATE_SCHEMA,
          DROP_SCHEMA,
          CREATE_EXTENSION,
          DROP_EXTENSION,
          CREATE_SEQUENCE,
          ALTER_SEQUENCE,
          DROP_SEQUENCE,
          CREATE_TYPE,
          ALTER_TYPE,
          DROP_TYPE,
          CREATE_VIEW,
          REPLACE_VIEW,
          DROP_VIEW,
          EXECUTE ->
          false;
      case CREATE_TABLE,
          DROP_TABLE,
          RENAME_TABLE,
          ADD_COLUMN,
          DROP_COLUMN,
          RENAME_COLUMN,
          ALTER_COLUMN,
          SET_COMMENT,
          ADD_PRIMARY_KEY,
          DROP_PRIMARY_KEY,
          ADD_UNIQUE,
          DROP_UNIQUE,
          ADD_FOREIGN_KEY,
          DROP_FOREIGN_KEY,
          ADD_CHECK,
          DROP_CHECK,
          ADD_EXCLUSION,
          DROP_EXCLUSION,
          VALIDATE_CONSTRAINT,
          RENAME_CONSTRAINT,
          CREATE_INDEX,
          DROP_INDEX,
          RENAME_INDEX ->
          true;
    };
  }
}
