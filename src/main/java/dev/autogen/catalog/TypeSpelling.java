package dev.autogen.catalog;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the server for the canonical spelling of types that nobody here knows. */
record TypeSpelling(CatalogTransaction transaction) {
  private static final String PRINTED =
      """
      select substr(a.attname, 9), format_type(a.atttypid, a.atttypmod)
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname like 'autogen %'
      where c.relnamespace = pg_my_temp_schema() and c.relname = 'autogen types'
      """;

  private static final String OF_EXTENSION =
      """
      select quote_ident(n.nspname)
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where quote_ident(t.typname) = %s and exists (select from pg_depend e
        where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
      """;

  /** The desired schema with every type as {@code format_type} spells it. */
  Schema spelled(Schema desired, Schema actual) throws SQLException {
    Set<ColumnType> unknown = Spelling.unknownTypes(desired, actual);
    if (unknown.isEmpty()) {
      return desired;
    }
    Map<ColumnType, ColumnType> spelled = new HashMap<>();
    Map<ColumnType, SQLException> rejected = new HashMap<>();
    ask(List.copyOf(unknown), spelled, rejected);
    refuse(desired, rejected);
    return desired.withObjects(
        desired.objects().stream().map(object -> spelled(object, spelled)).toList());
  }

  private void ask(
      List<ColumnType> types,
      Map<ColumnType, ColumnType> spelled,
      Map<ColumnType, SQLException> rejected)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int number = 0; number < types.size(); number++) {
      columns.add("\"autogen " + number + "\" " + types.get(number));
    }
    String create = "create temporary table \"autogen types\" (" + String.join(", ", columns) + ")";
    try {
      for (Fields row : transaction.attempt(create + ";\n" + PRINTED)) {
        spelled.put(types.get(row.number()), ColumnType.type(row.text()));
      }
    } catch (SQLException exception) {
      TemporaryPrivilege.check(transaction, exception);
      if (types.size() == 1) {
        Optional<ColumnType> found = ofExtension(types.get(0));
        found.ifPresent(type -> spelled.put(types.get(0), type));
        if (found.isEmpty()) {
          rejected.put(types.get(0), exception);
        }
        return;
      }
      for (ColumnType type : types) {
        ask(List.of(type), spelled, rejected);
      }
    }
  }

  /** A type that nobody finds may be in the schema of its extension, which its name then says. */
  private Optional<ColumnType> ofExtension(ColumnType type) throws SQLException {
    String named = OF_EXTENSION.formatted(Literal.text(type.name()));
    List<Fields> schemas = transaction.attempt(named);
    if (schemas.size() != 1) {
      return Optional.empty();
    }
    ColumnType full = ColumnType.type(schemas.get(0).text() + "." + type);
    Map<ColumnType, ColumnType> spelled = new HashMap<>();
    ask(List.of(full), spelled, new HashMap<>());
    return Optional.ofNullable(spelled.get(full));
  }

  private static void refuse(Schema desired, Map<ColumnType, SQLException> rejected) {
    List<Problem> problems = new ArrayList<>();
    rejected.forEach(
        (type, exception) ->
            problems.add(
                Problem.of(
                        ErrorCode.A062,
                        "the server rejects the type %s: %s"
                            .formatted(type, ServerMessage.of(exception)))
                    .at(columns(desired, type))
                    .remedy(remedies(type))));
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  // Hibernate quotes whole column definitions where it quotes every identifier.
  private static String[] remedies(ColumnType type) {
    String correct =
        "Correct the column's type in the entity, or create the type or the extension that brings"
            + " it.";
    return type.name().startsWith("\"")
        ? new String[] {
          correct,
          "Where Hibernate quotes what a columnDefinition says:"
              + " --hibernate hibernate.globally_quoted_identifiers_skip_column_definitions=true"
        }
        : new String[] {correct};
  }

  private static List<String> columns(Schema desired, ColumnType type) {
    return desired.tables().stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.type().element().equals(type))
                    .map(column -> table.name() + "." + column.name()))
        .toList();
  }

  private static SchemaObject spelled(SchemaObject object, Map<ColumnType, ColumnType> spelled) {
    return object instanceof Table table
        ? table.withColumns(
            table.columns().stream().map(column -> spelled(column, spelled)).toList())
        : object;
  }

  private static Column spelled(Column column, Map<ColumnType, ColumnType> spelled) {
    ColumnType element = column.type().element();
    ColumnType known = spelled.getOrDefault(element, element);
    return column.ofType(column.type().array() ? known.asArray() : known);
  }
}
