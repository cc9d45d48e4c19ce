package dev.autogen.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a model out of nothing. */
final class RandomModel {
  private static final List<String> ENTITIES =
      List.of("Customer", "Invoice", "Parcel", "Ticket", "Order", "User");
  private static final List<String> SUBTYPES = List.of("Special", "Regular", "Cheap");
  private static final List<String> WORDS =
      List.of(
          "title", "amount", "total", "state", "kind", "code", "since", "note", "count", "rate");

  private final Dice dice;
  private final Basics basics;
  private final Associations associations;
  private final Clauses clauses;
  private final Keys keys;
  private final List<Item> items = new ArrayList<>();

  RandomModel(Dice dice) {
    this.dice = dice;
    this.basics = new Basics(dice);
    this.associations = new Associations(dice);
    this.clauses = new Clauses(dice);
    this.keys = new Keys(dice);
  }

  EntityModel model() {
    dice.some(List.of("Color", "Level"), dice.between(0, 2)).forEach(this::addEnum);
    dice.some(List.of("Address", "Money"), dice.between(0, 1)).forEach(this::addEmbeddable);
    if (dice.chance(25)) {
      items.addAll(superclass(now()));
    }
    List<String> entities = dice.some(ENTITIES, dice.between(1, 4));
    entities.forEach(this::addEntity);
    entities.forEach(this::addAttributes);
    return now();
  }

  private EntityModel now() {
    return EntityModel.of(items);
  }

  private void addEnum(String name) {
    items.addAll(enumType(name));
  }

  private void addEmbeddable(String name) {
    items.addAll(embeddable(now(), name));
  }

  /** An enum and its constants. */
  List<Item> enumType(String name) {
    List<Item> all = new ArrayList<>();
    all.add(type(name, "enum " + name).offering("enum " + name));
    dice.some(List.of("RED", "GREEN", "BLUE", "HIGH", "low"), dice.between(2, 4))
        .forEach(each -> all.add(constant(name, each)));
    return all;
  }

  static Item constant(String owner, String name) {
    return Item.of(owner + "." + name, owner, Place.CONSTANT, name);
  }

  /** What entities may inherit attributes from. */
  List<Item> superclass(EntityModel model) {
    List<Item> all = new ArrayList<>();
    all.add(type("Base", "@MappedSuperclass abstract class Base").offering("superclass Base"));
    for (int i = dice.between(1, 3); i > 0; i--) {
      all.add(basics.attribute(model, "Base", "base" + i));
    }
    return all;
  }

  static Item extending(String owner) {
    return Item.of(owner + "@extends", owner, Place.SUPERCLASS, "Base")
        .needing("Base")
        .needing("root " + owner);
  }

  /** An embeddable and its first attribute, which it cannot be without. */
  List<Item> embeddable(EntityModel model, String name) {
    List<Item> all = new ArrayList<>();
    all.add(
        type(name, "@Embeddable class " + name)
            .offering("embeddable " + name)
            .needing("in " + name));
    for (int i = dice.between(1, 3); i > 0; i--) {
      String attribute = name.toLowerCase(Locale.ROOT) + dice.oneOf("Line", "Sum", "Part");
      all.add(
          basics
              .attribute(model, name, attribute)
              .without(Basics.CHECK)
              .without(Basics.GENERATED)
              .offering("in " + name));
    }
    return all;
  }

  private static Item type(String name, String declared) {
    return Item.of(name, name, Place.TYPE, declared);
  }

  private void addEntity(String name) {
    items.add(entity(name));
    items.add(keys.of(now(), name));
    if (List.of("Order", "User").contains(name)) {
      items.add(
          Item.of(
              name + "@name",
              name,
              Place.TABLE,
              "name = \"`" + name.toLowerCase(Locale.ROOT) + "`\""));
    }
    if (dice.chance(40)) {
      items.add(extending(name));
    }
    if (dice.chance(35)) {
      addFamily(name);
    }
  }

  /** An entity that needs a key and a usable table name. */
  Item entity(String name) {
    Item entity =
        type(name, "@Entity class " + name)
            .offering("entity " + name)
            .offering("table " + name)
            .offering("root " + name)
            .needing("key " + name);
    return List.of("Order", "User").contains(name) ? entity.needing(name + "@name") : entity;
  }

