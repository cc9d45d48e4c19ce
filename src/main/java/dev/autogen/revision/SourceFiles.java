package dev.autogen.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the Java files of a folder are.
 *
 * @param revisions in the order of their files
 * @param unchanged the lines of the lock whose sources are there, by identifier
 * @param others the sources that the lock does not have, by the identifiers of their revisions,
 *     unless the header is no plain text
 * @param shared tells apart what the other classes are that revisions may use; absent where there
 *     are none
 */
record SourceFiles(
    List<RevisionInfo> revisions,
    Map<String, LockedRevision> unchanged,
    Map<String, String> others,
    Optional<String> shared) {
  static final SourceFiles NONE = new SourceFiles(List.of(), Map.of(), Map.of(), Optional.empty());
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_$]+");

  SourceFiles {
    revisions = List.copyOf(revisions);
    unchanged = Map.copyOf(unchanged);
    others = Map.copyOf(others);
  }

  /**
   * What tells each revision's source from others, by identifier; none where it says too little,
   * since the header is no plain text or the class of another revision is used.
   */
  Map<String, String> digests() {
    Set<String> names = revisions.stream().map(SourceFiles::simpleName).collect(Collectors.toSet());
    return revisions.stream()
        .filter(each -> unchanged.containsKey(each.id()) || says(each, names))
        .collect(Collectors.toMap(RevisionInfo::id, this::digest, (one, other) -> one));
  }

  private String digest(RevisionInfo revision) {
    return Optional.ofNullable(unchanged.get(revision.id()))
        .flatMap(LockedRevision::source)
        .orElseGet(() -> SourceDigest.of(others.getOrDefault(revision.id(), "")));
  }

  private boolean says(RevisionInfo revision, Set<String> names) {
    String own = simpleName(revision);
    return others.containsKey(revision.id())
        && NO_WORD
            .splitAsStream(others.get(revision.id()))
            .noneMatch(word -> names.contains(word) && !word.equals(own));
  }

  private static String simpleName(RevisionInfo revision) {
    return revision.className().substring(revision.className().lastIndexOf('.') + 1);
  }
}
