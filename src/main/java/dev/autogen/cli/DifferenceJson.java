package dev.autogen.cli;

import dev.autogen.command.Difference;
import dev.autogen.command.Difference.ChangeLine;
import dev.autogen.command.PendingDrop;
import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.RenameCandidate;
import dev.autogen.hazard.Hazard;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Unmanaged;

/** Writes a difference as scripts read it. */
final class DifferenceJson {
  private final Json json;
  private final Difference difference;

  private DifferenceJson(Json json, Difference difference) {
    this.json = json;
    this.difference = difference;
  }

  /** Writes the fields of the difference into the object that is open. */
  static void fields(Json json, Difference difference) {
    DifferenceJson writer = new DifferenceJson(json, difference);
    json.array("changes", difference.changes(), writer::change);
    json.array(
        "renames",
        difference.set().renames().stream().flatMap(each -> each.candidates().stream()).toList(),
        writer::rename);
    json.array(
        "unmanaged",
        difference.set().unmanaged(),
        each -> unmanaged(json, each, difference.defaultSchema()));
    json.array("pending", difference.pending(), writer::pending);
  }

  private void change(ChangeLine line) {
    json.object(
        () -> {
          json.field("kind", line.change().kind().id());
          json.field("schema", schema(line.change().owner()));
          json.field("table", line.change().table().map(QualifiedName::name));
          json.field("name", line.change().name());
          json.value("detail", line.change().detail());
          json.strings("sql", line.sql());
          json.array("hazards", line.hazards(), this::hazard);
        });
  }

  private void hazard(Hazard hazard) {
    json.object(
        () -> {
          json.field("id", hazard.kind().id());
          json.field("severity", hazard.severity().id());
          json.field("message", hazard.message());
          json.field("remedy", hazard.remedy());
        });
  }

  private void rename(RenameCandidate candidate) {
    Rename rename = candidate.rename();
    json.object(
        () -> {
          json.field("kind", rename.object().kind().word());
          json.field("table", rename.object().name().name());
          json.field("from", rename.from());
          json.field("to", rename.to());
          json.value("confidence", candidate.confidence());
        });
  }

  /** Writes something that is left alone. */
  static void unmanaged(Json json, Unmanaged unmanaged, String defaultSchema) {
    json.object(
        () -> {
          json.field("kind", unmanaged.kind());
          json.field("schema", unmanaged.name().schema().orElse(defaultSchema));
          json.field("name", unmanaged.name().name());
          json.field("why", unmanaged.why());
        });
  }

  private void pending(PendingDrop drop) {
    ObjectName object = drop.object();
    json.object(
        () -> {
          json.field("kind", object.kind().word());
          json.field("schema", schema(object.name()));
          json.field("table", object.child().map(child -> object.name().name()));
          json.field("name", object.child().orElse(object.name().name()));
          json.field("revision", drop.revision());
          json.field("since", drop.since());
        });
  }

  private String schema(QualifiedName name) {
    return name.schema().orElse(difference.defaultSchema());
  }
}
