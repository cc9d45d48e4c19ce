package dev.autogen.dialect;

import dev.autogen.schema.QualifiedName;

/** Comments, which PostgreSQL sets by statements of their own. */
final class CommentSql {
  private CommentSql() {}

  static String ofTable(QualifiedName table, String text) {
    return "comment on table " + Sql.name(table) + " is " + Sql.literal(text);
  }

  static String ofColumn(QualifiedName table, String column, String text) {
    return "comment on column %s.%s is %s"
        .formatted(Sql.name(table), Sql.identifier(column), Sql.literal(text));
  }

  static String noneOfTable(QualifiedName table) {
    return "comment on table " + Sql.name(table) + " is null";
  }

  static String noneOfColumn(QualifiedName table, String column) {
    return "comment on column %s.%s is null".formatted(Sql.name(table), Sql.identifier(column));
  }
}
