package dev.autogen.scenario;

import dev.autogen.jpa.ModelRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real model that nobody here wrote grows through three of its versions. */
class KeycloakIT {
  private static final String JARS = System.getProperty("autogen.keycloak", "target/keycloak");

  @Test
  void keycloakGrowsFromVersionToVersionAndBack() {
    try (Journey journey = Journey.on(17)) {
      for (String version : List.of("22.0.5", "24.0.5", "26.4.7")) {
        journey.take(keycloak(version, journey.major()));
      }
    }
  }

  private static ModelRequest keycloak(String version, int major) {
    String folder = JARS + "/" + version;
    return ModelRequest.of(
            List.of(folder + "/keycloak-model-jpa-" + version + ".jar"), major, "public")
        .withClasspath(List.of(folder + "/*"))
        .withPersistenceXml("default-persistence.xml");
  }
}
