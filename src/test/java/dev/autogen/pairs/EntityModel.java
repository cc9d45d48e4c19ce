package dev.autogen.pairs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Items by key, in their order; each has what it needs. */
record EntityModel(Map<String, Item> items) {

  /** The items, but for those which need what is not there. */
  static EntityModel of(Collection<Item> items) {
    Map<String, Item> left = new LinkedHashMap<>();
    items.forEach(each -> left.put(each.key(), each));
    boolean complete = false;
    while (!complete) {
      Set<String> offered =
          left.values().stream()
              .flatMap(each -> each.offers().stream())
              .collect(Collectors.toSet());
      complete = !left.values().removeIf(each -> !offered.containsAll(each.needs()));
    }
    return new EntityModel(left);
  }

  /** The model after these changes: an item for each key, or nothing to take it away. */
  EntityModel edited(Map<String, Optional<Item>> edits) {
    Map<String, Item> edited = new LinkedHashMap<>(items);
    edits.forEach(
        (key, item) -> item.ifPresentOrElse(it -> edited.put(key, it), () -> edited.remove(key)));
    return of(edited.values());
  }

  EntityModel without(String key) {
    return edited(Map.of(key, Optional.empty()));
  }

  List<Item> at(Place place) {
    return items.values().stream().filter(each -> each.place() == place).toList();
  }

  List<Item> of(String owner, Place place) {
    return at(place).stream().filter(each -> each.owner().equals(owner)).toList();
  }

  /** The items that offer this. */
  List<Item> offering(String thing) {
    return items.values().stream().filter(each -> each.offers().contains(thing)).toList();
  }

  boolean offers(String thing) {
    return !offering(thing).isEmpty();
  }

  /** The keys of the types which offer this, such as {@code entity}. */
  List<String> types(String kind) {
    return at(Place.TYPE).stream()
        .filter(each -> each.offers().contains(kind + " " + each.key()))
        .map(Item::key)
        .toList();
  }

  /** The attributes of a type which offer this of themselves, such as {@code column}. */
  List<Item> members(String owner, String kind) {
    return of(owner, Place.MEMBER).stream()
        .filter(each -> each.offers().contains(kind + " " + each.key()))
        .toList();
  }
}
