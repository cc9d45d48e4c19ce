package dev.autogen.rules;

import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectFilter;
import dev.autogen.hook.ObjectFilter.Opinion;
import java.util.List;
import java.util.Optional;

/** Rejects what a team's filters ignore; the first that has an opinion decides. */
record ObjectFilters(List<ObjectFilter> filters) implements Sieve.Judge {
  @Override
  public boolean rejects(DatabaseObject object, Optional<String> otherName) {
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
