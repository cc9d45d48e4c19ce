package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.Collection;

/**
 * Something that one step makes or breaks and another one needs: the ends of the edges between
 * steps.
 *
 * @param owner the object, or the table of a child
 * @param child the child's name, or empty
 */
record Token(Kind kind, QualifiedName owner, String child) {
  enum Kind {
    SCHEMA,
    EXTENSION,
    TYPE,
    /** A name among types: tables and views have one each. */
    TYPE_NAME,
    /** The old one of two types that change places. */
    OLD_TYPE,
    CAST,
    SEQUENCE,
    TABLE,
    VIEW,
    /** A column's being there, in whichever shape. */
    COLUMN,
    /** A column as it is to be. */
    SHAPE,
    CONSTRAINT,
    /** A name among tables, indexes, sequences and views: they share one space. */
    RELATION,
    /** A set of columns that a foreign key can point at. */
    KEY,
    /** A table's place for a primary key, of which there is one. */
    PRIMARY_KEY,
    /** A state of what is set aside. */
    ASIDE,
    /** Holds the steps of one change together. */
    LINK
  }

  static Token of(Kind kind, QualifiedName owner) {
    return new Token(kind, owner, "");
  }

  static Token of(Kind kind, QualifiedName owner, String child) {
    return new Token(kind, owner, child);
  }

  static Token schema(String name) {
    return of(Kind.SCHEMA, QualifiedName.of(name));
  }

  static Token relation(QualifiedName table, String name) {
    return of(Kind.RELATION, table.sibling(name));
  }

  static Token key(QualifiedName table, Collection<String> columns) {
    return of(Kind.KEY, table, String.join("\0", columns.stream().sorted().toList()));
  }
}
