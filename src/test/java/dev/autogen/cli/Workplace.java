package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests of commands begin with: an empty database, and a folder whose settings name it and
 * {@code classes}, where entities are.
 */
public abstract class Workplace {
  @TempDir protected Path folder;
  protected TestDatabase database;
  protected Shell shell;

  @BeforeEach
  protected final void open() {
    database = TestDatabase.fresh();
    shell = new Shell(folder);
    settings();
  }

  @AfterEach
  protected final void leave() {
    database.close();
  }

  /** Writes the settings anew, with these lines besides the usual ones. */
  protected final void settings(String... more) {
    Stream<String> usual = Stream.of("url = " + database.url(), "entities = classes");
    shell.write("autogen.properties", Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
  }

  /** Runs what must succeed. */
  protected final Result run(String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit())
        .as(String.join(" ", arguments) + "\n" + result.err() + result.out())
        .isZero();
    return result;
  }
}
