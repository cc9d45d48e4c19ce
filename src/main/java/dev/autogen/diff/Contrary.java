package dev.autogen.diff;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Flags of deleted rows that said the contrary under another name. A catalog doesn't say what a
 * flag means, so that its name has to.
 */
final class Contrary {
  private static final Set<String> GONE =
      Set.of("deleted", "removed", "inactive", "deactivated", "disabled");
  private static final Set<String> THERE = Set.of("active", "alive", "enabled");

  private Contrary() {}

  /** What a column meant under its former name, if that is the contrary of what it means now. */
  static Optional<Meaning> of(String was, String now, Meaning meaning) {
    return meaning instanceof Meaning.Deleted deleted ? of(was, now, deleted) : Optional.empty();
  }

  private static Optional<Meaning> of(String was, String now, Meaning.Deleted deleted) {
    boolean misnamed = says(now).filter(ifTrue -> ifTrue != deleted.ifTrue()).isPresent();
    return says(was)
        .filter(ifTrue -> !misnamed && ifTrue != deleted.ifTrue())
        .map(Meaning.Deleted::new);
  }

  /** The database, which knows what columns with another name meant if that is the contrary. */
  static Schema known(List<Rename> made, FollowedNames names, Schema after, Schema desired) {
    Map<ColumnName, Meaning> meant = new HashMap<>();
    for (Rename each : made) {
      if (each.object().kind() == ObjectName.Kind.COLUMN) {
        ObjectName now = names.object(each.object());
        ColumnName column = new ColumnName(now.name(), now.child().orElseThrow());
        Optional.ofNullable(desired.source().meanings().get(column))
            .flatMap(meaning -> of(each.from(), column.column(), meaning))
            .ifPresent(contrary -> meant.put(column, contrary));
      }
    }
    return meant.isEmpty() ? after : after.withMeanings(meant);
  }

  /** Whether a flag means a row that is deleted, as far as its name tells. */
  private static Optional<Boolean> says(String name) {
    List<String> words = NameLikeness.words(name);
    boolean gone = words.stream().anyMatch(GONE::contains);
    boolean there = words.stream().anyMatch(THERE::contains);
    return gone == there ? Optional.empty() : Optional.of(gone);
  }
}
