package dev.autogen.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attributes with a column of their own, and their changes. */
final class Basics {
  static final String TYPE = "~type";
  static final String CHECK = "check";
  private static final String DEFAULT = "default";
  private static final String OPTIONS = Item.COLUMN + "options";
  private static final String NULLABLE = Item.COLUMN + "nullable";
  private static final String UNIQUE = Item.COLUMN + "unique";
  private static final String COMMENT = "comment";
  private static final String COLLATION = "collation";
  static final String GENERATED = "generated";
  static final String NATURAL = "natural";
  private static final String LONG =
      "a_name_that_is_longer_than_postgres_keeps_because_it_has_more_than_63_bytes_";
  private static final List<String> WORDS =
      List.of("`order`", "`user`", "`Mixed Case`", "`select`", "plain", "snake_case", "CamelCase");

  private final Dice dice;

  Basics(Dice dice) {
    this.dice = dice;
  }

  /** An attribute of any type. */
  Item attribute(EntityModel model, String owner, String name) {
    List<String> enums = model.types("enum");
    Item item =
        dice.chance(15) && !enums.isEmpty()
            ? ofEnum(owner, name, dice.oneOf(enums))
            : ofType(owner, name, dice.between(0, BasicType.ALL.size() - 1));
    if (dice.chance(30)) {
      item = item.with(NULLABLE, "nullable = false");
    }
    for (String facet : dice.some(facets(model, item), dice.between(0, 2))) {
      item = rolled(model, item, facet);
    }
    return item;
  }

  /** The same attribute, one thing about it changed. */
  Item changed(EntityModel model, Item item) {
    List<String> facets = new ArrayList<>(facets(model, item));
    facets.addAll(List.of(NULLABLE, NULLABLE, OPTIONS));
    String facet = dice.oneOf(facets);
    return item.parts().containsKey(facet) && dice.chance(40)
        ? item.without(facet)
        : rolled(model, item, facet);
  }

  private Item ofType(String owner, String name, int index) {
    BasicType type = BasicType.ALL.get(index);
    Item item =
        Item.member(owner, name, type.java())
            .with(TYPE, String.valueOf(index))
            .with("type", type.annotation())
            .with(OPTIONS, type.options().isEmpty() ? "" : dice.oneOf(type.options()));
    item = item.offering("basic " + item.key()).offering("column " + item.key());
    return type.isNumber() ? item.offering("number " + item.key()) : item;
  }

  private Item ofEnum(String owner, String name, String type) {
    Item item =
        Item.member(owner, name, type)
            .needing(type)
            .with(
                "type",
                dice.oneOf(
                    "",
                    "@Enumerated(EnumType.STRING)",
                    "@Enumerated(EnumType.STRING)",
                    "@JdbcTypeCode(SqlTypes.NAMED_ENUM)"))
            .with(OPTIONS, dice.chance(20) ? "length = 30" : "");
    return item.offering("basic " + item.key()).offering("column " + item.key());
  }

  private static Optional<BasicType> type(Item item) {
    return item.part(TYPE).map(Integer::valueOf).map(BasicType.ALL::get);
  }

  private static List<String> facets(EntityModel model, Item item) {
    // An embeddable does not know what its columns are called where it is used.
    boolean named = !model.types("embeddable").contains(item.owner());
    List<String> facets = new ArrayList<>(List.of(COMMENT, UNIQUE, Item.NAME, NATURAL));
    type(item)
        .ifPresent(
            type -> {
              facets.addAll(type.defaults().isEmpty() ? List.of() : List.of(DEFAULT, DEFAULT));
              facets.addAll(type.checks().isEmpty() || !named ? List.of() : List.of(CHECK));
              facets.addAll(type.isText() ? List.of(COLLATION) : List.of());
              facets.addAll(type.isNumber() && named ? List.of(GENERATED) : List.of());
            });
    return facets;
  }

  private Item rolled(EntityModel model, Item item, String facet) {
    return switch (facet) {
      case NULLABLE -> item.with(facet, "nullable = " + dice.chance(50));
      case UNIQUE -> item.with(facet, "unique = true");
      case COMMENT ->
          item.with(facet, "@Comment(\"" + dice.oneOf("what it is", "it is new", "") + "\")");
      case NATURAL ->
          dice.chance(20) && model.offers("root " + item.owner())
              ? item.with(facet, "@NaturalId")
              : item;
      case COLLATION -> item.with(facet, "@Collate(\"" + dice.oneOf("C", "POSIX") + "\")");
      case Item.NAME -> item.with(facet, name(item));
      case OPTIONS ->
          item.with(
              facet,
              type(item).filter(type -> !type.options().isEmpty()).isPresent()
                  ? dice.oneOf(type(item).orElseThrow().options())
                  : "");
      case DEFAULT ->
          item.with(
              facet, "@ColumnDefault(\"" + dice.oneOf(type(item).orElseThrow().defaults()) + "\")");
      case CHECK -> checked(item);
      case GENERATED -> generated(model, item);
      default -> throw new IllegalArgumentException(facet);
    };
  }

  private String name(Item item) {
    String own = item.key().substring(item.key().indexOf('.') + 1);
    if (dice.chance(15)) {
      return LONG + own;
    }
    String word = dice.oneOf(WORDS);
    return word.endsWith("`")
        ? word.substring(0, word.length() - 1) + " " + own + "`"
        : word + "_" + own;
  }

  private Item checked(Item item) {
    String check = dice.oneOf(type(item).orElseThrow().checks()).formatted("#[" + item.key() + "]");
    String name = item.key().replace('.', '_') + "_" + dice.between(1, 3);
    String text =
        dice.chance(60)
            ? "@Check(constraints = \"" + check + "\")"
            : "@Check(name = \"ck_" + name + "\", constraints = \"" + check + "\")";
    return item.with(CHECK, text);
  }

  private Item generated(EntityModel model, Item item) {
    List<Item> others =
        model.members(item.owner(), "number").stream()
            .filter(each -> !each.key().equals(item.key()))
            .filter(each -> each.part(GENERATED).isEmpty())
            .toList();
    if (others.isEmpty()) {
      return item;
    }
    String other = dice.oneOf(others).key();
    String expression = "#[" + other + "] " + dice.oneOf("* 2", "+ 1", "- 1");
    Item generated =
        item.without(DEFAULT)
            .needing("number " + other)
            .with(GENERATED, "@GeneratedColumn(\"" + expression + "\")");
    generated.offers().remove("number " + item.key());
    return generated;
  }
}
