package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The upgrade of a change set in lines for people, one for each change. */
public final class Summary {
  private final Indexed before;
  private final Indexed after;

  private Summary(ChangeSet changes) {
    before = Indexed.of(Renamed.after(Renamed.leading(changes.upgrade()), changes.before()));
    after = Indexed.of(changes.after());
  }

  /** One line for each change, in the order of the changes. */
  public static List<SummaryLine> of(ChangeSet changes) {
    Summary summary = new Summary(changes);
    return changes.changes().stream().map(summary::line).toList();
  }

  private SummaryLine line(Change change) {
    String kind = change.kind().name();
    String subject = change.owner() + change.child().map(child -> "." + child).orElse("");
    return new SummaryLine(sign(kind), change.kind().noun(), subject, detail(change));
  }

  private static String sign(String kind) {
    if (kind.startsWith("ADD_") || kind.startsWith("CREATE_")) {
      return "+";
    }
    return kind.startsWith("DROP_") ? "-" : "~";
  }

  private String detail(Change change) {
    return switch (change.kind()) {
      case CREATE_TABLE -> columns(after, change.owner());
      case DROP_TABLE -> columns(before, change.owner());
      case ADD_COLUMN -> column(after, change).map(Words::of).orElse("");
      case DROP_COLUMN -> column(before, change).map(Words::of).orElse("");
      case ALTER_COLUMN -> altered(change);
      case ADD_PRIMARY_KEY, ADD_UNIQUE, ADD_FOREIGN_KEY, ADD_CHECK, ADD_EXCLUSION ->
          constraint(after, change);
      case DROP_PRIMARY_KEY, DROP_UNIQUE, DROP_FOREIGN_KEY, DROP_CHECK, DROP_EXCLUSION ->
          constraint(before, change);
      case CREATE_INDEX -> index(after, change);
      case DROP_INDEX -> index(before, change);
      case IRREVERSIBLE -> "none: " + change.detail().get("why");
      case REPLACE_VIEW -> "another query";
      case VALIDATE_CONSTRAINT -> "checked for all rows";
      case SET_COMMENT -> comment(change);
      case SET_STORAGE_PARAMETERS -> listed(change.detail());
      case RESET_STORAGE_PARAMETERS -> "as usual: " + listed(change.detail());
      case BACKFILL -> "filled: " + change.detail().get("columns");
      case EXPECT_NO_ROWS -> "none where " + change.detail().get("condition");
      case CREATE_SEQUENCE, ALTER_SEQUENCE -> parameters(change.detail());
      case CREATE_TYPE -> labels(change.detail());
      case ALTER_TYPE -> relabelled(change);
      case RENAME_SCHEMA, RENAME_TABLE, RENAME_COLUMN, RENAME_CONSTRAINT -> renamed(change);
      case RENAME_INDEX, RENAME_SEQUENCE -> renamed(change);
      case CREATE_SCHEMA, DROP_SCHEMA, CREATE_EXTENSION, DROP_EXTENSION -> "";
      case CREATE_CAST, DROP_CAST, CREATE_VIEW, DROP_VIEW -> "";
      case DROP_SEQUENCE, DROP_TYPE, EXECUTE -> "";
    };
  }

  private static String renamed(Change change) {
    return "→ " + change.detail().get("to");
  }

  private static String comment(Change change) {
    return Optional.ofNullable(change.detail().get("comment")).map(Words::quoted).orElse("none");
  }

  private static String columns(Indexed schema, QualifiedName table) {
    int columns =
        Optional.ofNullable(schema.tables().get(table))
            .map(each -> each.columns().size())
            .orElse(0);
    return columns == 1 ? "1 column" : columns + " columns";
  }

  private String altered(Change change) {
    Optional<Column> was = column(before, change);
    Optional<Column> becomes = column(after, change);
    if (was.isEmpty() || becomes.isEmpty()) {
      return "";
    }
    return Words.between(was.orElseThrow(), becomes.orElseThrow());
  }

  private static Optional<Column> column(Indexed schema, Change change) {
    return Optional.ofNullable(schema.tables().get(change.owner()))
        .flatMap(table -> table.column(change.name()));
  }

  private static String constraint(Indexed schema, Change change) {
    return Optional.ofNullable(schema.tables().get(change.owner()))
        .flatMap(table -> table.constraint(change.name()))
        .map(Words::of)
        .orElse("");
  }

  private static String index(Indexed schema, Change change) {
    return Optional.ofNullable(schema.tables().get(change.owner()))
        .flatMap(table -> table.index(change.name()))
        .map(Words::of)
        .orElse("");
  }

  private static String listed(Map<String, Object> detail) {
    return detail.get("parameters") instanceof List<?> parameters
        ? String.join(", ", parameters.stream().map(Object::toString).toList())
        : "";
  }

  private static String parameters(Map<String, Object> detail) {
    List<String> parameters = new ArrayList<>();
    detail.forEach((name, value) -> parameters.add(name + " " + value));
    return String.join(", ", parameters);
  }

  /** What came or is called otherwise, where nothing else happened to the labels. */
  private static String relabelled(Change change) {
    List<String> added = new ArrayList<>();
    for (Operation each : change.operations()) {
      if (each instanceof Operation.AddEnumValue add) {
        added.add("+ " + add.label());
      } else if (each instanceof Operation.RenameEnumValue rename) {
        added.add(rename.label() + " → " + rename.to());
      }
    }
    return added.isEmpty() ? labels(change.detail()) : String.join(", ", added);
  }

  private static String labels(Map<String, Object> detail) {
    return detail.get("labels") instanceof List<?> labels
        ? String.join(", ", labels.stream().map(Object::toString).toList())
        : parameters(detail);
  }
}
