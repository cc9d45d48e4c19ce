package dev.autogen.testing;

import dev.autogen.jpa.ModelRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real model that nobody here wrote, in several versions. */
public final class Keycloak {
  private static final String JARS = System.getProperty("autogen.keycloak", "target/keycloak");

  private Keycloak() {}

  /** The versions, the oldest first, for {@code @MethodSource} and loops. */
  public static List<String> versions() {
    return List.of("22.0.5", "23.0.7", "24.0.5", "25.0.6", "26.0.8", "26.2.5", "26.4.7");
  }

  /** What is read of a version, for a server of the major version given. */
  public static ModelRequest model(String version, int major) {
    return ModelRequest.of(List.of(jar("model-jpa", version)), major, "public")
        .withClasspath(
            List.of(jar("core", version), jar("common", version), jar("server-spi", version)))
        .withPersistenceXml("default-persistence.xml");
  }

  /** What the settings say of a version. */
  public static List<String> settings(String version) {
    List<Path> jars = jars(version);
    return List.of(
        "entities = " + jars.get(0),
        "classpath = " + jars.stream().skip(1).map(Path::toString).collect(Collectors.joining(":")),
        "persistence-xml = default-persistence.xml");
  }

  /** The jars of a version, that of the entities first. */
  static List<Path> jars(String version) {
    return Stream.of("model-jpa", "core", "common", "server-spi")
        .map(part -> Path.of(jar(part, version)).toAbsolutePath())
        .toList();
  }

  private static String jar(String part, String version) {
    return JARS + "/keycloak-" + part + "-" + version + ".jar";
  }
}
