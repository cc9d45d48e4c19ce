package dev.autogen.hazard;

import java.util.Locale;

/** What can go wrong when a change is applied; {@code docs/reference/hazards.md} explains each. */
public enum HazardKind {
  /** Values, rows or what was counted are gone for good. */
  DELETES_DATA(Severity.DANGER),
  /** Values that don't fit are cut off, rounded or refused. */
  NARROWS_TYPE(Severity.DANGER),
  /** What the values mean depends on a time zone, which is taken to be UTC. */
  ASSUMES_UTC(Severity.WARNING),
  /** Values stay or are converted, and may mean something else than before. */
  CHANGES_MEANING(Severity.WARNING),
  /** The statement fails if the rows that are there don't allow it. */
  FAILS_WITH_ROWS(Severity.WARNING),
  /** Nobody can write, or even read, a table as long as something is built for it. */
  BLOCKS_TABLE(Severity.WARNING),
  /** Every row and every index of a table is written again, and nobody can read it meanwhile. */
  REWRITES_TABLE(Severity.WARNING),
  /** Every row of a table is read, and others have to wait meanwhile. */
  SCANS_TABLE(Severity.WARNING),
  /** The version of the application that still runs fails at what is gone or required. */
  BREAKS_RUNNING_APPLICATION(Severity.WARNING),
  /** What was made by hand is dropped to make room, and put back as it was. */
  SETS_ASIDE(Severity.WARNING),
  /**
   * PostgreSQL refuses the statement as long as something made by hand rests on what it changes.
   */
  FAILS_WITH_DEPENDENTS(Severity.DANGER);

  private final Severity severity;

  HazardKind(Severity severity) {
    this.severity = severity;
  }

  /** The name in JSON, such as {@code fails-with-rows}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much attention it deserves. */
  public Severity severity() {
    return severity;
  }
}
