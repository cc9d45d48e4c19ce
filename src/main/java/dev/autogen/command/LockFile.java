package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.FileFailure;
import dev.autogen.problem.Problem;
import dev.autogen.revision.LockedRevision;
import dev.autogen.revision.ReadRevisions;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.RevisionsLock;
import dev.autogen.runner.RevisionContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lock file beside the revisions, which says of each what it does. */
record LockFile(Path folder) {

  /**
   * Makes the file what the revisions are now. Those that it does not know are compiled and loaded;
   * of one that cannot be, it says that nobody knows what it does.
   *
   * @param drafted the checksums of revisions just drafted, by identifier
   * @return whether the file was another one before
   * @throws AutogenException A096 where it cannot be written
   */
  boolean renew(Map<String, String> drafted) {
    RevisionsLock lock = wanted(drafted);
    try {
      return lock.write(folder);
    } catch (IOException failure) {
      throw Problem.of(
              ErrorCode.A096,
              "the lock file of the revisions cannot be written: " + FileFailure.reason(failure))
          .at(RevisionsLock.in(folder).toString())
          .remedy("see whether the folder can be written to, or name another one:  --revisions DIR")
          .asException(failure);
    }
  }

  /**
   * The same where there is a file, and as long as it can be written.
   *
   * @param revisions those of the folder
   */
  boolean renewIfStale(ReadRevisions revisions) {
    try {
      return Files.isWritable(RevisionsLock.in(folder))
          && !revisions.isAsLocked()
          && renew(Map.of());
    } catch (AutogenException unwritable) {
      return false;
    }
  }

  /**
   * What the file does not say as it is, a line for each revision; nothing where it is current, and
   * where there is none because no revision was written yet.
   *
   * @throws AutogenException A081 where it cannot be understood
   */
  List<String> stale() {
    ReadRevisions revisions = RevisionDirectory.of(folder).readIfThere();
    Optional<RevisionsLock> lock = revisions.lock();
    if (lock.isEmpty() || revisions.isAsLocked()) {
      return List.of();
    }
    Map<String, LockedRevision> before = lock.get().byId();
    List<String> stale = new ArrayList<>();
    for (LockedRevision now : wanted(Map.of()).revisions()) {
      LockedRevision line = before.remove(now.id());
      if (line == null) {
        stale.add(now.id() + " is not in it");
      } else if (!line.checksum().equals(now.checksum())) {
        stale.add(now.id() + " does something else than it says");
      }
    }
    before.keySet().forEach(id -> stale.add(id + " is in it and nowhere else"));
    return stale;
  }

  private RevisionsLock wanted(Map<String, String> drafted) {
    ReadRevisions revisions = RevisionDirectory.of(folder).read();
    Map<String, String> checksums = new HashMap<>(revisions.checksums());
    checksums.putAll(drafted);
    List<RevisionInfo> unknown =
        revisions.graph().revisions().stream()
            .filter(each -> !checksums.containsKey(each.id()))
            .toList();
    checksums.putAll(loaded(revisions, unknown));
    return revisions.locked(checksums);
  }

  /** What those do that can be loaded. */
  private static Map<String, String> loaded(ReadRevisions revisions, List<RevisionInfo> asked) {
    try {
      Map<String, Revision> loaded = asked.isEmpty() ? Map.of() : revisions.load(asked);
      Map<String, String> checksums = new HashMap<>();
      for (RevisionInfo each : asked) {
        Revision revision = loaded.get(each.id());
        if (revision != null) {
          checksums.put(each.id(), RevisionContent.of(each, revision).checksum());
        }
      }
      return checksums;
    } catch (AutogenException unloadable) {
      Map<String, String> others = new HashMap<>();
      if (asked.size() > 1) {
        asked.forEach(each -> others.putAll(loaded(revisions, List.of(each))));
      }
      return others;
    }
  }

  /** The checksums of drafts; none of one in which somebody has to write a value first. */
  static Map<String, String> checksums(List<Draft> drafts) {
    Map<String, String> checksums = new HashMap<>();
    for (Draft draft : drafts) {
      List<Operation> upgrade = draft.upgrade().operations();
      List<Operation> downgrade = draft.downgrade().operations();
      if (Stream.concat(upgrade.stream(), downgrade.stream()).noneMatch(LockFile::isOpen)) {
        RevisionContent content = RevisionContent.of(header(draft.header()), upgrade, downgrade);
        checksums.put(draft.header().id(), content.checksum());
      }
    }
    return checksums;
  }

  private static boolean isOpen(Operation operation) {
    return operation instanceof Operation.Backfill backfill
        && backfill.assignments().stream().anyMatch(Assignment::isOpen);
  }

  private static RevisionInfo header(Draft.Header header) {
    return new RevisionInfo(
        header.id(),
        header.revises(),
        header.created(),
        header.message(),
        header.branchLabels(),
        header.dependsOn(),
        "",
        "");
  }
}
