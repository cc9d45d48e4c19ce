package dev.autogen.command;

import java.util.Optional;

/** Which version of autogen this is. */
public final class ToolVersion {
  private ToolVersion() {}

  /** The version of the jar; {@code development} where the classes are in none. */
  public static String text() {
    return Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
