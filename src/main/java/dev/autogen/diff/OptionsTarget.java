package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to become of the options of a table that is there and wanted.
 *
 * @param exact whether both sides say every option that there is
 */
record OptionsTarget(boolean exact, Decisions decisions) {

  Optional<String> of(Table desired, Table actual) {
    Clauses wish = Clauses.of(desired);
    Clauses there = Clauses.of(actual);
    fixed(actual.name(), wish.shape(), there.shape(), "PostgreSQL partitions only a new table");
    fixed(
        actual.name(),
        wish.method(),
        there.method(),
        "set access method would write every row anew");
    fixed(actual.name(), wish.place(), there.place(), "set tablespace would copy the whole table");
    return there.with(parameters(actual.name(), wish, there)).text();
  }

  /** A parameter that nobody gives goes if a revision brought it. */
  private Map<String, String> parameters(QualifiedName table, Clauses wish, Clauses there) {
    Map<String, String> parameters = new TreeMap<>(there.parameters());
    parameters
        .keySet()
        .removeIf(
            name ->
                exact || decisions.created(ObjectName.of(ObjectName.Kind.PARAMETER, table, name)));
    parameters.putAll(wish.parameters());
    return parameters;
  }

  private void fixed(QualifiedName table, String wish, String there, String why) {
    boolean silent = !exact && wish.isEmpty();
    if (!silent && !wish.equals(there)) {
      decisions.note(
          "the options of table %s differ, which no operation changes (%s): %s in the database, %s wanted"
              .formatted(table, why, words(there), words(wish)));
    }
  }

  private static String words(String clause) {
    return clause.isEmpty() ? "none" : clause;
  }
}
