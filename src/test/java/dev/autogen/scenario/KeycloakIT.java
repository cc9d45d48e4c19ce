package dev.autogen.scenario;

import dev.autogen.testing.Keycloak;
import dev.autogen.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real model that nobody here wrote grows through its versions, with rows in every table. */
class KeycloakIT {
  /** What a user would write into the drafts, and Keycloak's own migration does. */
  private static final Fills FILLS =
      new Fills(
          Map.of(
              "offline_user_session.version", "0",
              "offline_client_session.version", "0",
              "credential.version", "0"));

  @Test
  void keycloakGrowsFromVersionToVersionAndBack() {
    try (Journey journey = Journey.on(TestDatabase.USUAL_MAJOR)) {
      journey.withRowsEverywhere(FILLS);
      for (String version : Keycloak.versions()) {
        journey.take(Keycloak.model(version, journey.major()));
      }
    }
  }
}
