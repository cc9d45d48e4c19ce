package dev.autogen.pairs;

import java.util.List;

/** Attributes that refer to other types, and collections. */
final class Associations {
  private static final String ON_DELETE = "onDelete";
  private static final String JOIN = "join";

  private final Dice dice;

  Associations(Dice dice) {
    this.dice = dice;
  }

  /** An attribute of an entity that is not basic. */
  Item attribute(EntityModel model, String owner, String name) {
    return switch (dice.between(0, 9)) {
      case 0, 1, 2, 3 -> toOne(model, owner, name);
      case 4, 5 -> elements(model, owner, name);
      case 6, 7 -> toMany(model, owner, name);
      case 8 -> inverse(model, owner, name);
      default -> embedded(model, owner, name);
    };
  }

  /** A reference to one entity. */
  Item toOne(EntityModel model, String owner, String name) {
    String target = dice.oneOf(model.types("entity"));
    Item item = Item.member(owner, name, target).needing("key " + target);
    item = item.offering("to " + target + " by " + name).offering("association " + item.key());
    item = dice.chance(80) ? manyToOne(item) : item.with("kind", "@OneToOne");
    item = dice.chance(50) ? joined(item.needing("single " + target), name) : item;
    return dice.chance(20) ? onDelete(item) : item;
  }

  private Item manyToOne(Item item) {
    return item.with(
        "kind", dice.oneOf("@ManyToOne", "@ManyToOne", "@ManyToOne(optional = false)"));
  }

  private Item joined(Item item, String name) {
    String column = dice.oneOf(name + "_ref", name + "_number");
    String options =
        dice.oneOf("", "", ", nullable = false", ", unique = true", ", updatable = false")
            + dice.oneOf(
                "",
                "",
                ", foreignKey = @ForeignKey(name = \"fk_" + item.owner() + "_" + name + "\")",
                ", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)");
    return item.with(JOIN, "@JoinColumn(name = \"" + column + "\"" + options + ")")
        .with("~column", column)
        .offering("joined " + item.key());
  }

  private Item onDelete(Item item) {
    String action =
        dice.oneOf("CASCADE", "CASCADE", "SET_NULL", "RESTRICT", "NO_ACTION", "SET_DEFAULT");
    return item.with(ON_DELETE, "@OnDelete(action = OnDeleteAction." + action + ")");
  }

  /** The same reference, one thing about it changed. */
  Item changed(EntityModel model, Item item) {
    if (item.part("kind").isEmpty()) {
      return attribute(model, item.owner(), item.key().substring(item.owner().length() + 1));
    }
    String name = item.key().substring(item.owner().length() + 1);
    return switch (dice.between(0, 3)) {
      case 0 -> item.parts().containsKey(ON_DELETE) ? item.without(ON_DELETE) : onDelete(item);
      case 1 ->
          item.parts().containsKey(JOIN) ? joined(item, name) : item.with("kind", "@OneToOne");
      case 2 ->
          item.with("kind", dice.oneOf("@OneToOne", "@ManyToOne", "@ManyToOne(optional = false)"));
      default -> toOne(model, item.owner(), name);
    };
  }

  private Item elements(EntityModel model, String owner, String name) {
    List<String> embeddables = model.types("embeddable");
    List<String> enums = model.types("enum");
    String element = dice.oneOf("String", "Integer", "BigDecimal", "LocalDate");
    String needed = owner;
    if (dice.chance(25) && !embeddables.isEmpty()) {
      element = dice.oneOf(embeddables);
      needed = element;
    } else if (dice.chance(25) && !enums.isEmpty()) {
      element = dice.oneOf(enums);
      needed = element;
    }
    Item item =
        collection(owner, name, element).needing(needed).with("kind2", "@ElementCollection");
    if (dice.chance(40)) {
      item = item.with("table", collectionTable(item));
    }
    if (!embeddables.contains(element) && dice.chance(40)) {
      item =
          item.with(
              "column.e", dice.oneOf("name = \"element\"", "nullable = false", "length = 30"));
    }
    return dice.chance(15)
        ? item.with(ON_DELETE, "@OnDelete(action = OnDeleteAction.CASCADE)")
        : item;
  }

