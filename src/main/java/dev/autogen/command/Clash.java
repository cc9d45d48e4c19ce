package dev.autogen.command;

import dev.autogen.diff.SharedObjects;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.problem.AutogenException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that revisions of two branches both change, so that it matters which of them comes
 * first.
 *
 * @param name {@code customer.email}
 */
public record Clash(String name, RevisionInfo one, RevisionInfo other) {

  /**
   * What the revisions clash in that lead to one of the heads but not to the others; nothing where
   * they cannot be loaded.
   */
  static List<Clash> of(Chronicle chronicle, List<RevisionInfo> heads) {
    List<List<RevisionInfo>> branches = new ArrayList<>();
    for (RevisionInfo head : heads) {
      List<String> others =
          RevisionGraph.ids(heads).stream().filter(id -> !id.equals(head.id())).toList();
      branches.add(chronicle.graph().upgradePath(others, List.of(head.id())));
    }
    try {
      return of(branches, chronicle.revisions().load(all(branches)));
    } catch (AutogenException unreadable) {
      return List.of();
    }
  }

  private static Set<RevisionInfo> all(List<List<RevisionInfo>> branches) {
    Set<RevisionInfo> all = new LinkedHashSet<>();
    branches.forEach(all::addAll);
    return all;
  }

  private static List<Clash> of(List<List<RevisionInfo>> branches, Map<String, Revision> loaded) {
    List<Clash> clashes = new ArrayList<>();
    for (int left = 0; left < branches.size(); left++) {
      for (int right = left + 1; right < branches.size(); right++) {
        for (RevisionInfo one : branches.get(left)) {
          for (RevisionInfo other : branches.get(right)) {
            SharedObjects.of(upgrade(one, loaded), upgrade(other, loaded))
                .forEach(name -> clashes.add(new Clash(name, one, other)));
          }
        }
      }
    }
    return clashes;
  }

  private static List<Operation> upgrade(RevisionInfo info, Map<String, Revision> loaded) {
    Revision revision = loaded.get(info.id());
    if (revision == null) {
      return List.of();
    }
    try {
      return Operations.recordedBy(revision::upgrade);
    } catch (RuntimeException | LinkageError thrown) {
      return List.of();
    }
  }
}
