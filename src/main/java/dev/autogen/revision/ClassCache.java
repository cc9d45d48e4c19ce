package dev.autogen.revision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps compiled classes by a key that stands for everything they were made from.
 *
 * <p>Several processes can use one folder: an entry appears as a whole or not at all. An entry that
 * was damaged counts as absent, and a folder that cannot be written costs only time.
 */
final class ClassCache {
  private final Path folder;

  ClassCache(Path folder) {
    this.folder = folder;
  }

  /** The folder for what can be made again, as the XDG Base Directory Specification has it. */
  static Path usual() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(given -> !given.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("autogen");
  }

  /** The classes kept under the key, by name. */
  Optional<Map<String, byte[]>> find(String key) {
    try {
      return read(Files.readAllBytes(file(key)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void keep(String key, Map<String, byte[]> classes) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, key.substring(0, 8), ".tmp");
      try {
        Files.write(draft, written(classes));
        Files.move(
            draft, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // The next command compiles again, which is slower and just as right.
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".classes");
  }

  private static byte[] written(Map<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeInt(each.getValue().length);
      out.write(each.getValue());
    }
    out.write(Hash.sha256(bytes.toByteArray()));
    return bytes.toByteArray();
  }

  private static Optional<Map<String, byte[]>> read(byte[] bytes) throws IOException {
    int end = bytes.length - Hash.LENGTH;
    boolean whole =
        end > 0
            && Arrays.equals(
                Hash.sha256(Arrays.copyOf(bytes, end)),
                Arrays.copyOfRange(bytes, end, bytes.length));
    return whole ? Optional.of(classes(bytes)) : Optional.empty();
  }

  private static Map<String, byte[]> classes(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return classes;
  }
}
