package dev.autogen.cli;

import java.util.List;

/**
 * A revision in a drawn history.
 *
 * @param before the lines above it, where branches meet that begin with it
 * @param sign what stands left of its own line
 * @param after the lines below it, where branches part that it joins
 */
record GraphRow(List<String> before, String sign, List<String> after) {
  GraphRow {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
