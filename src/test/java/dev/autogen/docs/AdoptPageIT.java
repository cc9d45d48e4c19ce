package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever adopts a database sees what the page says. */
class AdoptPageIT {
  @TempDir private Path folder;

  @Test
  void everyCommandSaysWhatThePageSays() throws IOException {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create table customer (id bigint primary key, email varchar(320) not null)",
          "create table purchase (id bigint primary key, customer_id bigint references customer)",
          "create view buyer as select customer_id from purchase",
          "create table flyway_schema_history"
              + " (installed_rank int primary key, checksum int, success boolean)");
      Reader reader = new Reader(folder, database.url());
      for (Page.Block block : Page.of("how-to/adopt-an-existing-database.md").blocks()) {
        reader.follow(block);
      }
      assertThat(reader.commands()).isEqualTo(3);
    }
  }
}
