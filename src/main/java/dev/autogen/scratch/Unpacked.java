package dev.autogen.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * PostgreSQL's programs as the embedded server unpacks them. It marks what it has finished, locks
 * what it is about, and cannot begin anew where it was killed half-way: that is taken out of its
 * way.
 */
final class Unpacked {
  private static final String FINISHED = ".exists";
  private static final String LOCK = "epg-lock";

  private Unpacked() {}

  static void clean(Path cache) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(cache, "PG-*")) {
      for (Path folder : folders) {
        if (!Files.exists(folder.resolve(FINISHED))) {
          cleanUnlessLocked(folder);
        }
      }
    }
  }

  private static void cleanUnlessLocked(Path folder) throws IOException {
    Path lock = folder.resolve(LOCK);
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock();
        DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      if (taken == null || Files.exists(folder.resolve(FINISHED))) {
        return;
      }
      for (Path child : children) {
        if (!child.equals(lock)) {
          Folders.delete(child);
        }
      }
    } catch (OverlappingFileLockException unpackedByThisProcess) {
      // It is being unpacked.
    }
  }
}
