package dev.autogen.jpa;

import java.util.ArrayList;
import java.util.List;

/** What a user should know about the reading of entities, a sentence each. */
final class Notes {
  private Notes() {}

  /** Says which statements of Hibernate's no schema holds; casts of enum types in one sentence. */
  static List<String> unread(List<String> statements) {
    List<String> casts = statements.stream().filter(Notes::isCast).toList();
    List<String> notes = new ArrayList<>();
    if (!casts.isEmpty()) {
      notes.add(
          "Hibernate would also create casts between varchar and the enum types, and no revision"
              + " does: they are needed only where queries compare the two ("
              + casts.get(0)
              + ")");
    }
    statements.stream()
        .filter(statement -> !isCast(statement))
        .map(statement -> "Hibernate would also run, and no revision does: " + statement)
        .forEach(notes::add);
    return notes;
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

  private static boolean isCast(String statement) {
    return statement.startsWith("create cast");
  }
}
