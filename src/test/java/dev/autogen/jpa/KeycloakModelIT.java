package dev.autogen.jpa;

import static dev.autogen.jpa.Oracle.assertReadAsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Keycloak;
import dev.autogen.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real model that nobody here wrote: Keycloak is read as Hibernate creates it. */
class KeycloakModelIT {
  @ParameterizedTest
  @ValueSource(strings = {"22.0.5", "24.0.5", "26.4.7"})
  void keycloakIsReadAsHibernateCreatesIt(String version) {
    ModelSnapshot model = assertReadAsCreated(Keycloak.model(version, TestDatabase.USUAL_MAJOR));

    assertThat(model.schema().tables()).hasSizeGreaterThan(80);
    assertThat(model.notes()).isEmpty();
    assertThat(model.entities()).isGreaterThan(50);
  }
}
