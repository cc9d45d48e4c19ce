package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server whether two queries of a view are the same, by having both printed over empty
 * temporary tables of the shape that is wanted: so a {@code select *} differs as soon as its table
 * gets another column.
 */
final class ViewSpelling {
  private final CatalogTransaction transaction;
  private final String defaultSchema;
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, View> views = new HashMap<>();

  ViewSpelling(CatalogTransaction transaction, Canonicalized both, String defaultSchema) {
    this.transaction = transaction;
    this.defaultSchema = defaultSchema;
    Map<QualifiedName, Table> present =
        both.actual().tables().stream().collect(Collectors.toMap(Table::name, table -> table));
    for (SchemaObject object : both.desired().objects()) {
      if (object.name().schema().isEmpty() && object instanceof Table table) {
        tables.put(table.name().name(), inOrder(table, present.get(table.name())));
      } else if (object.name().schema().isEmpty() && object instanceof View view) {
        views.put(view.name().name(), view);
      }
    }
  }

  /** The columns stand as they will: those that are there first, as they are now. */
  private static Table inOrder(Table table, @Nullable Table there) {
    if (there == null) {
      return table;
    }
    List<String> order = there.columns().stream().map(Column::name).toList();
    Comparator<Column> byPlace =
        Comparator.comparing(
            column -> order.contains(column.name()) ? order.indexOf(column.name()) : order.size());
    return table.withColumns(
        table.columns().stream().sorted(byPlace.thenComparing(Column::name)).toList());
  }

  /** Whether a view is wanted whose query is written otherwise than the one that is there. */
  static boolean isCertain(Schema desired, Schema actual) {
    Map<QualifiedName, View> present = byName(actual);
    return desired.views().stream()
        .allMatch(view -> view.equals(present.getOrDefault(view.name(), view)));
  }

  /** The desired schema, with the queries that are there wherever they mean the same. */
  Schema spelled(Schema desired, Schema actual) throws SQLException {
    Map<QualifiedName, View> present = byName(actual);
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      View there = object instanceof View ? present.get(object.name()) : null;
      boolean same = there != null && (object.equals(there) || isSame((View) object, there));
      objects.add(same ? there : object);
    }
    return desired.withObjects(objects);
  }

  private static Map<QualifiedName, View> byName(Schema schema) {
    return schema.views().stream().collect(Collectors.toMap(View::name, view -> view));
  }

  private boolean isSame(View wish, View there) throws SQLException {
    if (wish.materialized() != there.materialized()) {
      return false;
    }
    Set<String> staged = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(Set.of(wish.name().name()));
    stage(wish, staged, seen);
    stage(there, staged, seen);
    staged.add(create("autogen wanted", wish));
    staged.add(create("autogen present", there));
    String path = "set local search_path = pg_temp, " + Literal.identifier(defaultSchema);
    String ask =
        "select pg_get_viewdef('pg_temp.\"autogen wanted\"'::regclass),"
            + " pg_get_viewdef('pg_temp.\"autogen present\"'::regclass)";
    try {
      List<Fields> rows =
          transaction.attempt(path + ";\n" + String.join(";\n", staged) + ";\n" + ask);
      Fields printed = rows.get(0);
      return printed.text().equals(printed.text());
    } catch (SQLException exception) {
      TemporaryPrivilege.check(transaction, exception);
      return false;
    }
  }

  /** What the query mentions, as it is to be; a view's own tables come before it. */
  private void stage(View view, Set<String> staged, Set<String> seen) {
    for (String word : Question.words(view.query())) {
      Table table = tables.get(word);
      View other = views.get(word);
      if (table != null) {
        staged.add(create(table));
      } else if (other != null && seen.add(word)) {
        stage(other, staged, seen);
        staged.add(create(other.name().name(), other));
      }
    }
  }

  private String create(String name, View view) {
    return "create temporary view " + Literal.identifier(name) + " as " + local(view.query());
  }

  /** The query without the name of the default schema, which would lead past what is staged. */
  private String local(String query) {
    String schema = Pattern.quote(defaultSchema);
    return query.replaceAll("(?<![\\p{L}\\p{N}_.\"])(?:" + schema + "|\"" + schema + "\")\\.", "");
  }

  private static String create(Table table) {
    String key =
        table
            .primaryKey()
            .map(
                primary ->
                    primary.columns().stream()
                        .map(Literal::identifier)
                        .collect(Collectors.joining(", ", ", primary key (", ")")))
            .orElse("");
    return table.columns().stream()
        .map(ViewSpelling::column)
        .collect(
            Collectors.joining(
                ", ",
                "create temporary table " + Literal.identifier(table.name().name()) + " (",
                key + ")"));
  }

  private static String column(Column column) {
    return Literal.identifier(column.name()) + " " + column.type();
  }
}
