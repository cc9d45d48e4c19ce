package dev.autogen.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads class paths as {@code java} writes them. */
final class ClassPaths {
  private static final String ALL_JARS = "*";

  private ClassPaths() {}

  /** The entries between separators, absolute, in their order; {@code dir/*} stays what it is. */
  static List<String> parse(String text, Path folder) {
    List<String> entries = new ArrayList<>();
    for (String part : text.split(File.pathSeparator, -1)) {
      String entry = part.strip();
      boolean jars = entry.endsWith(ALL_JARS);
      String place = jars ? entry.substring(0, entry.length() - 1) : entry;
      if (!entry.isEmpty()) {
        String absolute = folder.resolve(place).normalize().toString();
        entries.add(jars ? absolute + File.separator + ALL_JARS : absolute);
      }
    }
    return entries;
  }
}
