package dev.autogen.jpa;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The paths of a request, with {@code dir/*} expanded.
 *
 * @param entities where entities are looked for
 * @param all the same and what they need
 */
record EntityPaths(List<Path> entities, List<Path> all) {

  /** Finds the paths of a request; refuses if one doesn't exist. */
  static EntityPaths of(ModelRequest request) {
    List<String> missing = new ArrayList<>();
    List<Path> entities = expanded(request.entities(), missing);
    List<Path> all = new ArrayList<>(entities);
    all.addAll(expanded(request.classpath(), missing));
    if (!missing.isEmpty()) {
      throw Problem.of(ErrorCode.A033, "the entities' class path names what doesn't exist")
          .at(missing)
          .remedy(
              "Build the project first, for example with mvn compile",
              "or name the folder of its classes: --entities target/classes")
          .asException();
    }
    return new EntityPaths(entities, List.copyOf(all));
  }

  /** Loads the classes of all paths. */
  EntityLoader loader() {
    return new EntityLoader(urls(all), EntityPaths.class.getClassLoader());
  }

  /** Finds resources beside the entities, and there only. */
  URLClassLoader resources() {
    return new URLClassLoader(urls(entities), null);
  }

  private static URL[] urls(List<Path> paths) {
    return paths.stream().map(EntityPaths::url).toArray(URL[]::new);
  }

  private static List<Path> expanded(List<String> paths, List<String> missing) {
    List<Path> expanded = new ArrayList<>();
    for (String path : paths) {
      boolean everyJar = path.endsWith("/*") || path.endsWith("\\*");
      Path found = Path.of(everyJar ? path.substring(0, path.length() - 2) : path);
      if (!Files.exists(found)) {
        missing.add(path);
      } else if (everyJar) {
        expanded.addAll(jars(found));
      } else {
        expanded.add(found);
      }
    }
    return List.copyOf(expanded);
  }

  private static List<Path> jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
