package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end leaves nothing running on the server. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptionIT {
  private static final String CONNECTED =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and pid <> pg_backend_pid() and backend_type = 'client backend'";
  private static final String ASLEEP = CONNECTED + " and query like '%pg_sleep(30)'";

  @TempDir private Path folder;

  @Test
  void theStatementThatRunsEndsWithTheProcess() throws IOException, InterruptedException {
    try (TestDatabase database = TestDatabase.fresh()) {
      Shell shell = new Shell(folder);
      shell.write("autogen.properties", "url = " + database.url());
      revision(shell, "op.execute(\"create table t ()\"); op.execute(\"select pg_sleep(30)\");");
      Process process = start();
      await(database, ASLEEP, "1", Duration.ofSeconds(60));

      process.destroy();

      await(database, CONNECTED, "0", Duration.ofSeconds(2));
      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(folder.resolve("err"))
          .hasContent("Interrupted: nothing of the revision that was running stays.");
      assertThat(database.query("select to_regclass('t')")).containsExactly("null");
      revision(shell, "op.execute(\"create table t ()\");");
      Result result = shell.run("upgrade");
      assertThat(result.exit()).as(result.err()).isZero();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "upgrade")
        .directory(folder.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static void await(TestDatabase database, String query, String count, Duration longest)
      throws InterruptedException {
    Instant end = Instant.now().plus(longest);
    while (!database.query(query).equals(List.of(count)) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(database.query(query)).containsExactly(count);
  }

  private static void revision(Shell shell, String upgrade) {
    shell.write(
        "generated-migrations/R1.java",
        """
        import dev.autogen.operation.Operations;
        import dev.autogen.revision.*;
        @RevisionHeader(id = "aaaa", created = "2026-08-24T09:12:44Z", message = "sleep")
        public final class R1 implements Revision {
          @Override public void upgrade(Operations op) { %s }
          @Override public void downgrade(Operations op) { }
        }
        """
            .formatted(upgrade));
  }
}
