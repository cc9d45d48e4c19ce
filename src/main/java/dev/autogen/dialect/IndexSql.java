package dev.autogen.dialect;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import java.util.stream.Collectors;

/** Indexes and their keys. */
final class IndexSql {
  private IndexSql() {}

  static String create(QualifiedName table, Index index) {
    String keys = index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", "));
    return "create %sindex %s on %s %s(%s)%s"
        .formatted(
            index.unique() ? "unique " : "",
            Sql.identifier(index.name()),
            Sql.name(table),
            index.method().equals("btree") ? "" : "using " + Sql.identifier(index.method()) + " ",
            keys,
            details(index));
  }

  private static String details(Index index) {
    String parameters = String.join(", ", index.storage().parameters());
    return ConstraintSql.include(index.included())
        + (index.nullsNotDistinct() ? " nulls not distinct" : "")
        + (parameters.isEmpty() ? "" : " with (" + parameters + ")")
        + index.storage().tablespace().map(Sql::identifier).map(" tablespace "::concat).orElse("")
        + index.predicate().map(" where "::concat).orElse("");
  }

  private static String key(IndexKey key) {
    return (key.expression() ? "(" + key.term() + ")" : Sql.identifier(key.term()))
        + key.collation().map(" collate "::concat).orElse("")
        + key.operatorClass().map(" "::concat).orElse("")
        + (key.descending() ? " desc" : "")
        + nulls(key);
  }

  private static String nulls(IndexKey key) {
    if (key.nullsFirst() == key.descending()) {
      return "";
    }
    return key.nullsFirst() ? " nulls first" : " nulls last";
  }
}
