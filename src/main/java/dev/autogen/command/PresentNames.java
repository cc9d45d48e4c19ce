package dev.autogen.command;

import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.RenameCandidate;
import dev.autogen.diff.RenameProposal;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that things still have in the database while their schemas and tables are looked at
 * under new ones.
 */
record PresentNames(List<Rename> renames) {

  /** The rename, of what it is called in the database. */
  Rename of(Rename rename) {
    ObjectName object = rename.object();
    ObjectName present =
        switch (object.kind()) {
          case COLUMN, CONSTRAINT, INDEX ->
              new ObjectName(object.kind(), table(object.name()), object.child());
          case TABLE, SEQUENCE, VALUE ->
              new ObjectName(object.kind(), inSchema(object.name()), object.child());
          case SCHEMA, EXTENSION, TYPE, CAST, VIEW, PARAMETER -> object;
        };
    return new Rename(present, rename.to());
  }

  /** The proposal, of what things are called in the database. */
  RenameProposal of(RenameProposal proposal) {
    return new RenameProposal(
        proposal.choice(),
        proposal.candidates().stream()
            .map(each -> new RenameCandidate(of(each.rename()), each.confidence(), each.evidence()))
            .toList());
  }

  /** What the table of that new name is called. */
  QualifiedName table(QualifiedName name) {
    QualifiedName present = inSchema(name);
    return renames.stream()
        .filter(each -> each.object().kind() == ObjectName.Kind.TABLE)
        .filter(each -> inSchema(each.renamed().name()).equals(present))
        .map(each -> inSchema(each.object().name()))
        .findFirst()
        .orElse(present);
  }

  /** The columns to be renamed: by their names in the database, as they are looked at. */
  Map<ColumnName, ColumnName> columns(List<RenameProposal> proposals) {
    Map<ColumnName, ColumnName> columns = new LinkedHashMap<>();
    for (RenameProposal proposal : proposals) {
      for (RenameCandidate each : proposal.candidates()) {
        ObjectName object = each.rename().object();
        if (object.kind() == ObjectName.Kind.COLUMN) {
          String column = each.rename().from();
          columns.put(
              new ColumnName(table(object.name()), column), new ColumnName(object.name(), column));
        }
      }
    }
    return columns;
  }

  private QualifiedName inSchema(QualifiedName name) {
    Optional<String> schema =
        renames.stream()
            .filter(each -> each.object().kind() == ObjectName.Kind.SCHEMA)
            .filter(each -> name.schema().filter(each.to()::equals).isPresent())
            .map(Rename::from)
            .findFirst();
    return schema.isPresent() ? new QualifiedName(schema, name.name()) : name;
  }
}
