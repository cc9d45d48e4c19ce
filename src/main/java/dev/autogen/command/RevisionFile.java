package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.codegen.DraftedRevision;
import dev.autogen.codegen.RevisionWriter;
import dev.autogen.command.Drafted.DraftedSource;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.FileFailure;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of a revision's class, which is there as a whole or not at all. */
record RevisionFile(Path folder, DraftedRevision draft) {

  Path path() {
    return folder.resolve(draft.path());
  }

  /** What became of it. */
  DraftedSource source(Draft.Header header, boolean written) {
    return new DraftedSource(header.id(), header.revises(), path(), draft.source(), written);
  }

  /**
   * Writes all of the files, or none.
   *
   * @throws dev.autogen.problem.AutogenException A096
   */
  static void write(List<RevisionFile> files) {
    List<RevisionFile> written = new ArrayList<>();
    try {
      for (RevisionFile file : files) {
        file.write();
        written.add(file);
      }
    } finally {
      if (written.size() < files.size()) {
        delete(written);
      }
    }
  }

  /** Takes files away that were written. */
  static void delete(List<RevisionFile> files) {
    files.forEach(RevisionFile::delete);
  }

  private void delete() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  /**
   * Writes the file, which is not there yet.
   *
   * @throws dev.autogen.problem.AutogenException A096
   */
  private void write() {
    try {
      RevisionWriter.write(draft, folder);
    } catch (IOException failure) {
      throw Problem.of(
              ErrorCode.A096, "the revision cannot be written: " + FileFailure.reason(failure))
          .at(path().toString())
          .remedy("see whether the folder can be written to, or name another one:  --revisions DIR")
          .asException(failure);
    }
  }
}