  private void addFamily(String root) {
    items.add(strategy(root));
    if (dice.chance(30)) {
      items.add(discriminator(root));
      items.add(value(root, 0));
    }
    dice.some(SUBTYPES, dice.between(1, 3))
        .forEach(each -> items.addAll(subtype(now(), root, each + root)));
  }

  Item strategy(String root) {
    String strategy = dice.oneOf("JOINED", "TABLE_PER_CLASS", "SINGLE_TABLE");
    Item item =
        Item.of(
            root + "@inheritance",
            root,
            Place.ANNOTATION,
            "@Inheritance(strategy = InheritanceType." + strategy + ")");
    item = strategy.equals("SINGLE_TABLE") ? item : item.offering("tables " + root);
    return strategy.equals("TABLE_PER_CLASS") ? item.needing("poolable " + root) : item;
  }

  Item discriminator(String root) {
    String options =
        dice.oneOf(
            "name = \"kind_of_it\"",
            "length = 10",
            "discriminatorType = DiscriminatorType.INTEGER",
            "discriminatorType = DiscriminatorType.CHAR");
    return Item.of(
        root + "@discriminator", root, Place.ANNOTATION, "@DiscriminatorColumn(" + options + ")");
  }

  /** A further entity of a family. */
  List<Item> subtype(EntityModel model, String root, String name) {
    List<Item> all = new ArrayList<>();
    all.add(
        type(name, "@Entity class " + name + " extends " + root)
            .offering("entity " + name)
            .offering("key " + name)
            .needing(root));
    all.add(
        Item.of(name + "@tables", name, Place.ANNOTATION, "")
            .offering("table " + name)
            .needing("tables " + root));
    all.add(value(name, SUBTYPES.indexOf(name.replace(root, "")) + 1));
    for (int i = dice.between(0, 2); i > 0; i--) {
      all.add(attribute(model, name));
    }
    return all;
  }

  static Item value(String owner, int value) {
    return Item.of(
        owner + "@value", owner, Place.ANNOTATION, "@DiscriminatorValue(\"" + value + "\")");
  }

  private void addAttributes(String owner) {
    for (int i = dice.between(1, 6); i > 0; i--) {
      items.add(attribute(now(), owner));
    }
    for (int i = dice.between(0, 3); i > 0; i--) {
      items.add(clauses.clause(now(), owner));
    }
    if (dice.chance(15)) {
      items.add(
          Item.member(owner, "version", dice.oneOf("int", "Long", "LocalDateTime"))
              .with("v", "@Version"));
    }
    if (dice.chance(10)) {
      items.add(Item.member(owner, "tenant", "String").with("v", "@TenantId"));
    }
    if (dice.chance(15)) {
      items.addAll(secondary(now(), owner));
    }
  }

  /** A secondary table and an attribute in it. */
  List<Item> secondary(EntityModel model, String owner) {
    String table = owner.toLowerCase(Locale.ROOT) + "_more";
    Item head =
        Item.of(
                owner + "@secondary",
                owner,
                Place.ANNOTATION,
                "@SecondaryTable(name = \"" + table + "\")")
            .needing("root " + owner);
    Item attribute = basics.attribute(model, owner, "further");
    Item inside =
        new Item(
                attribute.key(),
                owner,
                Place.MEMBER,
                attribute.declared(),
                attribute.parts(),
                java.util.Set.of(attribute.key()),
                attribute.needs())
            .without(Basics.CHECK)
            .without(Basics.GENERATED)
            .with("column.table", "table = \"" + table + "\"")
            .needing(head.key());
    return List.of(head, inside);
  }

  /** An attribute of an entity or embeddable, under one of a few names. */
  Item attribute(EntityModel model, String owner) {
    String name = dice.oneOf(WORDS);
    boolean root = ENTITIES.contains(owner);
    // Members of one table must not share a column.
    String own = root ? name : owner.toLowerCase(Locale.ROOT) + "_" + name;
    return dice.chance(65)
        ? basics.attribute(model, owner, own)
        : associations.attribute(model, owner, own);
  }
}
