package dev.autogen.jpa;

import static dev.autogen.jpa.Oracle.assertReadAsCreated;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from entities is what Hibernate's session factory creates for them. */
class ModelOracleIT {
  private static final Path SAMPLES =
      Path.of(System.getProperty("autogen.samples.classes", "target/entity-samples-classes"));

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void theSamplesAreReadAsHibernateCreatesThem(int major) {
    assertReadAsCreated(ModelRequest.of(List.of(SAMPLES.toString()), major, "public"));
  }
}
