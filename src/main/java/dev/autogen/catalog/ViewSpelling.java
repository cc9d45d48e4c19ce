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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server whether two queries of a view are the same, and which columns another one gives,
 * by having both printed over empty temporary tables of the shape that is wanted: so a {@code
 * select *} differs as soon as its table gets another column.
 */
final class ViewSpelling {
  private static final String SAME =
      """
      pg_get_viewdef('pg_temp."autogen wanted"'::regclass),
      pg_get_viewdef('pg_temp."autogen present"'::regclass)\
      """;
  private static final String COLUMNS =
      """
      (select array_agg(array[a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attcollation in (0, t.typcollation) then ''
            else a.attcollation::regcollation::text end]::text[] order by a.attnum)::text
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = 'pg_temp."autogen wanted"'::regclass and a.attnum > 0)
      """;

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
        .allMatch(
            view -> isWritten(view, Optional.ofNullable(present.get(view.name())).orElse(view)));
  }

  /** Whether both are written in the same words. */
  private static boolean isWritten(View wish, View there) {
    return wish.bare().equals(there.bare());
  }

  /**
   * The desired schema, with the queries that are there wherever they mean the same; where they do
   * not, with the columns that the other query gives.
   */
  Schema spelled(Schema desired, Schema actual) throws SQLException {
    Map<QualifiedName, View> present = byName(actual);
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      View there = object instanceof View ? present.get(object.name()) : null;
      objects.add(there == null ? object : spelled((View) object, there));
    }
    return desired.withObjects(objects);
  }

  private static Map<QualifiedName, View> byName(Schema schema) {
    return schema.views().stream().collect(Collectors.toMap(View::name, view -> view));
  }

  private View spelled(View wish, View there) throws SQLException {
    if (isWritten(wish, there)) {
      return there;
    }
    if (wish.materialized() != there.materialized()) {
      return wish;
    }
    Optional<Fields> both = asked(SAME + ", " + COLUMNS, wish, there);
    if (both.isPresent()) {
      Fields printed = both.get();
      boolean same = printed.text().equals(printed.text());
      return same ? there : wish.withColumns(columns(printed.text()));
    }
    return asked(COLUMNS, wish)
        .map(printed -> wish.withColumns(columns(printed.text())))
        .orElse(wish);
  }

  /** What the server says of views: the one that is wanted, and perhaps the one that is there. */
  private Optional<Fields> asked(String question, View... asked) throws SQLException {
    List<String> names = List.of("autogen wanted", "autogen present");
    Set<String> staged = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(Set.of(asked[0].name().name()));
    for (View view : asked) {
      stage(view, staged, seen);
    }
    for (int i = 0; i < asked.length; i++) {
      staged.add(create(names.get(i), asked[i]));
    }
    staged.add("select " + question);
    String path = "set local search_path = pg_temp, " + Literal.identifier(defaultSchema);
    try {
      return Optional.of(transaction.attempt(path + ";\n" + String.join(";\n", staged)).get(0));
    } catch (SQLException exception) {
      TemporaryPrivilege.check(transaction, exception);
      return Optional.empty();
    }
  }

  private List<Column> columns(String printed) {
    Names names = new Names(defaultSchema);
    return TextArray.rows(printed).stream()
        .map(
            each ->
                Column.column(each.text(), names.type(each.text())).withCollation(each.optional()))
        .toList();
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
