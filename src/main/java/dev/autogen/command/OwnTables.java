package dev.autogen.command;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.runner.HistoryTable;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;

/** The tables in which autogen keeps what was applied: no entity's, and never a difference. */
record OwnTables(QualifiedName versions) {

  List<QualifiedName> names() {
    return List.of(versions, HistoryTable.of(versions).name());
  }

  /** Refuses entities that map one of the tables. */
  void check(Schema desired, String defaultSchema) {
    List<QualifiedName> own = names().stream().map(name -> full(name, defaultSchema)).toList();
    List<String> mapped =
        desired.tables().stream()
            .map(Table::name)
            .filter(name -> own.contains(full(name, defaultSchema)))
            .map(QualifiedName::toString)
            .toList();
    if (!mapped.isEmpty()) {
      throw Problem.of(
              ErrorCode.A038,
              "an entity maps %s, where autogen keeps which revisions are applied"
                  .formatted(String.join(" and ", mapped)))
          .remedy(
              "give the entity another table",
              "or have autogen use another one:  --version-table NAME")
          .asException();
    }
  }

  private static QualifiedName full(QualifiedName name, String defaultSchema) {
    return new QualifiedName(Optional.of(name.schema().orElse(defaultSchema)), name.name());
  }
}
