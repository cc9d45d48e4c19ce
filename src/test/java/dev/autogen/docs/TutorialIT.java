package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the tutorial sees what it says. */
class TutorialIT {
  @TempDir private Path folder;

  @Test
  void everyCommandSaysWhatThePageSays() throws IOException {
    try (TestDatabase database = TestDatabase.fresh()) {
      Reader reader = new Reader(folder, database.url());
      for (Page.Block block : Page.of("tutorial.md").blocks()) {
        reader.follow(block);
      }
      assertThat(reader.commands()).isGreaterThan(10);
    }
  }
}
