package dev.autogen.catalog;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.IndexStorage;
import java.util.ArrayList;
import java.util.List;

/** Reads the indexes of one table. */
record IndexReader(ColumnReader columns) {

  Index read(Fields fields) {
    String name = fields.text();
    boolean unique = fields.flag();
    String method = fields.text();
    List<String> numbers = fields.vector();
    int width = fields.number();
    List<IndexKey> keys = keys(numbers.subList(0, width), IndexKeyReader.read(fields, columns));
    Index index =
        new Index(
            name,
            unique,
            method,
            keys,
            columns.named(numbers.subList(width, numbers.size())),
            false,
            fields.optional(),
            IndexStorage.DEFAULT);
    return kept(fields.flag() ? index.withNullsNotDistinct() : index, fields);
  }

  private static List<IndexKey> keys(List<String> numbers, IndexKeyReader reader) {
    List<IndexKey> keys = new ArrayList<>();
    for (int place = 0; place < numbers.size(); place++) {
      keys.add(reader.key(place, numbers.get(place)));
    }
    return keys;
  }

  private static Index kept(Index index, Fields fields) {
    IndexStorage storage = IndexStorage.DEFAULT.with(fields.list());
    IndexStorage placed = fields.optional().map(storage::tablespace).orElse(storage);
    return index.storage(fields.flag() ? placed : placed.invalid());
  }
}
