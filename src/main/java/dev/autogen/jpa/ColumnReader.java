package dev.autogen.jpa;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the definition of one column. An entity's {@code columnDefinition} stands in it as it is
 * written, so it can hold anything that PostgreSQL accepts there.
 */
final class ColumnReader {
  private static final Set<String> AFTER_TYPE =
      Set.of(
          "collate",
          "constraint",
          "not",
          "null",
          "check",
          "default",
          "generated",
          "unique",
          "primary",
          "references",
          "storage",
          "compression",
          "deferrable",
          "initially");
  private static final Map<String, String> SERIALS =
      Map.of(
          "smallserial", "smallint",
          "serial2", "smallint",
          "serial", "integer",
          "serial4", "integer",
          "bigserial", "bigint",
          "serial8", "bigint");

  private final SqlCursor sql;
  private final ServerObjects objects;
  private final ConstraintReader constraints;
  private final List<Constraint> found = new ArrayList<>();

  ColumnReader(SqlCursor sql, ServerObjects objects) {
    this.sql = sql;
    this.objects = objects;
    this.constraints = new ConstraintReader(sql, objects);
  }

  /**
   * A column and the constraints that were written beside it.
   *
   * @param serial whether PostgreSQL makes a sequence for it
   */
  record ColumnDefinition(Column column, List<Constraint> constraints, boolean serial) {
    ColumnDefinition {
      constraints = List.copyOf(constraints);
    }
  }

  ColumnDefinition read() {
    String name = sql.name();
    String type = sql.until(AFTER_TYPE);
    Optional<String> serial =
        Optional.ofNullable(SERIALS.get(type.strip().toLowerCase(Locale.ROOT)));
    Column column =
        Column.column(name, serial.map(ColumnType::type).orElseGet(() -> objects.type(type)));
    column = serial.isPresent() ? column.notNull() : column;
    while (!sql.done() && !sql.at(",") && !sql.at(")")) {
      column = clause(column);
    }
    return new ColumnDefinition(column, found, serial.isPresent());
  }

  private Column clause(Column column) {
    if (sql.take("not", "null")) {
      return column.notNull();
    }
    if (sql.take("null")) {
      return column;
    }
    if (sql.take("default")) {
      return column.defaultTo(sql.until(AFTER_TYPE));
    }
    if (sql.take("collate")) {
      return column.collate(collation());
    }
    if (sql.take("generated")) {
      return generated(column);
    }
    if (sql.take("storage") || sql.take("compression")) {
      sql.next();
      return column;
    }
    return constraint(column);
  }

  private Column constraint(Column column) {
    String name = sql.take("constraint") ? sql.name() : ConstraintReader.UNNAMED;
    List<String> self = List.of(column.name());
    if (sql.take("not", "null")) {
      return column.notNull();
    }
    if (sql.at("check")) {
      found.add(constraints.check(name));
    } else if (sql.at("references")) {
      found.add(constraints.references(name, self));
    } else if (sql.take("unique")) {
      boolean notDistinct = constraints.nullsNotDistinct();
      found.add(new Unique(name, self, List.of(), notDistinct, deferrability()));
    } else if (sql.take("primary", "key")) {
      found.add(new PrimaryKey(name, self, List.of(), deferrability()));
    } else {
      throw sql.unreadable(
          "the definition of column " + column.name() + " goes on with " + sql.next().text());
    }
    return column;
  }

  private Deferrability deferrability() {
    return constraints.deferrability();
  }

  private Column generated(Column column) {
    boolean always = sql.take("always");
    if (!always) {
      sql.expect("by", "default");
    }
    sql.expect("as");
    if (sql.take("identity")) {
      Identity identity =
          new Identity(
              always, SequenceReader.options(sql.at("(") ? sql.parenthesized() : "").canonical());
      return column.withIdentity(Optional.of(identity)).notNull();
    }
    String expression = Expressions.bare(sql.parenthesized());
    // Without a word PostgreSQL 18 takes virtual, and earlier ones take nothing.
    sql.take("virtual");
    return column.withGenerated(Optional.of(new Generated(expression, sql.take("stored"))));
  }

  private String collation() {
    SqlToken first = sql.next();
    return sql.take(".") ? first.text() + "." + sql.next().text() : first.text();
  }
}
