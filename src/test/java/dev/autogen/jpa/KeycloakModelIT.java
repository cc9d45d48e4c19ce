package dev.autogen.jpa;

import static dev.autogen.jpa.Oracle.assertReadAsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real model that nobody here wrote: every version of Keycloak is read as Hibernate creates it.
 */
class KeycloakModelIT {
  private static final String JARS = System.getProperty("autogen.keycloak", "target/keycloak");

  @ParameterizedTest
  @ValueSource(strings = {"22.0.5", "24.0.5", "26.4.7"})
  void keycloakIsReadAsHibernateCreatesIt(String version) {
    String folder = JARS + "/" + version;
    ModelRequest request =
        ModelRequest.of(
                List.of(folder + "/keycloak-model-jpa-" + version + ".jar"),
                TestDatabase.USUAL_MAJOR,
                "public")
            .withClasspath(List.of(folder + "/*"))
            .withPersistenceXml("default-persistence.xml");

    ModelSnapshot model = assertReadAsCreated(request);

    assertThat(model.schema().tables()).hasSizeGreaterThan(80);
    assertThat(model.notes()).isEmpty();
    assertThat(model.entities()).isGreaterThan(50);
  }
}
