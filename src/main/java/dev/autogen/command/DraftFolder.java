package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.codegen.Drafter;
import dev.autogen.revision.RevisionsLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Where drafts become classes. */
record DraftFolder(Settings settings) {
  private static final int BYTES = 6;

  /** Where a draft comes from and goes. */
  Draft.Origin origin() {
    return new Draft.Origin(
        ToolVersion.text(),
        settings.history().revisionsPackage().orElse(""),
        settings.style().revision());
  }

  /** The file that a draft becomes. */
  RevisionFile file(Draft draft) {
    return new RevisionFile(settings.history().revisions(), Drafter.draft(draft));
  }

  /** Writes down what drafts do that have been written, whatever commands make of them. */
  void lock(List<Draft> drafts) {
    new LockFile(settings.history().revisions()).renew(LockFile.checksums(drafts));
  }

  /** Runs what a team has run after files are written; returns what that wrote. */
  List<String> commands(List<RevisionFile> files) {
    PostWrite after = new PostWrite(settings.style().commands(), settings.history().revisions());
    List<String> said = files.stream().flatMap(each -> after.run(each.path()).stream()).toList();
    if (!settings.style().commands().isEmpty()) {
      new LockFile(settings.history().revisions()).renew(Map.of());
    }
    return said;
  }

  /** Takes the first file of a history away again. */
  void takeBack(RevisionFile file) {
    RevisionFile.delete(List.of(file));
    try {
      Files.deleteIfExists(RevisionsLock.in(settings.history().revisions()));
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  /** An identifier that nothing has. */
  static String randomId() {
    byte[] bytes = new byte[BYTES];
    new Random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
