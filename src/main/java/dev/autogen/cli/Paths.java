package dev.autogen.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** How paths are shown. */
final class Paths {
  private Paths() {}

  /** Relative to the working folder where the path is in it, with slashes everywhere. */
  static String shown(Path path, Path folder) {
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  /** The text with all paths relative to the working folder that are in it. */
  static String within(String text, Path folder) {
    String prefix = folder.toString();
    return prefix.equals(folder.getFileSystem().getSeparator()) || folder.getNameCount() == 0
        ? text
        : text.replaceAll("(?<![\\w./-])" + Pattern.quote(prefix) + "[/\\\\](?=[^\\s/])", "");
  }
}
