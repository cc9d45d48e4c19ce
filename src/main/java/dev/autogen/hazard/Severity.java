package dev.autogen.hazard;

import java.util.Locale;

/** How much attention a hazard deserves. */
public enum Severity {
  /** Good to know. */
  NOTICE,
  /** Hurts a busy or a filled database. */
  WARNING,
  /** Loses what cannot be brought back. */
  DANGER;

  /** The word in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
