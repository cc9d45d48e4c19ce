package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server's statistics say about the values of columns; columns of which they say nothing
 * are left out.
 */
public record Profile(Map<ColumnName, Values> columns) {
  /** Nothing is known. */
  public static final Profile UNKNOWN = new Profile(Map.of());

  public Profile {
    columns = Map.copyOf(columns);
  }

  Optional<Values> of(ColumnName column) {
    return Optional.ofNullable(columns.get(column));
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
