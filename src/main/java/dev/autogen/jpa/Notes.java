package dev.autogen.jpa;

import java.util.Collection;
import java.util.List;

/** What a user should know about the reading of entities, a sentence each. */
final class Notes {
  private Notes() {}

  /** Says which statements of Hibernate's no schema holds. */
  static List<String> unread(List<String> statements) {
    return statements.stream()
        .map(statement -> "Hibernate would also run, and no revision does: " + statement)
        .toList();
  }

  /** Says which classes have constraints that nobody reads. */
  static List<String> unvalidated(Collection<String> constrained) {
    if (constrained.isEmpty()) {
      return List.of();
    }
    String first = constrained.iterator().next();
    int others = constrained.size() - 1;
    String rest = others == 0 ? " has" : " and %d more have".formatted(others);
    return List.of(
        first
            + rest
            + " constraints of jakarta.validation, which change nothing, for no validator is on the"
            + " class path: name the application's jars,  --classpath \"target/dependency/*\"");
  }

  /** Says which persistence units are there, though none was asked for. */
  static List<String> unused(List<PersistenceUnit> units) {
    return units.stream()
        .filter(unit -> !unit.settings().isEmpty() || !unit.mappingFiles().isEmpty())
        .map(
            unit ->
                "the settings and mapping files of persistence unit "
                    + unit.name()
                    + " are not used without --persistence-unit "
                    + unit.name())
        .toList();
  }
}
