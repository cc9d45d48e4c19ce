package dev.autogen.testing;

import dev.autogen.jpa.ModelRequest;
import java.util.List;

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

  private static String jar(String part, String version) {
    return JARS + "/keycloak-" + part + "-" + version + ".jar";
  }
}
