package dev.autogen.command;

import dev.autogen.diff.Renames;
import java.util.List;
import java.util.Map;

/**
 * What has been decided beforehand that a machine must not decide alone.
 *
 * @param renames what has another name now, each as {@code --rename} takes it; each has to fit
 * @param standingRenames the same, kept from revision to revision: what has been drafted no longer
 *     fits, and counts no longer
 * @param noRenames whether nothing else has
 * @param fills what rows that are there get in a column that becomes required: an SQL expression
 *     for each {@code table.column}; each has to be needed
 * @param standingFills the same, kept from revision to revision, whether needed or not
 */
public record DraftSettings(
    List<String> renames,
    List<String> standingRenames,
    boolean noRenames,
    Map<String, String> fills,
    Map<String, String> standingFills) {
  /** Nothing has been decided. */
  public static final DraftSettings UNDECIDED =
      new DraftSettings(List.of(), List.of(), false, Map.of(), Map.of());

  public DraftSettings {
    renames = List.copyOf(renames);
    standingRenames = List.copyOf(standingRenames);
    fills = Map.copyOf(fills);
    standingFills = Map.copyOf(standingFills);
  }

  /** The renames of a list, separated by commas or blanks, each still as somebody wrote it. */
  public static List<String> listed(String list) {
    return Renames.listed(list);
  }

  /** The same, and that nothing else has another name. */
  DraftSettings withoutFurtherRenames() {
    return new DraftSettings(renames, standingRenames, true, fills, standingFills);
  }
}
