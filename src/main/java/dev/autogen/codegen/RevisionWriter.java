package dev.autogen.codegen;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts a drafted revision into the folder of the revisions. */
public final class RevisionWriter {
  private RevisionWriter() {}

  /**
   * Writes the source as a whole or not at all, creating folders as needed.
   *
   * @return the file written
   * @throws FileAlreadyExistsException if there is such a file; it is left as it is
   */
  public static Path write(DraftedRevision revision, Path folder) throws IOException {
    Path file = folder.resolve(revision.path());
    Path parent = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(parent);
    Path whole = parent.resolve("." + UUID.randomUUID() + ".draft");
    try {
      Files.writeString(whole, revision.source(), StandardOpenOption.CREATE_NEW);
      publish(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
    return file;
  }

  // A move would overwrite; a link refuses to.
  private static void publish(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (FileSystemException | UnsupportedOperationException noLinks) {
      Files.createFile(file);
      Files.move(whole, file, ATOMIC_MOVE);
    }
  }
}
