package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL that the server printed before renames and that speaks of an old name. What is in the
 * database follows by itself; such text doesn't, so that it must not run after the renames.
 */
final class Stale {
  private final List<Pattern> old;

  Stale(List<Operation> renames) {
    old =
        renames.stream()
            .flatMap(each -> Rename.madeBy(each).stream())
            .map(Rename::from)
            .distinct()
            .map(Stale::word)
            .toList();
  }

  /** Whether it speaks of an old name. */
  boolean is(String sql) {
    return old.stream().anyMatch(each -> each.matcher(sql).find());
  }

  /**
   * What is put back with such text by changes, in words, each once.
   *
   * @param there the database after the renames
   * @param sure what is in it whose text is right although it may seem to speak of an old name
   */
  Set<String> in(Schema there, Collection<Dependent> sure, ChangeSet changes) {
    Set<String> run = new HashSet<>();
    Stream.concat(changes.upgrade().stream(), changes.downgrade().stream())
        .forEach(each -> note(each, run));
    Set<String> found = new LinkedHashSet<>();
    for (Dependent each : there.dependents()) {
      if (!sure.contains(each) && texts(each).filter(run::contains).anyMatch(this::is)) {
        found.add(each.words());
      }
    }
    for (View each : there.views()) {
      boolean printed =
          sure.stream().anyMatch(one -> one.kind().isView() && one.owner().equals(each.name()));
      if (!printed && run.contains(each.query()) && is(each.query())) {
        found.add((each.materialized() ? "materialized view " : "view ") + each.name());
      }
    }
    return found;
  }

  private static Stream<String> texts(Dependent dependent) {
    return Stream.concat(
        Stream.of(dependent.way().drop(), dependent.way().create()),
        dependent.way().restores().stream());
  }

  private static void note(Operation operation, Set<String> run) {
    if (operation instanceof Operation.Execute execute) {
      run.add(execute.sql());
    } else if (operation instanceof Operation.CreateView create) {
      run.add(create.view().query());
    } else if (operation instanceof Operation.ReplaceView replace) {
      run.add(replace.view().query());
    }
  }

  private static Pattern word(String name) {
    String escaped = Pattern.quote(name) + "|" + Pattern.quote(name.replace("\"", "\"\""));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_$])(?:" + escaped + ")(?![\\p{L}\\p{N}_$])", Pattern.UNICODE_CASE);
  }
}
