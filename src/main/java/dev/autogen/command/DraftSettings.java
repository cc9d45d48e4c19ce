package dev.autogen.command;

import java.util.List;
import java.util.Map;

/**
 * What has been decided beforehand that a machine must not decide alone.
 *
 * @param renames what has another name now, each as {@code --rename} takes it
 * @param noRenames whether nothing has
 * @param fills what rows that are there get in a column that becomes required: an SQL expression
 *     for each {@code table.column}
 */
public record DraftSettings(List<String> renames, boolean noRenames, Map<String, String> fills) {
  /** Nothing has been decided. */
  public static final DraftSettings UNDECIDED = new DraftSettings(List.of(), false, Map.of());

  public DraftSettings {
    renames = List.copyOf(renames);
    fills = Map.copyOf(fills);
  }
}
