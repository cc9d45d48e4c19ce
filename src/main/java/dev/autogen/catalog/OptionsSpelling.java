package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks the server what it keeps of the options of tables. Where it refuses them for a temporary
 * table, or where they name another table, they stay as they are.
 */
record OptionsSpelling(CatalogTransaction transaction) {
  private static final String PRINTED =
      """
      select coalesce(case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end, ''),
        coalesce(nullif(m.amname, current_setting('default_table_access_method')), ''),
        coalesce(c.reloptions::text, ''), coalesce(t.reloptions::text, ''),
        coalesce(s.spcname, '')
      from pg_class c
      left join pg_am m on m.oid = c.relam
      left join pg_class t on t.oid = c.reltoastrelid and c.reltoastrelid <> 0
      left join pg_tablespace s on s.oid = c.reltablespace
      where c.relnamespace = pg_my_temp_schema() and c.relname = 'autogen options'
      """;

  /** The desired schema with the options of its tables in the catalog's spelling. */
  Schema spelled(Schema desired, Schema actual) throws SQLException {
    Map<QualifiedName, Optional<String>> present =
        actual.tables().stream().collect(Collectors.toMap(Table::name, Table::options));
    Map<String, Optional<String>> known = new HashMap<>();
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      boolean differs =
          object instanceof Table table
              && table.options().isPresent()
              && !table.options().equals(present.get(table.name()));
      objects.add(differs ? spelled((Table) object, known) : object);
    }
    return desired.withObjects(objects);
  }

  private Table spelled(Table table, Map<String, Optional<String>> known) throws SQLException {
    String options = table.options().orElseThrow().strip();
    boolean depends = options.toLowerCase(Locale.ROOT).contains("partition");
    String key = depends ? table.name() + options : options;
    if (!known.containsKey(key)) {
      known.put(key, asked(table, options));
    }
    return table.withOptions(known.getOrDefault(key, Optional.of(options)));
  }

  private Optional<String> asked(Table table, String options) throws SQLException {
    if (options.toLowerCase(Locale.ROOT).contains("inherits")) {
      return Optional.of(options);
    }
    String columns =
        table.columns().stream().map(OptionsSpelling::column).collect(Collectors.joining(", "));
    String create = "create temporary table \"autogen options\" (%s) %s";
    try {
      List<Fields> rows = transaction.attempt(create.formatted(columns, options) + ";\n" + PRINTED);
      return TableOptions.read(rows.get(0));
    } catch (SQLException exception) {
      TemporaryPrivilege.check(transaction, exception);
      return Optional.of(options);
    }
  }

  private static String column(Column column) {
    return Literal.identifier(column.name()) + " " + column.type();
  }
}
