package dev.autogen.jpa;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.IndexStorage;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code create index}, from the name of the index on. */
final class IndexReader {
  private static final Set<String> AFTER_TERM = Set.of("collate", "asc", "desc", "nulls");

  // The server takes a column in parentheses for that column.
  private static final Pattern COLUMN =
      Pattern.compile("[\\p{L}_][\\p{L}\\d_$]*|\"([^\"]|\"\")+\"");

  private final SqlCursor sql;
  private final ServerObjects objects;

  IndexReader(SqlCursor sql, ServerObjects objects) {
    this.sql = sql;
    this.objects = objects;
  }

  /** An index and the table that it is on. */
  record TableIndex(QualifiedName table, Index index) {}

  TableIndex read(boolean unique) {
    sql.take("concurrently");
    sql.take("if", "not", "exists");
    String name = sql.name();
    sql.expect("on");
    sql.take("only");
    QualifiedName table = objects.name(sql.qualifiedName());
    String method = sql.take("using") ? sql.name() : "btree";
    List<IndexKey> keys = keys();
    List<String> included = sql.take("include") ? sql.names() : List.of();
    boolean notDistinct = new ConstraintReader(sql, objects).nullsNotDistinct();
    IndexStorage storage = storage();
    Optional<String> predicate =
        sql.take("where") ? Optional.of(Expressions.bare(sql.rest())) : Optional.empty();
    return new TableIndex(
        table, new Index(name, unique, method, keys, included, notDistinct, predicate, storage));
  }

  private List<IndexKey> keys() {
    sql.expect("(");
    List<IndexKey> keys = new ArrayList<>();
    do {
      keys.add(key());
    } while (sql.take(","));
    sql.expect(")");
    return keys;
  }

  private IndexKey key() {
    IndexKey key = term();
    if (sql.take("collate")) {
      key = key.collate(sql.next().text());
    }
    if (!sql.at(",") && !sql.at(")") && !sql.atAny(AFTER_TERM)) {
      key = key.using(sql.until(AFTER_TERM));
    }
    sql.take("asc");
    key = sql.take("desc") ? key.desc() : key;
    if (sql.take("nulls", "first")) {
      return key.withNullsFirst();
    }
    return sql.take("nulls", "last") ? key.withNullsLast() : key;
  }

  // A column, a call of a function, or any expression in parentheses.
  private IndexKey term() {
    if (sql.at("(")) {
      String expression = Expressions.bare(sql.parenthesized());
      return COLUMN.matcher(expression).matches()
          ? IndexKey.key(Identifiers.stored(expression))
          : IndexKey.expression(expression);
    }
    SqlToken first = sql.next();
    if (sql.at("(") || sql.at(".")) {
      String call = sql.at("(") ? "" : sql.next().text() + sql.next().text();
      return IndexKey.expression(first.text() + call + "(" + sql.parenthesized() + ")");
    }
    return IndexKey.key(Identifiers.stored(first.text()));
  }

  private IndexStorage storage() {
    IndexStorage storage = IndexStorage.DEFAULT;
    if (sql.take("with")) {
      storage = storage.with(parameters(sql.parenthesized()));
    }
    return sql.take("tablespace") ? storage.tablespace(sql.name()) : storage;
  }

  private static List<String> parameters(String text) {
    return Arrays.stream(text.split(","))
        .map(parameter -> parameter.replaceAll("\\s*=\\s*", "=").strip())
        .map(parameter -> parameter.toLowerCase(Locale.ROOT))
        .toList();
  }
}
