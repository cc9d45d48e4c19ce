package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor looks into everything that the other commands need. */
final class DoctorIT {
  private static final String CUSTOMER = "@Entity public class Customer { @Id long id; }";

  @TempDir private Path folder;

  @Test
  void readsEntitiesAndRevisionsAndTheServer() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Shell shell = new Shell(folder);
      shell.write("autogen.properties", "url = " + database.url(), "entities = classes");
      shell.entity("Customer", CUSTOMER);
      shell.run("-m", "start");

      Result result = shell.run("doctor");

      assertThat(result.exit()).isZero();
      assertThat(result.out())
          .contains("1 revision, head ", "1 entity, 1 table", "PostgreSQL ")
          .containsPattern("hibernate +7\\.4\\.\\d+\\.Final, autogen's own")
          .doesNotContain("problem");
    }
  }

  @Test
  void namesEveryProblemAtOnce() {
    Shell shell = new Shell(folder);
    shell.write("autogen.properties", "url = postgresql://localhost:1/shop", "entities = nowhere");

    Result result = shell.run("doctor");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("problem  entities", "problem  connection", "no server answers");
  }
}
