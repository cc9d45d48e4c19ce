package dev.autogen.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a model here and there. */
final class RandomEdits {
  private final Dice dice;
  private final Basics basics;
  private final Associations associations;
  private final Clauses clauses;
  private final Keys keys;
  private final RandomModel models;
  private final Map<String, Optional<Item>> edits = new LinkedHashMap<>();
  private EntityModel model;

  RandomEdits(Dice dice, EntityModel model) {
    this.dice = dice;
    this.model = model;
    this.basics = new Basics(dice);
    this.associations = new Associations(dice);
    this.clauses = new Clauses(dice);
    this.keys = new Keys(dice);
    this.models = new RandomModel(dice);
  }

  /** A few changes, by the key of the item that each is of. */
  Map<String, Optional<Item>> edits() {
    for (int i = dice.chance(20) ? dice.between(6, 15) : dice.between(1, 5); i > 0; i--) {
      edit();
    }
    return edits;
  }

  private void edit() {
    if (model.items().isEmpty()) {
      return;
    }
    switch (dice.between(0, 11)) {
      case 0, 1, 2, 3, 4 -> change(dice.oneOf(List.copyOf(model.items().values())));
      case 5 -> remove(dice.oneOf(List.copyOf(model.items().values())));
      case 6, 7 -> owner().ifPresent(owner -> put(models.attribute(model, owner)));
      case 8, 9 -> owner().ifPresent(owner -> put(clauses.clause(model, owner)));
      case 10 -> move();
      default -> addType();
    }
  }

  // The options of a table that is there are told, and never changed.
  private static boolean stays(Item item) {
    return item.key().endsWith("@options");
  }

  private void put(Item item) {
    if (stays(item)) {
      return;
    }
    edits.put(item.key(), Optional.of(item));
    model = model.edited(Map.of(item.key(), Optional.of(item)));
  }

  private void remove(Item item) {
    EntityModel without = model.without(item.key());
    if (!without.types("entity").isEmpty() && !stays(item)) {
      edits.put(item.key(), Optional.empty());
      model = without;
    }
  }

  private Optional<String> owner() {
    List<String> entities = model.types("entity");
    return entities.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(entities));
  }

  private void change(Item item) {
    switch (item.place()) {
      case MEMBER -> changeMember(item);
      case TYPE, CONSTANT -> changeEnum(item.owner());
      case ANNOTATION, SUPERCLASS -> changeAnnotation(item);
      case TABLE, INDEX, UNIQUE, CHECK -> put(clauses.changed(model, item));
    }
  }

  private void changeMember(Item item) {
    if (item.offers().contains("key " + item.owner())) {
      put(keyed(keys.of(model, item.owner()), item));
    } else if (item.offers().contains("basic " + item.key())) {
      put(dice.chance(70) ? basics.changed(model, item) : again(item));
    } else if (item.parts().containsKey("v")) {
      remove(item);
    } else if (item.needs().contains(item.owner() + "@secondary")) {
      models.secondary(model, item.owner()).forEach(this::put);
    } else {
      put(associations.changed(model, item));
    }
  }

  // An entity has one key, whatever its attribute is called.
  private Item keyed(Item key, Item before) {
    if (!key.key().equals(before.key())) {
      edits.put(before.key(), Optional.empty());
      model = model.edited(Map.of(before.key(), Optional.empty(), key.key(), Optional.of(key)));
    }
    return key;
  }

  private Item again(Item item) {
    String name = item.key().substring(item.owner().length() + 1);
    Item again = basics.attribute(model, item.owner(), name);
    return item.offers().contains("in " + item.owner())
        ? again.offering("in " + item.owner())
        : again;
  }

  private void changeEnum(String owner) {
    List<Item> constants = model.of(owner, Place.CONSTANT);
    if (constants.isEmpty()) {
      return;
    }
    if (dice.chance(50) && constants.size() > 1) {
      remove(dice.oneOf(constants));
    } else {
      put(RandomModel.constant(owner, dice.oneOf("AMBER", "MAGENTA", "YELLOW", "it")));
    }
  }

  private void changeAnnotation(Item item) {
    if (item.key().endsWith("@inheritance")) {
      put(models.strategy(item.owner()));
    } else if (item.key().endsWith("@discriminator")) {
      put(models.discriminator(item.owner()));
    } else if (item.key().endsWith("@value")) {
      put(RandomModel.value(item.owner(), otherValue(item.owner())));
    } else {
      remove(item);
    }
  }

  // Each member of a family has its own.
  private int otherValue(String owner) {
    return model.offers("root " + owner) ? 9 : 4 + "SRC".indexOf(owner.charAt(0));
  }

  private void move() {
    List<String> owners = model.types("entity");
    List<Item> movable =
        model.at(Place.MEMBER).stream()
            .filter(each -> each.offers().contains("basic " + each.key()))
            .filter(each -> owners.contains(each.owner()))
            .toList();
    if (!movable.isEmpty() && owners.size() > 1) {
      Item item = dice.oneOf(movable);
      String to = dice.oneOf(owners);
      if (!to.equals(item.owner()) && !model.items().containsKey(item.movedTo(to).key())) {
        remove(item);
        put(item.movedTo(to).without(Basics.NATURAL));
      }
    }
  }

  private void addType() {
    switch (dice.between(0, 4)) {
      case 0 -> models.enumType("Mood").forEach(this::put);
      case 1 -> models.embeddable(model, "Span").forEach(this::put);
      case 2 ->
          owner()
              .filter(root -> model.offers("root " + root))
              .ifPresent(root -> models.subtype(model, root, "Special" + root).forEach(this::put));
      case 3 -> {
        models.superclass(model).forEach(this::put);
        owner().ifPresent(owner -> put(RandomModel.extending(owner)));
      }
      default -> addEntity();
    }
  }

  private void addEntity() {
    String name = dice.oneOf("Depot", "Vehicle");
    Item key = keys.of(model, name);
    Item entity = models.entity(name);
    edits.put(name, Optional.of(entity));
    edits.put(key.key(), Optional.of(key));
    model = model.edited(Map.of(name, Optional.of(entity), key.key(), Optional.of(key)));
    for (int i = dice.between(1, 3); i > 0; i--) {
      put(models.attribute(model, name));
    }
  }
}
