package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.sql;
import static dev.autogen.codegen.Expression.text;
import static dev.autogen.codegen.Expression.texts;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.IndexStorage;
import java.util.List;

/** The Java of indexes. */
final class IndexCode {
  private IndexCode() {}

  static Call of(Index index) {
    Call code = call(Index.class, "index", named(index.name(), keys(index.keys())));
    code = index.unique() ? code.then("withUnique") : code;
    code = index.method().equals("btree") ? code : code.then("using", text(index.method()));
    code = index.included().isEmpty() ? code : code.then("include", texts(index.included()));
    code = index.nullsNotDistinct() ? code.then("withNullsNotDistinct") : code;
    code =
        TableCode.with(
            code, index.predicate(), (before, value) -> before.then("where", sql(value)));
    return stored(code, index.storage());
  }

  private static Call stored(Call index, IndexStorage storage) {
    Call code =
        storage.parameters().isEmpty() ? index : index.then("with", texts(storage.parameters()));
    code =
        TableCode.with(
            code, storage.tablespace(), (before, value) -> before.then("tablespace", text(value)));
    return storage.valid() ? code : code.then("invalid");
  }

  private static List<? extends Expression> keys(List<IndexKey> keys) {
    boolean plain = keys.stream().allMatch(key -> key.equals(IndexKey.key(key.term())));
    return plain
        ? texts(keys.stream().map(IndexKey::term).toList())
        : keys.stream().map(IndexCode::key).toList();
  }

  private static Call key(IndexKey key) {
    Call code =
        key.expression()
            ? call(IndexKey.class, "expression", sql(key.term()))
            : call(IndexKey.class, "key", text(key.term()));
    code =
        TableCode.with(
            code, key.collation(), (before, value) -> before.then("collate", text(value)));
    code =
        TableCode.with(
            code, key.operatorClass(), (before, value) -> before.then("using", text(value)));
    code = key.descending() ? code.then("desc") : code;
    if (key.nullsFirst() == key.descending()) {
      return code;
    }
    return code.then(key.nullsFirst() ? "withNullsFirst" : "withNullsLast");
  }
}
