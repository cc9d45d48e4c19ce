package dev.autogen.pairs;

import dev.autogen.jpa.Model;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gives tables and columns of a model other names, and knows afterwards what was called how. */
final class Renamings {
  private static final String MARK = "renamed";
  private static final String TABLE = "@" + MARK;

  private Renamings() {}

  /** The pair, and then some of its second model's names changed. */
  static Pair in(Pair pair, Dice dice) {
    Map<String, Optional<Item>> edits = new LinkedHashMap<>(pair.edits());
    int number = 0;
    for (Item item : List.copyOf(pair.second().items().values())) {
      number++;
      boolean basic = item.offers().contains("basic " + item.key());
      if (basic && pair.first().items().containsKey(item.key()) && dice.chance(40)) {
        String name = MARK + number;
        edits.put(
            item.key(), Optional.of(item.with(Item.NAME, dice.oneOf(name, "`My " + name + "`"))));
      }
      boolean named = pair.second().items().containsKey(item.key() + "@name");
      if (item.offers().contains("root " + item.key()) && !named && dice.chance(40)) {
        String key = item.key() + TABLE;
        String text = "name = \"" + MARK + number + "\"";
        edits.put(key, Optional.of(Item.of(key, item.key(), Place.TABLE, text)));
      }
    }
    return pair.with(pair.first(), edits);
  }

  /** What {@code --rename} has to say. */
  static String[] of(Pair pair, ModelRequest first, ModelRequest second) {
    if (pair.second().items().values().stream().noneMatch(Renamings::renamed)) {
      return new String[0];
    }
    Schema before = Model.read(first).schema();
    Schema after = Model.read(second).schema();
    Map<String, String> tables = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (Item item : pair.second().items().values()) {
      if (item.key().endsWith(TABLE)) {
        tables.put(item.declared().split("\"")[1], item.owner().toLowerCase(Locale.ROOT));
      } else if (renamed(item) && pair.first().items().containsKey(item.key())) {
        columns.put(stored(item), stored(pair.first().items().get(item.key())));
      }
    }
    List<String> renames = new ArrayList<>();
    for (Table table : after.tables()) {
      String old = tables.getOrDefault(table.name().name(), table.name().name());
      // A table that goes to another schema as well is another one.
      before
          .table(table.name().sibling(old))
          .ifPresent(was -> renames.addAll(of(was, table, columns)));
    }
    return renames.toArray(String[]::new);
  }

  private static List<String> of(Table was, Table is, Map<String, String> columns) {
    List<String> renames = new ArrayList<>();
    if (!was.name().equals(is.name())) {
      renames.add("table:" + SqlText.name(was.name()) + ":" + SqlText.name(is.name()));
    }
    columns.forEach(
        (now, old) -> {
          if (is.column(now).isPresent()
              && was.column(now).isEmpty()
              && was.column(old).isPresent()
              && is.column(old).isEmpty()) {
            renames.add(quoted(was.name(), old) + ":" + quoted(is.name(), now));
          }
        });
    return renames;
  }

  private static String quoted(QualifiedName table, String column) {
    return SqlText.name(table) + ".\"" + column + '"';
  }

  private static boolean renamed(Item item) {
    return item.key().endsWith(TABLE) || item.part(Item.NAME).orElse("").contains(MARK);
  }

  /** As the server stores the column's name. */
  private static String stored(Item item) {
    String column = item.column();
    return column.startsWith("`") ? column.replace("`", "") : SqlText.folded(column);
  }
}
