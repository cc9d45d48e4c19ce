package dev.autogen.diff;

import java.util.Locale;

/** The kinds of change, by the names that scripts rely on. */
public enum ChangeKind {
  CREATE_SCHEMA("schema", false),
  RENAME_SCHEMA("schema", false),
  DROP_SCHEMA("schema", false),
  CREATE_EXTENSION("extension", false),
  DROP_EXTENSION("extension", false),
  CREATE_TABLE("table", true),
  DROP_TABLE("table", true),
  RENAME_TABLE("table", true),
  ADD_COLUMN("column", true),
  DROP_COLUMN("column", true),
  RENAME_COLUMN("column", true),
  ALTER_COLUMN("column", true),
  SET_COMMENT("comment", true),
  SET_STORAGE_PARAMETERS("storage", true),
  RESET_STORAGE_PARAMETERS("storage", true),
  ADD_PRIMARY_KEY("primary key", true),
  DROP_PRIMARY_KEY("primary key", true),
  ADD_UNIQUE("constraint", true),
  DROP_UNIQUE("constraint", true),
  ADD_FOREIGN_KEY("foreign key", true),
  DROP_FOREIGN_KEY("foreign key", true),
  ADD_CHECK("constraint", true),
  DROP_CHECK("constraint", true),
  ADD_EXCLUSION("constraint", true),
  DROP_EXCLUSION("constraint", true),
  VALIDATE_CONSTRAINT("constraint", true),
  RENAME_CONSTRAINT("constraint", true),
  CREATE_INDEX("index", true),
  DROP_INDEX("index", true),
  RENAME_INDEX("index", true),
  CREATE_SEQUENCE("sequence", false),
  ALTER_SEQUENCE("sequence", false),
  RENAME_SEQUENCE("sequence", false),
  DROP_SEQUENCE("sequence", false),
  CREATE_TYPE("type", false),
  ALTER_TYPE("type", false),
  DROP_TYPE("type", false),
  CREATE_CAST("cast", false),
  DROP_CAST("cast", false),
  CREATE_VIEW("view", false),
  REPLACE_VIEW("view", false),
  DROP_VIEW("view", false),
  BACKFILL("rows", true),
  EXPECT_NO_ROWS("rows", true),
  EXECUTE("sql", false),
  IRREVERSIBLE("way", false);

  private final String noun;
  private final boolean ofTable;

  ChangeKind(String noun, boolean ofTable) {
    this.noun = noun;
    this.ofTable = ofTable;
  }

  /** The name in JSON, such as {@code add_column}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of object that changes, in lower case. */
  public String noun() {
    return noun;
  }

  /** Whether the change is about a table or a part of one. */
  public boolean ofTable() {
    return ofTable;
  }
}
