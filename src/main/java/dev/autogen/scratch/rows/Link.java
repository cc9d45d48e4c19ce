package dev.autogen.scratch.rows;

import dev.autogen.schema.ForeignKey;
import java.util.List;

/**
 * A foreign key and where it can point.
 *
 * @param tuples the referenced columns of the rows that are there, as SQL writes them
 */
record Link(ForeignKey key, List<List<String>> tuples) {
  Link {
    tuples = List.copyOf(tuples);
  }
}
