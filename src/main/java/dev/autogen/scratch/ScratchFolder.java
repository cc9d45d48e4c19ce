package dev.autogen.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of one running server. A lock on the file beside it says that its owner lives: the
 * operating system releases it when the owner ends, however that happens.
 */
final class ScratchFolder implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final Duration YOUNG = Duration.ofMinutes(2);

  /** Never opened a second time: closing that would release this process's own lock on Linux. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private ScratchFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static ScratchFolder in(Path parent) throws IOException {
    Folders.makePrivate(parent);
    String name = UUID.randomUUID().toString();
    Path lock = parent.resolve(name + LOCK);
    OWN.add(lock);
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    return new ScratchFolder(Folders.makePrivate(parent.resolve(name)), channel);
  }

  /** Ends and deletes what owners left behind who could not do it themselves. */
  static void clean(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    List<Path> locks;
    try (Stream<Path> files = Files.list(parent)) {
      locks = files.filter(file -> file.toString().endsWith(LOCK)).toList();
    }
    for (Path lock : locks) {
      if (!OWN.contains(lock) && old(lock)) {
        cleanUnlessOwned(lock);
      }
    }
  }

  Path path() {
    return path;
  }

  Path data() {
    return path.resolve("data");
  }

  /** Lets go of the folder and deletes what is left of it. */
  @Override
  public void close() throws IOException {
    channel.close();
    Folders.delete(path);
    Path lock = path.resolveSibling(path.getFileName() + LOCK);
    Files.deleteIfExists(lock);
    OWN.remove(lock);
  }

  /** A young lock may belong to somebody who is about to take it. */
  private static boolean old(Path lock) throws IOException {
    return Files.exists(lock)
        && Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(YOUNG));
  }

  private static void cleanUnlessOwned(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      if (taken != null) {
        String text = lock.toString();
        Path folder = Path.of(text.substring(0, text.length() - LOCK.length()));
        endServer(folder);
        Folders.delete(folder);
        Files.deleteIfExists(lock);
      }
    }
  }

  private static void endServer(Path folder) throws IOException {
    if (Watchdog.possible()) {
      Watchdog.over(folder.resolve("data"), folder).close();
    }
  }
}
