package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RevisionWriterTest {
  private static final DraftedRevision DRAFTED =
      new DraftedRevision("1", "R1", Path.of("com/example/R1.java"), "class R1 {} // naïve\n");

  @TempDir private Path folder;

  @Test
  void createsTheFoldersAndNothingElse() throws IOException {
    Path file = RevisionWriter.write(DRAFTED, folder.resolve("new"));

    assertThat(file).isEqualTo(folder.resolve("new/com/example/R1.java"));
    assertThat(Files.readString(file)).isEqualTo(DRAFTED.source());
    assertThat(files()).containsExactly(file);
  }

  @Test
  void refusesToOverwrite() throws IOException {
    Path file = RevisionWriter.write(DRAFTED, folder);
    DraftedRevision other = new DraftedRevision("1", "R1", DRAFTED.path(), "other");

    assertThatThrownBy(() -> RevisionWriter.write(other, folder))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(Files.readString(file)).isEqualTo(DRAFTED.source());
    assertThat(files()).containsExactly(file);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void othersMayReadWhatTheUmaskLetsThem() throws IOException {
    Path usual = Files.writeString(folder.resolve("usual"), "");

    Path file = RevisionWriter.write(DRAFTED, folder);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  private Stream<Path> files() throws IOException {
    return Files.walk(folder).filter(Files::isRegularFile);
  }
}
