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
  void saysWhatOneWhoMayOnlyReadCanDo() {
    try (TestDatabase database = TestDatabase.fresh()) {
      String reader = "reads_" + database.name();
      Shell shell = new Shell(folder);
      shell.write("autogen.properties", "url = " + database.url(), "entities = classes");
      shell.entity("Customer", CUSTOMER);
      shell.run("-m", "start");
      shell.run("upgrade");
      database.execute(
          "create role "
              + reader
              + " login; revoke create on schema public from public;"
              + " grant select on autogen_version to "
              + reader);
      try {
        String user = "--username=" + reader;
        Result result = shell.run("doctor", user);

        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out())
            .contains(
                reader + " may create nothing in public: diff, check, revision and current work;",
                "upgrade, downgrade and stamp need somebody who may")
            .doesNotContain("problem");
        assertThat(shell.run("check", user).exit()).isZero();
        assertThat(shell.run("current", user).exit()).isZero();
        shell.entity("Customer", "@Entity public class Customer { @Id long id; String name; }");
        assertThat(shell.run("diff", user).out()).contains("+ column  name");
        assertThat(shell.run("-m", "names", user).exit()).isZero();
        assertThat(shell.run("upgrade", user).exit()).isNotZero();

        database.execute("revoke select on autogen_version from " + reader);
        assertThat(shell.run("doctor", user).out())
            .contains("may not read autogen_version", "grant select on autogen_version to ");
      } finally {
        database.execute("drop owned by " + reader + "; drop role " + reader);
      }
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
