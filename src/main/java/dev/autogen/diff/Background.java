package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of columns besides what a schema says.
 *
 * @param values what the server's statistics say about the values of columns that are there
 * @param attributes the attributes of columns that are wanted, as {@code Customer.address.street}
 */
public record Background(Map<ColumnName, Values> values, Map<ColumnName, String> attributes) {
  /** Nothing is known. */
  public static final Background UNKNOWN = new Background(Map.of(), Map.of());

  public Background {
    values = Map.copyOf(values);
    attributes = Map.copyOf(attributes);
  }

  /** The same with statistics. */
  public Background withValues(Map<ColumnName, Values> more) {
    return new Background(more, attributes);
  }

  Optional<Values> values(ColumnName column) {
    return Optional.ofNullable(values.get(column));
  }

  /** The attribute's own name, without those of what it is in. */
  Optional<String> attribute(ColumnName column) {
    return Optional.ofNullable(attributes.get(column))
        .map(attribute -> attribute.substring(attribute.lastIndexOf('.') + 1));
  }

  /** The classes whose attributes are in the table. */
  List<String> classes(QualifiedName table) {
    return attributes.entrySet().stream()
        .filter(each -> each.getKey().table().equals(table))
        .map(each -> each.getValue().split("\\.", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The values of a column, as {@code pg_stats} has them.
   *
   * @param rows how many rows the table has, about
   * @param nulls the fraction of rows without a value
   * @param distinct how many values there are, or, negative, how many for each row
   */
  public record Values(long rows, double nulls, double distinct) {
    private static final double ALL = 0.999;

    /** What the values say about the column to hold them. */
    void against(Column column, Set<String> roles, Evidence evidence) {
      if (rows <= 0 || nulls >= ALL) {
        return;
      }
      if (!column.nullable()) {
        fits(evidence, nulls == 0, "%d rows have a value", "%d rows, some without a value");
      }
      if (roles.contains("are unique") || roles.contains("are the primary key")) {
        double alike = distinct < 0 ? -distinct : distinct / rows;
        boolean unique = alike >= (1 - nulls) * 0.98;
        fits(
            evidence,
            unique,
            "the values of about %d rows are distinct",
            "values of %d rows repeat");
      }
    }

    private void fits(Evidence evidence, boolean fits, String yes, String no) {
      evidence.speaks(fits ? 0.05 : -0.15, (fits ? yes : no).formatted(rows));
    }
  }
}
