package dev.autogen.catalog;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Index.index;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression as somebody wrote it, where it stands, and the name of what it stands in.
 *
 * @param type the type of the column that it fills, if it does
 */
record WrittenExpression(String name, Place place, String type, String text) {
  private static final Pattern LINE =
      Pattern.compile("(?:(\\d+) )?(check|default|generated|key|where) ?([^|]*)\\|(.*)");

  /** Where an expression stands. */
  enum Place {
    CHECK,
    DEFAULT,
    GENERATED,
    KEY,
    WHERE
  }

  /** All that a server of this major version knows. */
  static List<WrittenExpression> all(int major) {
    List<WrittenExpression> all = new ArrayList<>();
    for (String line : lines()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalStateException(line);
      }
      int since = Optional.ofNullable(matcher.group(1)).map(Integer::parseInt).orElse(0);
      Place place = Place.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
      String type =
          place == Place.DEFAULT ? ExpressionTable.typeOf(matcher.group(3)) : matcher.group(3);
      if (major >= since) {
        String text = matcher.group(4).replace('¶', '\n');
        all.add(new WrittenExpression("x%04d".formatted(all.size()), place, type, text));
      }
    }
    return all;
  }

  private static List<String> lines() {
    try (InputStream file =
        Objects.requireNonNull(WrittenExpression.class.getResourceAsStream("expressions.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same place with another name and text. */
  WrittenExpression as(String otherName, String otherText) {
    return new WrittenExpression(otherName, place, type, otherText);
  }

  boolean inIndex() {
    return place == Place.KEY || place == Place.WHERE;
  }

  /** What the expression stands in, as {@code create table} or {@code create index} says it. */
  String sql() {
    return switch (place) {
      case CHECK -> "constraint " + name + " check (" + text + "\n)";
      case DEFAULT -> name + " " + type + " default (" + text + "\n)";
      case GENERATED -> name + " " + type + " generated always as (" + text + "\n) stored";
      case KEY -> "((" + text + "\n))";
      case WHERE -> "(id) where " + text;
    };
  }

  /** A query that the server takes where it takes the expression. */
  String query() {
    return switch (place) {
      case CHECK, WHERE -> "select from public.t where (" + text + "\n)";
      case DEFAULT -> "select (" + text + "\n)";
      case GENERATED, KEY -> "select (" + text + "\n) from public.t";
    };
  }

  /** The statements that give a table what the expression stands in, and evaluate nothing. */
  String added(String table) {
    return switch (place) {
      case CHECK, GENERATED -> "alter table " + table + " add " + sql();
      case DEFAULT ->
          "alter table %s add %s %s; alter table %s alter %s set default (%s\n)"
              .formatted(table, name, type, table, name, text);
      case KEY, WHERE -> "create index " + name + " on " + table + " " + sql();
    };
  }

  /** What the expression stands in, as an entity's side describes it. */
  Object element() {
    return switch (place) {
      case CHECK -> check(name, text);
      case DEFAULT -> Column.column(name, ColumnType.type(type)).defaultTo(text);
      case GENERATED ->
          Column.column(name, ColumnType.type(type))
              .withGenerated(Optional.of(new Generated(text, true)));
      case KEY -> index(name, IndexKey.expression(text));
      case WHERE -> index(name, IndexKey.key("id")).where(text);
    };
  }

  /** A column, constraint or index under the name of this one. */
  Object named(Object element) {
    if (element instanceof Column column) {
      return Column.column(name, column.type())
          .withDefault(column.defaultExpression())
          .withGenerated(column.generated());
    }
    return element instanceof Check other
        ? check(name, other.expression())
        : ((Index) element).named(name);
  }
}
