package dev.autogen.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What directories and jars contain, in lines that differ where a class or resource does.
 *
 * <p>A file of a directory counts with its bytes, a jar with its central directory, which has the
 * size and checksum of every entry (<a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format
 * Specification</a>, section 4.3). The jars that a manifest's {@code Class-Path} names belong to
 * their jar.
 */
final class PathContent {
  /** No class or mapping is as large; such a file counts with its time instead of its bytes. */
  private static final long LARGE = 8L << 20;

  private static final int END_HEADER = 0x06054b50;
  private static final int END_HEADER_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private PathContent() {}

  /** The lines of some paths, and of what their manifests name. */
  static List<String> of(List<Path> paths) throws IOException {
    List<String> lines = new ArrayList<>();
    Set<Path> seen = new LinkedHashSet<>();
    Deque<Path> left = new ArrayDeque<>(paths);
    while (!left.isEmpty()) {
      Path path = left.removeFirst().toAbsolutePath().normalize();
      if (seen.add(path)) {
        lines.add(path.toString());
        if (Files.isDirectory(path)) {
          files(path).forEach(file -> lines.add(path.relativize(file) + " " + bytes(file)));
        } else if (Files.exists(path)) {
          lines.add(directoryOf(path));
          left.addAll(named(path));
        }
      }
    }
    return lines;
  }

  /** A line that differs where a path was written again. */
  static String outline(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return String.join("\n", files(path).stream().map(PathContent::sizeAndTime).toList());
    }
    return sizeAndTime(path);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> found =
        Files.find(
            directory,
            Integer.MAX_VALUE,
            (path, attributes) -> attributes.isRegularFile(),
            FileVisitOption.FOLLOW_LINKS)) {
      return found.sorted().toList();
    }
  }

  private static String sizeAndTime(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.size(file) > LARGE
          ? sizeAndTime(file)
          : checksum(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String directoryOf(Path jar) throws IOException {
    try (FileChannel channel = FileChannel.open(jar)) {
      long size = channel.size();
      ByteBuffer tail = read(channel, Math.max(0, size - END_HEADER_SIZE - LONGEST_COMMENT), size);
      for (int at = tail.limit() - END_HEADER_SIZE; at >= 0; at--) {
        if (tail.getInt(at) == END_HEADER) {
          long length = Integer.toUnsignedLong(tail.getInt(at + 12));
          long end = size - tail.limit() + at;
          return size + " " + checksum(read(channel, Math.max(0, end - length), size));
        }
      }
      return sizeAndTime(jar);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(to - from)).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, from + bytes.position());
    }
    return bytes.flip();
  }

  // Two checksums of 32 bits, which the processor computes, instead of one that it doesn't.
  private static String checksum(ByteBuffer bytes) {
    CRC32 first = new CRC32();
    first.update(bytes.duplicate());
    CRC32C second = new CRC32C();
    second.update(bytes.duplicate());
    return bytes.remaining()
        + " "
        + Long.toHexString(first.getValue())
        + " "
        + Long.toHexString(second.getValue());
  }

  private static List<Path> named(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      String places =
          Optional.ofNullable(file.getManifest())
              .map(Manifest::getMainAttributes)
              .map(main -> main.getValue(Attributes.Name.CLASS_PATH))
              .orElse("");
      URI base = jar.toUri();
      return Stream.of(places.split("\\s+", 0))
          .filter(place -> !place.isEmpty())
          .map(base::resolve)
          .filter(place -> "file".equals(place.getScheme()))
          .map(Path::of)
          .toList();
    }
  }
}
