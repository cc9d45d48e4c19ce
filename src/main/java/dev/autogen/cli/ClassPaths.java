package dev.autogen.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads class paths as {@code java} does: entries between separators, {@code dir/*} for its jars.
 */
final class ClassPaths {
  private ClassPaths() {}

  /** The entries, absolute, in their order; a folder's jars in the order of their names. */
  static List<Path> parse(String text, Path folder) {
    List<Path> entries = new ArrayList<>();
    for (String part : text.split(File.pathSeparator, -1)) {
      String entry = part.strip();
      if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
        entries.addAll(jars(folder.resolve(entry.substring(0, entry.length() - 1)).normalize()));
      } else if (!entry.isEmpty()) {
        entries.add(folder.resolve(entry).normalize());
      }
    }
    return entries;
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
