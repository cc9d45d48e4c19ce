package dev.autogen.command;

import dev.autogen.codegen.DraftedRevision;
import dev.autogen.codegen.RevisionWriter;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.FileFailure;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;

/** The file of a revision's class, which is there as a whole or not at all. */
record RevisionFile(Path folder, DraftedRevision draft) {

  Path path() {
    return folder.resolve(draft.path());
  }

  /**
   * Writes the file, which is not there yet.
   *
   * @throws dev.autogen.problem.AutogenException A096
   */
  void write() {
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
