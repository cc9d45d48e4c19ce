package dev.autogen.command;

import dev.autogen.jpa.ModelRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the entities are and how Hibernate reads them.
 *
 * @param paths directories and jars that hold entity classes; {@code dir/*} for all jars of one
 * @param classpath what the entities need besides, in the same form
 * @param packages only these packages and those below them; empty: all
 * @param persistenceXml a path, or a resource on the entities' class path
 * @param hibernate any of Hibernate's settings
 * @param naming {@code jpa}, {@code spring} or the name of a physical naming strategy's class;
 *     absent: what the persistence unit says, else as Hibernate does it
 */
public record EntitySettings(
    List<String> paths,
    List<String> classpath,
    List<String> packages,
    Optional<String> persistenceUnit,
    Optional<String> persistenceXml,
    Map<String, String> hibernate,
    Optional<String> naming) {
  public EntitySettings {
    paths = List.copyOf(paths);
    classpath = List.copyOf(classpath);
    packages = List.copyOf(packages);
    hibernate = Map.copyOf(hibernate);
  }

  /** All entities on the paths given, read with Hibernate's defaults. */
  public static EntitySettings of(Path... paths) {
    return new EntitySettings(
        Arrays.stream(paths).map(Path::toString).toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** What the model reader is asked. */
  ModelRequest request(Supplier<ModelRequest.Server> server) {
    return new ModelRequest(
        paths, classpath, packages, persistenceUnit, persistenceXml, hibernate, naming, server);
  }
}
