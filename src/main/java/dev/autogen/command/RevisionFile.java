package dev.autogen.command;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of a revision's class, which is there as a whole or not at all. */
record RevisionFile(Path folder, Path relative) {

  Path path() {
    return folder.resolve(relative);
  }

  /**
   * Writes the file, which is not there yet.
   *
   * @throws dev.autogen.problem.AutogenException A096
   */
  void write(String source) {
    Path path = path();
    Path parent = path.toAbsolutePath().getParent();
    try {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempFile(parent, ".autogen-", ".tmp");
      try {
        Files.writeString(unfinished, source);
        if (Files.exists(path)) {
          throw new FileAlreadyExistsException(path.toString());
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failure) {
      throw Problem.of(ErrorCode.A096, "the revision cannot be written: " + failure.getMessage())
          .at(path.toString())
          .remedy("see whether the folder can be written to, or name another one:  --revisions DIR")
          .asException(failure);
    }
  }
}
