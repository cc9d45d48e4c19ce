package dev.autogen.diff;

import dev.autogen.schema.Column;
import java.util.List;

/** How much the columns of two tables are alike, the name of either table taken off their names. */
final class ColumnLikeness {
  private final List<String> from;
  private final List<String> to;
  private final NameLikeness names;

  ColumnLikeness(String from, String to) {
    this.from = NameLikeness.words(from);
    this.to = NameLikeness.words(to);
    this.names = NameLikeness.within(from, to);
  }

  /** For each pair from 0 to 1. */
  double[][] between(List<Column> ones, List<Column> others) {
    double[][] alike = new double[ones.size()][others.size()];
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        alike[i][j] = of(ones.get(i), others.get(j));
      }
    }
    return alike;
  }

  private double of(Column one, Column other) {
    boolean sameType = one.type().name().equals(other.type().name());
    if (one.name().equals(other.name()) || own(one, from).equals(own(other, to))) {
      return sameType ? 1 : 0.6;
    }
    double likeness = sameType ? names.between(one.name(), other.name()) : 0;
    return likeness > 0.6 ? 0.8 * likeness : 0;
  }

  /** The column's name without that of its table in front. */
  private static List<String> own(Column column, List<String> table) {
    List<String> words = NameLikeness.words(column.name());
    boolean prefixed = words.size() > table.size() && words.subList(0, table.size()).equals(table);
    return prefixed ? words.subList(table.size(), words.size()) : words;
  }
}
