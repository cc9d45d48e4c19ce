package dev.autogen.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an entity says of its table. */
final class Clauses {
  private final Dice dice;

  Clauses(Dice dice) {
    this.dice = dice;
  }

  /** Something under a key that only this kind of clause has. */
  Item clause(EntityModel model, String owner) {
    return switch (dice.between(0, 11)) {
      case 0, 1, 2 -> index(model, owner);
      case 3, 4 -> unique(model, owner);
      case 5, 6 -> check(model, owner);
      case 7 -> table(owner, "name", dice.oneOf(names(owner)));
      case 8 -> table(owner, "schema", "\"other\"");
      case 9 -> comment(owner);
      case 10 ->
          table(
              owner, "options", dice.oneOf("\"with (fillfactor=70)\"", "\"with (fillfactor=80)\""));
      default -> annotation(owner);
    };
  }

  /** The same clause, said differently. */
  Item changed(EntityModel model, Item item) {
    Item other = item;
    for (int i = 0; i < 20 && (other == item || other.place() != item.place()); i++) {
      other = clause(model, item.owner());
    }
    return other;
  }

  private static List<String> names(String owner) {
    return List.of(
        "\"" + owner.toLowerCase(java.util.Locale.ROOT) + "_table\"",
        "\"`Table of " + owner + "`\"",
        "\"`" + owner + "`\"",
        "\"" + owner + "_has_a_table_of_a_name_so_long_that_the_rest_fits_no\"");
  }

  private static Item table(String owner, String attribute, String value) {
    return Item.of(owner + "@" + attribute, owner, Place.TABLE, attribute + " = " + value)
        .needing("table " + owner);
  }

  private Item comment(String owner) {
    String text = "\"" + dice.oneOf("a table", "the table") + "\"";
    return dice.chance(50)
        ? table(owner, "comment", text)
        : Item.of(owner + "@comment", owner, Place.ANNOTATION, "@Comment(" + text + ")")
            .needing("table " + owner);
  }

  private Item annotation(String owner) {
    String type = dice.oneOf("", "(strategy = SoftDeleteType.ACTIVE)", "(columnName = \"gone\")");
    return Item.of(owner + "@softDelete", owner, Place.ANNOTATION, "@SoftDelete" + type)
        .needing("root " + owner);
  }

  private Item index(EntityModel model, String owner) {
    int number = dice.between(1, 3);
    List<Item> columns = columns(model, owner);
    boolean unique = dice.chance(25);
    String list =
        columns.stream()
            .map(each -> name(each) + (unique ? "" : order(each)))
            .collect(Collectors.joining(", "));
    String name = dice.oneOf("", "name = \"ix_" + owner + number + "\", ");
    return needing(
        columns,
        Item.of(
            owner + "@index" + number,
            owner,
            Place.INDEX,
            "@Index("
                + name
                + "columnList = \""
                + list
                + "\""
                + (unique ? ", unique = true)" : ")")));
  }

  // Hibernate makes a constraint of a unique index, where an order is an error, and so it is
  // after a quoted name.
  private String order(Item column) {
    return column.column().startsWith("`") ? "" : dice.oneOf("", " desc", " asc");
  }

  private Item unique(EntityModel model, String owner) {
    int number = dice.between(1, 3);
    List<Item> columns = columns(model, owner);
    String list =
        columns.stream().map(each -> "\"" + name(each) + "\"").collect(Collectors.joining(", "));
    String name = dice.oneOf("", "name = \"uq_" + owner + number + "\", ");
    return needing(
        columns,
        Item.of(
            owner + "@unique" + number,
            owner,
            Place.UNIQUE,
            "@UniqueConstraint(" + name + "columnNames = {" + list + "})"));
  }

  private Item check(EntityModel model, String owner) {
    int number = dice.between(1, 3);
    List<Item> numbers = dice.some(model.members(owner, "number"), 2);
    String condition =
        numbers.isEmpty()
            ? "1 < 2"
            : numbers.stream()
                .map(each -> "#[" + each.key() + "] " + dice.oneOf("> 0", "<> 3", "< 1000"))
                .collect(Collectors.joining(dice.oneOf(" and ", " or ")));
    String name = dice.chance(70) ? "name = \"ck_" + owner + number + "\", " : "";
    Item item =
        Item.of(
            owner + "@check" + number,
            owner,
            Place.CHECK,
            "@CheckConstraint(" + name + "constraint = \"" + condition + "\")");
    for (Item each : numbers) {
      item = item.needing("number " + each.key());
    }
    return item.needing("table " + owner);
  }

  private List<Item> columns(EntityModel model, String owner) {
    List<Item> all = new ArrayList<>(model.members(owner, "column"));
    all.addAll(model.members(owner, "joined"));
    return dice.some(all, dice.between(1, 3));
  }

  private static String name(Item column) {
    return column.part("~column").orElse("#{" + column.key() + "}");
  }

  private static Item needing(List<Item> columns, Item clause) {
    Item item = clause.needing("table " + clause.owner());
    if (columns.isEmpty()) {
      return item.needing("a column");
    }
    for (Item each : columns) {
      boolean joined = each.part("~column").isPresent();
      item = item.needing((joined ? "joined " : "column ") + each.key());
    }
    return item;
  }
}
