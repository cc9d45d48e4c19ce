package dev.autogen.jpa;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A unit of {@code persistence.xml}, as far as it concerns the schema.
 *
 * @param jarFiles as written, relative to the root of the unit
 * @param onlyListed whether classes that it doesn't list are left out
 * @param where the file that declares it
 */
record PersistenceUnit(
    String name,
    List<String> classes,
    List<String> mappingFiles,
    List<String> jarFiles,
    Map<String, String> settings,
    boolean onlyListed,
    String where) {
  /** All that is scanned, without settings: what holds where no unit is asked for. */
  static final PersistenceUnit NONE =
      new PersistenceUnit("entities", List.of(), List.of(), List.of(), Map.of(), false, "");

  PersistenceUnit {
    classes = List.copyOf(classes);
    mappingFiles = List.copyOf(mappingFiles);
    jarFiles = List.copyOf(jarFiles);
    settings = Map.copyOf(settings);
  }

  /** The paths among those given that the unit's jar files mean, by their file names. */
  List<Path> jarFiles(List<Path> paths) {
    return jarFiles.stream()
        .map(file -> Path.of(file).getFileName())
        .flatMap(name -> paths.stream().filter(path -> path.endsWith(name)))
        .toList();
  }
}
