package dev.autogen.cli;

import java.nio.file.Path;

/** How paths are shown. */
final class Paths {
  private Paths() {}

  /** Relative to the working folder where the path is in it, with slashes everywhere. */
  static String shown(Path path, Path folder) {
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }
}
