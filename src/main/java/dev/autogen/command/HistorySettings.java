package dev.autogen.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where revisions are kept and where applied ones are recorded.
 *
 * @param revisions the source folder of the revision classes
 * @param revisionsPackage their Java package; absent: the unnamed one
 * @param versionTable the name of the table of applied revisions
 * @param versionTableSchema its schema; absent: the default schema
 */
public record HistorySettings(
    Path revisions,
    Optional<String> revisionsPackage,
    String versionTable,
    Optional<String> versionTableSchema) {
  /** What the table of applied revisions is called unless something else is set. */
  public static final String VERSION_TABLE = "autogen_version";

  /** Revisions of the unnamed package, recorded in the usual table. */
  public static HistorySettings of(Path revisions) {
    return new HistorySettings(revisions, Optional.empty(), VERSION_TABLE, Optional.empty());
  }
}
