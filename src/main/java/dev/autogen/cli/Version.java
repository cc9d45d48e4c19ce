package dev.autogen.cli;

import java.util.Optional;

/** Which version of autogen this is. */
final class Version {
  private Version() {}

  /** The version of the jar, or what an unpacked build is called. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }
}
