package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows the house as it is built. */
class ArchitecturePageTest {
  @Test
  void everyRoomHasItsRow() throws IOException {
    assertThat(Page.of("concepts/architecture.md").rows().stream().map(row -> row.get(0)))
        .map(cell -> Page.code(cell).get(0))
        .containsExactlyInAnyOrderElementsOf(rooms());
  }

  private static List<String> rooms() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/dev/autogen"))) {
      return rooms.filter(Files::isDirectory).map(room -> room.getFileName().toString()).toList();
    }
  }
}
