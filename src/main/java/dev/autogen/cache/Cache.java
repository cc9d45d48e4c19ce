package dev.autogen.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Keeps bytes by name in one folder.
 *
 * <p>Several processes can use one folder: an entry appears as a whole or not at all. An entry that
 * was damaged counts as absent, and a folder that cannot be written costs only time.
 */
public final class Cache {
  private final Path folder;

  /** A cache in a folder, which is made with the first entry. */
  public Cache(Path folder) {
    this.folder = folder;
  }

  /** What is kept under a name. */
  public Optional<byte[]> find(String name) {
    try {
      return whole(Files.readAllBytes(folder.resolve(name)));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /** The names that begin with a text, in no order. */
  public List<String> names(String beginning) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(beginning))
          .toList();
    } catch (IOException absent) {
      return List.of();
    }
  }

  /** Keeps content under a name, instead of what was there. */
  public void keep(String name, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      try {
        Files.write(draft, guarded(content));
        Path file = folder.resolve(name);
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException unwritable) {
      // It will be made again, which is slower and just as right.
      return;
    }
  }

  private static byte[] guarded(byte[] content) {
    return ByteBuffer.allocate(content.length + Long.BYTES)
        .put(content)
        .putLong(guard(content))
        .array();
  }

  private static Optional<byte[]> whole(byte[] file) {
    int end = file.length - Long.BYTES;
    if (end < 0) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(file, end);
    return Optional.of(content)
        .filter(each -> ByteBuffer.wrap(file).getLong(end) == guard(content));
  }

  private static long guard(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    return checksum.getValue();
  }
}
