package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.FileFailure;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was written down of the revisions of a folder: one line for each, in the order in which they
 * can be applied, and a line that follows from all of them. So two branches that both add a
 * revision do not merge unnoticed.
 *
 * @param shared tells apart what the other classes of the folder are, which revisions may use;
 *     absent where there are none
 */
public record RevisionsLock(List<LockedRevision> revisions, Optional<String> shared) {
  /** The name of the file, in the folder of the revisions. */
  public static final String NAME = "revisions.lock";

  public RevisionsLock {
    revisions = List.copyOf(revisions);
  }

  /** The lock of revisions in any order, all of whose ancestors are among them. */
  public static RevisionsLock of(Collection<LockedRevision> revisions, Optional<String> shared) {
    return new RevisionsLock(LockOrder.of(revisions), shared);
  }

  /** Where the lock of a folder of revisions is, or would be. */
  public static Path in(Path folder) {
    return folder.resolve(NAME);
  }

  /**
   * The lock of a folder; absent where there is none.
   *
   * @throws AutogenException A081 where it cannot be understood, as after a conflict
   */
  public static Optional<RevisionsLock> read(Path folder) {
    Path file = in(folder);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LockFormat(file.toString()).parse(Files.readString(file)));
    } catch (IOException failure) {
      throw Problem.of(ErrorCode.A081, "the lock file of the revisions cannot be read")
          .at(file + ": " + FileFailure.reason(failure))
          .remedy("make it readable, as UTF-8")
          .asException(failure);
    }
  }

  /** The lines by the identifier of their revision, in their order. */
  public Map<String, LockedRevision> byId() {
    Map<String, LockedRevision> byId = new LinkedHashMap<>();
    revisions.forEach(each -> byId.put(each.id(), each));
    return byId;
  }

  /** The content of the file. */
  public String text() {
    return LockFormat.text(this);
  }

  /**
   * Makes this the lock of a folder, as a whole or not at all.
   *
   * @return whether the file was another one before
   * @throws IOException where the file cannot be written
   */
  public boolean write(Path folder) throws IOException {
    Path file = in(folder);
    String text = text();
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return false;
    }
    Path whole = folder.resolve("." + UUID.randomUUID() + ".draft");
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
    return true;
  }
}
