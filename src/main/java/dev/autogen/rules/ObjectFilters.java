package dev.autogen.rules;

import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectFilter;
import dev.autogen.hook.ObjectFilter.Opinion;
import dev.autogen.hook.ObjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rejects what a team's filters ignore; the first that has an opinion decides. None is asked twice
 * about the same.
 */
final class ObjectFilters implements Sieve.Judge {
  private final List<ObjectFilter> filters;
  private final Map<Question, Boolean> answers = new HashMap<>();

  ObjectFilters(List<ObjectFilter> filters) {
    this.filters = List.copyOf(filters);
  }

  /** What an answer is about: the sides may have lost something since. */
  private record Question(
      ObjectKind kind,
      String schema,
      Optional<String> table,
      String name,
      boolean inEntities,
      boolean inDatabase) {
    static Question about(DatabaseObject object) {
      return new Question(
          object.kind(),
          object.schema(),
          object.table(),
          object.name(),
          object.inEntities().isPresent(),
          object.inDatabase().isPresent());
    }
  }

  @Override
  public boolean rejects(DatabaseObject object, DatabaseObject wanted) {
    return answers.computeIfAbsent(Question.about(object), question -> isIgnored(object));
  }

  private boolean isIgnored(DatabaseObject object) {
    String about = object.kind().word() + " " + object.name();
    for (ObjectFilter filter : filters) {
      Opinion opinion = Asked.of(filter, about, each -> each.opinion(object));
      if (opinion != Opinion.NO_OPINION) {
        return opinion == Opinion.IGNORE;
      }
    }
    return false;
  }
}
