package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that go are shown in the words of the revision that made them. */
class RemovedChecksIT {
  private static final String ENTITY =
      "@Entity @Table(name = \"g\"%s) public class G { @Id long id; String a;"
          + " java.math.BigDecimal b; }";
  private static final String CHECKS =
      ", check = {@CheckConstraint(name = \"long_enough\", constraint = \"length(a) >= 3\"),"
          + " @CheckConstraint(name = \"given\", constraint = \"b > 5 or a <> 'x'\")}";

  @TempDir Path folder;

  @Test
  void aCheckIsShownAsItWasWrittenWhileItMeansTheSame() throws IOException {
    try (TestDatabase database = TestDatabase.fresh()) {
      Shell shell = new Shell(folder);
      shell
          .entity("G", ENTITY.formatted(CHECKS))
          .write("autogen.properties", "url = " + database.url(), "entities = classes");
      run(shell, "-m", "first");
      run(shell, "upgrade");
      shell.entity("G", ENTITY.formatted(""));

      String terminal = run(shell, "-m", "second").out();
      Path second = fileOf(shell, "Second");
      String written = Files.readString(second);
      for (String text : new String[] {terminal, written.replace("&gt;", ">")}) {
        assertThat(text.replaceAll("\\s+\\*?\\s*", " "))
            .contains("check (length(a) >= 3)")
            .containsPattern("check \\(b > 5 or a (<>|&lt;>) 'x'\\)");
      }
      Files.delete(second);

      database.execute(
          "alter table g drop constraint long_enough",
          "alter table g add constraint long_enough check (length(a) >= 4)");
      assertThat(run(shell, "diff").out())
          .contains("check ((length((a)::text) >= 4))")
          .doesNotContain(">= 3");
    }
  }

  private static Path fileOf(Shell shell, String name) {
    return shell.files("generated-migrations").stream()
        .filter(each -> each.toString().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static Result run(Shell shell, String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit())
        .as(String.join(" ", arguments) + result.out() + result.err())
        .isLessThan(2);
    return result;
  }
}
