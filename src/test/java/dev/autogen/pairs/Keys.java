package dev.autogen.pairs;

/** What identifies an entity. */
final class Keys {
  private final Dice dice;

  Keys(Dice dice) {
    this.dice = dice;
  }

  /** The key of an entity, of any kind. */
  Item of(EntityModel model, String owner) {
    Item item =
        switch (dice.between(0, 11)) {
          case 0 -> plain(owner, dice.oneOf("Long", "String", "UUID", "Integer"), "@Id");
          case 1, 2 -> sequence(owner);
          case 3, 4 ->
              plain(owner, dice.oneOf("Long", "long", "Integer"), generated("IDENTITY"))
                  .offering("identity " + owner);
          case 5 -> plain(owner, "UUID", generated("UUID"));
          case 6, 7 -> plain(owner, "Long", "@Id @GeneratedValue");
          case 8 -> table(owner);
          case 9 -> embedded(owner);
          case 10 -> several(owner);
          default -> derived(model, owner);
        };
    return item.offering("key " + owner);
  }

  private static String generated(String strategy) {
    return "@Id @GeneratedValue(strategy = GenerationType." + strategy + ")";
  }

  private Item plain(String owner, String type, String annotations) {
    Item item =
        Item.member(owner, "id", type)
            .with("key", annotations)
            .offering("plain " + owner)
            .offering("single " + owner);
    item = type.equals("String") && dice.chance(50) ? item.with("column.l", "length = 36") : item;
    return annotations.contains("IDENTITY") ? item : item.offering("poolable " + owner);
  }

  private Item sequence(String owner) {
    int size = dice.oneOf(1, 10, 50);
    String options =
        "allocationSize = "
            + size
            + (dice.chance(30) ? ", initialValue = " + dice.oneOf(1, 100) : "")
            + (dice.chance(20) ? ", schema = \"other\"" : "");
    String name = dice.oneOf(owner + "_numbers", "numbers_of_" + owner, "all_numbers" + size);
    return plain(
        owner,
        dice.oneOf("Long", "Integer"),
        "@Id @GeneratedValue(generator = \"%1$s\") @SequenceGenerator(name = \"%1$s\", sequenceName = \"%1$s\", %2$s)"
            .formatted(name, options));
  }

  private Item table(String owner) {
    String options =
        dice.oneOf(
            "",
            ", table = \"generators\"",
            ", table = \"generators\", pkColumnValue = \"%s\"".formatted(owner),
            ", initialValue = 10, allocationSize = 5");
    return plain(
        owner,
        "Long",
        "@Id @GeneratedValue(strategy = GenerationType.TABLE, generator = \"%1$s_t\") @TableGenerator(name = \"%1$s_t\"%2$s)"
            .formatted(owner, options));
  }

  private Item embedded(String owner) {
    String type = dice.oneOf("Integer", "Long", "UUID");
    return Item.member(owner, "id", owner + ".Key")
        .with("key", "@EmbeddedId")
        .offering("poolable " + owner)
        .with(
            "~nested",
            ("@Embeddable static class Key implements java.io.Serializable {"
                    + " String region; %s number; }")
                .formatted(type));
  }

  private Item several(String owner) {
    String type = dice.oneOf("Integer", "Long", "UUID");
    return Item.member(owner, "region", "String")
        .declaring("@Id String region; @Id %s number".formatted(type))
        .offering("poolable " + owner)
        .with("~class", "@IdClass(" + owner + ".Key.class)")
        .with(
            "~nested",
            ("static class Key implements java.io.Serializable {" + " String region; %s number; }")
                .formatted(type));
  }

  private Item derived(EntityModel model, String owner) {
    var plain =
        model.types("entity").stream().filter(each -> model.offers("plain " + each)).toList();
    if (plain.isEmpty()) {
      return plain(owner, "Long", "@Id");
    }
    String target = dice.oneOf(plain);
    return Item.member(owner, "id", target)
        .declaring(target + " parent")
        .with("key", dice.oneOf("@Id @OneToOne", "@Id @OneToOne @JoinColumn(name = \"parent\")"))
        .needing("plain " + target)
        .offering("poolable " + owner);
  }
}
