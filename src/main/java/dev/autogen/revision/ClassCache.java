package dev.autogen.revision;

import dev.autogen.cache.Cache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps compiled classes by a key that stands for everything they were made from. */
final class ClassCache {
  private final Cache cache;

  ClassCache(Path folder) {
    this.cache = new Cache(folder);
  }

  /** The classes kept under the key, by name. */
  Optional<Map<String, byte[]>> find(String key) {
    return cache.find(file(key)).map(ClassCache::classes);
  }

  void keep(String key, Map<String, byte[]> classes) {
    cache.keep(file(key), written(classes));
  }

  private static String file(String key) {
    return key + ".classes";
  }

  private static byte[] written(Map<String, byte[]> classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().length);
        out.write(each.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> classes(byte[] bytes) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        classes.put(name, in.readNBytes(in.readInt()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return classes;
  }
}
