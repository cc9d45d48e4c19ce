package dev.autogen.jpa;

import dev.autogen.cache.Hash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * Stands for all that the statements of a request depend on: the content of the entities' class
 * path, the build of autogen with its libraries, the Java platform, and what a class of the
 * application can ask of its surroundings without reading files or services of its own.
 */
final class Fingerprint {
  /** What shells and terminals change by themselves. */
  private static final Set<String> RESTLESS =
      Set.of("_", "PWD", "OLDPWD", "SHLVL", "LINES", "COLUMNS", "TERM", "SSH_TTY", "WINDOWID");

  /** What autogen and the driver read; what it means for the entities is in the request. */
  private static final List<String> OWN_VARIABLES = List.of("AUTOGEN_", "DB_", "PG", "SSH_");

  /** What the Java platform says of itself and autogen of its folders. */
  private static final List<String> OWN_PROPERTIES =
      List.of("java.", "sun.", "jdk.", "user.", "os.", "file.", "line.", "path.", "autogen.");

  private Fingerprint() {}

  /**
   * The fingerprint of these paths here and now, in 64 hexadecimal digits; none where one of them
   * cannot be read or is no jar, which a class loader passes over.
   */
  static Optional<String> of(List<Path> paths) {
    Hash hash = new Hash();
    hash.add(System.getProperty("java.runtime.version", ""));
    hash.add(System.getProperty("user.dir", ""));
    hash.add(Locale.getDefault().toString()).add(TimeZone.getDefault().getID());
    add(hash, System.getenv(), OWN_VARIABLES);
    add(hash, System.getProperties(), OWN_PROPERTIES);
    try {
      for (Path each : build()) {
        hash.add(PathContent.outline(each));
      }
      PathContent.of(paths).forEach(hash::add);
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Optional.of(hash.hex());
  }

  private static void add(Hash hash, Map<?, ?> values, List<String> own) {
    Map<String, String> sorted = new TreeMap<>();
    values.forEach((name, value) -> sorted.put(name.toString(), value.toString()));
    sorted.forEach(
        (name, value) -> {
          if (!RESTLESS.contains(name) && own.stream().noneMatch(name::startsWith)) {
            hash.add(name).add(value);
          }
        });
  }

  private static List<Path> build() {
    String path = System.getProperty("java.class.path", "");
    return List.of(path.split(File.pathSeparator, 0)).stream()
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
