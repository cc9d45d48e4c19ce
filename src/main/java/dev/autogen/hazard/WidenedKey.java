package dev.autogen.hazard;

import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation.AddColumn;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * A new column that a foreign key needs from now on, beside those by which it found its row before.
 *
 * @param before the foreign key that goes, whose columns found at most one row
 * @param after the one that comes, which has these columns and more
 */
record WidenedKey(AddColumn added, ForeignKey before, ForeignKey after) {
  ColumnName name() {
    return new ColumnName(added.table(), column().name());
  }

  Column column() {
    return added.column();
  }

  /** The column that the new one points at. */
  ColumnName target() {
    String column = after.referenced().columns().get(after.columns().indexOf(column().name()));
    return new ColumnName(after.referenced().table(), column);
  }

  /** The columns by which a row was found before, of both tables. */
  List<ColumnName> path() {
    List<ColumnName> all = new ArrayList<>();
    before.columns().forEach(each -> all.add(new ColumnName(added.table(), each)));
    before
        .referenced()
        .columns()
        .forEach(each -> all.add(new ColumnName(before.referenced().table(), each)));
    return all;
  }

  /** What the row that was found before has in the column pointed at. */
  Assignment value() {
    QualifiedName table = added.table();
    String other = table.name().equals("other") ? "another" : "other";
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < before.columns().size(); i++) {
      pairs.add(
          "%s.%s = %s.%s"
              .formatted(
                  other,
                  SqlText.identifier(before.referenced().columns().get(i)),
                  SqlText.identifier(table.name()),
                  SqlText.identifier(before.columns().get(i))));
    }
    String select =
        "(select %s.%s from %s as %s where %s)"
            .formatted(
                other,
                SqlText.identifier(target().column()),
                SqlText.name(target().table()),
                other,
                String.join(" and ", pairs));
    return new Assignment(column().name(), select);
  }

  /** The rows that pointed at one, and don't any longer. */
  String lost() {
    StringBuilder rows = new StringBuilder(SqlText.identifier(column().name()) + " is null");
    before
        .columns()
        .forEach(
            each -> rows.append(" and ").append(SqlText.identifier(each)).append(" is not null"));
    return rows.toString();
  }

  /** Says that rows lose what they pointed at. */
  void unlinks(Found found) {
    String target = target().table().toString();
    found.add(
        HazardKind.CHANGES_MEANING,
        "what rows of " + added.table() + " point at in " + target,
        "no row of %s points at one of %s any longer: %s is part of the key, and null."
            .formatted(added.table(), target, column().name()),
        "say what the rows that are there get in it:  --fill \"" + name() + "=…\"");
  }
}
