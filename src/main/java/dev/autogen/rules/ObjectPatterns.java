package dev.autogen.rules;

import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which objects are included by name, and which are excluded: excluding beats including. Each kind
 * is restricted by the patterns of that kind alone.
 */
public final class ObjectPatterns implements Sieve.Judge {
  private final List<ObjectPattern> include;
  private final List<ObjectPattern> exclude;
  private final Set<String> matched = new HashSet<>();

  private ObjectPatterns(List<ObjectPattern> include, List<ObjectPattern> exclude) {
    this.include = List.copyOf(include);
    this.exclude = List.copyOf(exclude);
  }

  /**
   * Reads patterns.
   *
   * @throws dev.autogen.problem.AutogenException A002 if one cannot be read
   */
  public static ObjectPatterns parse(List<String> include, List<String> exclude) {
    return new ObjectPatterns(
        include.stream().map(ObjectPattern::parse).toList(),
        exclude.stream().map(ObjectPattern::parse).toList());
  }

  /** Whether everything is included. */
  public boolean isEmpty() {
    return include.isEmpty() && exclude.isEmpty();
  }

  @Override
  public boolean rejects(DatabaseObject object, DatabaseObject wanted) {
    List<DatabaseObject> both = List.of(object, wanted);
    both.forEach(this::note);
    return both.stream().anyMatch(this::excluded) || both.stream().noneMatch(this::included);
  }

  /** The patterns that have matched no object so far, as they were written. */
  public List<String> unmatched() {
    return Stream.concat(include.stream(), exclude.stream())
        .map(ObjectPattern::text)
        .filter(text -> !matched.contains(text))
        .distinct()
        .toList();
  }

  private void note(DatabaseObject object) {
    Stream.concat(include.stream(), exclude.stream())
        .filter(each -> each.isOf(object.kind()) && each.matches(names(object)))
        .forEach(each -> matched.add(each.text()));
  }

  private boolean excluded(DatabaseObject object) {
    return exclude.stream()
        .anyMatch(each -> each.isOf(object.kind()) && each.matches(names(object)));
  }

  private boolean included(DatabaseObject object) {
    List<ObjectPattern> concerning =
        include.stream()
            .filter(each -> each.isOf(object.kind()))
            .filter(each -> !object.kind().isOfTable() || concerns(each, object))
            .toList();
    return concerning.isEmpty()
        || concerning.stream().anyMatch(each -> each.matches(names(object)));
  }

  private static boolean concerns(ObjectPattern pattern, DatabaseObject object) {
    return pattern.concerns(object.schema(), object.table());
  }

  private static List<String> names(DatabaseObject object) {
    String name = object.name();
    if (object.kind() == ObjectKind.SCHEMA || object.kind() == ObjectKind.EXTENSION) {
      return List.of(name);
    }
    return object
        .table()
        .map(table -> List.of(object.schema(), table, name))
        .orElse(List.of(object.schema(), name));
  }
}
