package dev.autogen.jpa;

import dev.autogen.jpa.ColumnReader.ColumnDefinition;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code create table}, from the name of the table on. */
final class TableReader {
  private final SqlCursor sql;
  private final ServerObjects objects;

  /** Every table of PostgreSQL has these columns, and none can be given them. */
  private static final Set<String> SYSTEM =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();

  TableReader(SqlCursor sql, ServerObjects objects) {
    this.sql = sql;
    this.objects = objects;
  }

  /** A table and the sequences that PostgreSQL makes for its serial columns. */
  record TableAndSequences(Table table, List<Sequence> sequences) {
    TableAndSequences {
      sequences = List.copyOf(sequences);
    }
  }

  TableAndSequences read() {
    sql.take("if", "not", "exists");
    QualifiedName name = objects.name(sql.qualifiedName());
    ConstraintReader reader = new ConstraintReader(sql, objects);
    sql.expect("(");
    do {
      if (reader.isNext()) {
        constraints.add(reader.table());
      } else {
        add(name, new ColumnReader(sql, objects).read());
      }
    } while (sql.take(","));
    sql.expect(")");
    Optional<String> options = Optional.of(sql.rest()).filter(rest -> !rest.isEmpty());
    Table table = new Table(name, columns, constraints, List.of(), options, Optional.empty());
    return new TableAndSequences(new ConstraintNames(objects).given(table), sequences);
  }

  private void add(QualifiedName table, ColumnDefinition definition) {
    Column column = definition.column();
    if (SYSTEM.contains(column.name())) {
      return;
    }
    if (columns.stream().anyMatch(each -> each.name().equals(column.name()))) {
      objects.names.clash(table + "." + column.name(), "column", "column");
    }
    columns.add(definition.serial() ? serial(table, column) : column);
    constraints.addAll(definition.constraints());
  }

  private Column serial(QualifiedName table, Column column) {
    QualifiedName name = table.sibling(objects.names.sequenceName(table, column.name()));
    objects.names.relation(name, "sequence of " + table + "." + column.name());
    SequenceOptions options = SequenceOptions.sequenceOptions().as(column.type()).canonical();
    sequences.add(new Sequence(name, options, Optional.of(new ColumnName(table, column.name()))));
    return column.defaultTo("nextval('" + SqlText.name(name) + "'::regclass)");
  }
}
