package dev.autogen.pairs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that a model says, small enough to be taken away alone.
 *
 * @param key what names the item in its model; that of an attribute is {@code Type.attribute}
 * @param owner the key of the type that it stands in; of a type, its own
 * @param declared its text; {@code #{Type.attribute}} and {@code #[Type.attribute]} stand for that
 *     attribute's column, as JPA and as SQL spell it
 * @param parts its annotations by what they are about; those named {@code column.…} are attributes
 *     of {@code @Column}, and those named {@code ~…} are only remembered
 * @param offers what others may need of it
 * @param needs what must be offered, or the item is left out
 */
record Item(
    String key,
    String owner,
    Place place,
    String declared,
    Map<String, String> parts,
    Set<String> offers,
    Set<String> needs) {
  static final String COLUMN = "column.";
  static final String NAME = COLUMN + "name";

  Item {
    parts = new LinkedHashMap<>(parts);
    offers = new LinkedHashSet<>(offers);
    needs = new LinkedHashSet<>(needs);
  }

  static Item of(String key, String owner, Place place, String declared) {
    return new Item(key, owner, place, declared, Map.of(), Set.of(key), Set.of(owner));
  }

  static Item member(String owner, String name, String type) {
    return of(owner + "." + name, owner, Place.MEMBER, type + " " + name);
  }

  Item with(String part, String text) {
    Item copy = new Item(key, owner, place, declared, parts, offers, needs);
    copy.parts.put(part, text);
    return copy;
  }

  Item without(String part) {
    Item copy = new Item(key, owner, place, declared, parts, offers, needs);
    copy.parts.remove(part);
    return copy;
  }

  Item offering(String thing) {
    Item copy = new Item(key, owner, place, declared, parts, offers, needs);
    copy.offers.add(thing);
    return copy;
  }

  Item needing(String thing) {
    Item copy = new Item(key, owner, place, declared, parts, offers, needs);
    copy.needs.add(thing);
    return copy;
  }

  Item declaring(String text) {
    return new Item(key, owner, place, text, parts, offers, needs);
  }

  /** The same attribute in another type. */
  Item movedTo(String type) {
    String name = key.substring(owner.length() + 1);
    Item moved = new Item(type + "." + name, type, place, declared, Map.of(), Set.of(), Set.of());
    parts.forEach((part, text) -> moved.parts.put(part, moved(text, moved)));
    offers.forEach(each -> moved.offers.add(moved(each, moved)));
    needs.forEach(each -> moved.needs.add(each.equals(owner) ? type : moved(each, moved)));
    return moved;
  }

  private String moved(String text, Item to) {
    return text.replaceAll(Pattern.quote(key) + "\\b", to.key);
  }

  Optional<String> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** The column's name as JPA is told: within backticks where it is to be quoted. */
  String column() {
    return part(NAME).orElse(key.substring(key.indexOf('.') + 1));
  }
}