  private String collectionTable(Item item) {
    return "@CollectionTable(name = \""
        + tableName(item)
        + "\""
        + dice.oneOf("", "", ", schema = \"other\"")
        + ")";
  }

  private static String tableName(Item item) {
    return item.key().replace('.', '_') + "_table";
  }

  private Item collection(String owner, String name, String element) {
    return switch (dice.between(0, 4)) {
      case 0, 1 -> Item.member(owner, name, "Set<" + element + ">");
      case 2 -> Item.member(owner, name, "List<" + element + ">");
      case 3 ->
          Item.member(owner, name, "List<" + element + ">")
              .with("order", dice.oneOf("@OrderColumn", "@OrderColumn(name = \"place\")"));
      default ->
          Item.member(owner, name, "Map<String, " + element + ">")
              .with("order", dice.oneOf("", "@MapKeyColumn(name = \"mapped\", length = 20)"));
    };
  }

  private Item toMany(EntityModel model, String owner, String name) {
    String target = dice.oneOf(model.types("entity"));
    Item item = collection(owner, name, target).needing("key " + target);
    String kind = dice.oneOf("@ManyToMany", "@OneToMany", "@OneToMany");
    item = item.with("kind2", kind);
    if (kind.equals("@OneToMany") && dice.chance(40)) {
      String column = item.key().replace('.', '_') + "_ref";
      return item.needing("single " + owner).with(JOIN, "@JoinColumn(name = \"" + column + "\")");
    }
    return dice.chance(40)
        ? item.with(
            "table",
            "@JoinTable(name = \""
                + tableName(item)
                + "\""
                + dice.oneOf(
                    "",
                    ", schema = \"other\"",
                    ", foreignKey = @ForeignKey(name = \"fk_of_" + tableName(item) + "\")")
                + ")")
        : item;
  }

  private Item inverse(EntityModel model, String owner, String name) {
    List<Item> others =
        model.at(Place.MEMBER).stream()
            .filter(
                each -> each.offers().stream().anyMatch(it -> it.startsWith("to " + owner + " by")))
            .filter(each -> each.part("kind").filter(it -> it.startsWith("@ManyToOne")).isPresent())
            .filter(each -> model.types("entity").contains(each.owner()))
            .toList();
    if (others.isEmpty()) {
      return elements(model, owner, name);
    }
    Item other = dice.oneOf(others);
    String attribute = other.key().substring(other.owner().length() + 1);
    Item item =
        Item.member(owner, name, "Set<" + other.owner() + ">")
            .needing("to " + owner + " by " + attribute)
            .needing(other.key())
            .with("kind2", "@OneToMany(mappedBy = \"" + attribute + "\")");
    return dice.chance(30)
        ? item.with(ON_DELETE, "@OnDelete(action = OnDeleteAction.CASCADE)")
        : item;
  }

  // Only once in an owner, as what is not overridden is called the same each time.
  private Item overriding(String owner, String type, String attribute) {
    String name = attribute.substring(type.length() + 1);
    String column = dice.oneOf("name = \"over_" + name + "\"", "name = \"over\", nullable = false");
    return Item.member(owner, "own" + type, type)
        .needing(type)
        .needing(attribute)
        .with("kind2", "@Embedded")
        .with(
            "naming",
            "@AttributeOverride(name = \"" + name + "\", column = @Column(" + column + "))");
  }

  private Item embedded(EntityModel model, String owner, String name) {
    List<String> embeddables = model.types("embeddable");
    if (embeddables.isEmpty()) {
      return toOne(model, owner, name);
    }
    String type = dice.oneOf(embeddables);
    List<Item> inside = model.members(type, "basic");
    if (dice.chance(40) && !inside.isEmpty()) {
      return overriding(owner, type, dice.oneOf(inside).key());
    }
    return Item.member(owner, name, type)
        .needing(type)
        .with("kind2", "@Embedded")
        .with("naming", "@EmbeddedColumnNaming(\"" + name + "_%s\")");
  }
}
