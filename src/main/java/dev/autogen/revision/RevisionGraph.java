package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the revisions hang together: who follows whom, and who must be there before.
 *
 * <p>A graph that exists is sound: identifiers are unique and well formed, everything named is
 * there, and nothing comes before itself. Order is that in which the revisions were given.
 */
public final class RevisionGraph {
  private final Map<String, RevisionInfo> revisions;
  private final GraphEdges edges;

  private RevisionGraph(Map<String, RevisionInfo> revisions, GraphEdges edges) {
    this.revisions = revisions;
    this.edges = edges;
  }

  /**
   * The graph of the revisions given; none is a graph too.
   *
   * @throws AutogenException naming every reason why they make no sound graph
   */
  public static RevisionGraph of(Collection<RevisionInfo> revisions) {
    List<Problem> problems = GraphProblems.of(List.copyOf(revisions));
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    Map<String, RevisionInfo> byId = new LinkedHashMap<>();
    revisions.forEach(revision -> byId.put(revision.id(), revision));
    return new RevisionGraph(byId, GraphEdges.of(byId));
  }

  /** All revisions, in the order given. */
  public List<RevisionInfo> revisions() {
    return List.copyOf(revisions.values());
  }

  /** The revision of exactly this identifier. */
  public Optional<RevisionInfo> find(String id) {
    return Optional.ofNullable(revisions.get(id));
  }

  /** The revisions that no other one follows. */
  public List<RevisionInfo> heads() {
    return where(id -> edges.children(id).isEmpty());
  }

  /** The heads that no other revision depends on either: what a database at its end records. */
  public List<RevisionInfo> realHeads() {
    return where(id -> edges.above(id).isEmpty());
  }

  /** Whether another revision depends on this one without following it. */
  public boolean isNeeded(String id) {
    return edges.above(id).size() > edges.children(id).size();
  }

  /**
   * What is applied in a database with these rows and is followed by nothing that is: the rows, and
   * what was applied only because a row depends on it.
   */
  public List<RevisionInfo> tips(Collection<String> rows) {
    Set<String> applied = withAncestors(rows);
    return newestFirst(
        applied.stream()
            .filter(id -> edges.children(id).stream().noneMatch(applied::contains))
            .toList());
  }

  /** The revisions that follow none. */
  public List<RevisionInfo> bases() {
    return where(id -> revision(id).revises().isEmpty());
  }

  /** The revisions that follow the one given directly. */
  public List<RevisionInfo> children(String id) {
    return edges.children(id).stream().map(this::revision).toList();
  }

  /**
   * What the rows of the version table move along: the parents of a revision, and what it depends
   * on unless an ancestor depends on it already.
   */
  public List<String> normalizedParents(String id) {
    return edges.normalizedParents(id);
  }

  /** The revisions given and all that must be applied before them, dependencies too. */
  public Set<String> withAncestors(Collection<String> ids) {
    return GraphEdges.reach(ids, edges::below);
  }

  /** The revisions given and all that build on them, dependants too. */
  public Set<String> withDescendants(Collection<String> ids) {
    return GraphEdges.reach(ids, edges::above);
  }

  /** A revision with its ancestors and descendants, whatever depends on what. */
  public Set<String> lineage(String id) {
    Set<String> lineage = new LinkedHashSet<>(GraphEdges.reach(List.of(id), edges::parents));
    lineage.addAll(GraphEdges.reach(List.of(id), edges::children));
    return lineage;
  }

  /** The revisions given and all that follow them, whatever depends on what. */
  Set<String> withFollowers(Collection<String> ids) {
    return GraphEdges.reach(ids, edges::children);
  }

  /**
   * The names of the branches that revisions are on, by identifier. A label holds for the revision
   * that bears it, for all that follow, and back to where its branch begins: up to a revision on
   * which several others build, or that joins several.
   */
  public Map<String, Set<String>> branchNames() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (RevisionInfo revision : revisions.values()) {
      if (!revision.branchLabels().isEmpty()) {
        branch(revision.id())
            .forEach(
                id ->
                    names
                        .computeIfAbsent(id, absent -> new LinkedHashSet<>())
                        .addAll(revision.branchLabels()));
      }
    }
    return names;
  }

  private Set<String> branch(String labelled) {
    Set<String> branch = new LinkedHashSet<>(withFollowers(List.of(labelled)));
    String here = labelled;
    while (edges.parents(here).size() == 1) {
      here = edges.parents(here).get(0);
      if (edges.above(here).size() > 1) {
        break;
      }
      branch.add(here);
    }
    return branch;
  }

  /** The revisions on which several others build. */
  public List<RevisionInfo> branchPoints() {
    return where(id -> edges.children(id).size() > 1);
  }

  /** The revisions given, none after one that it builds on: the newest come first. */
  public List<RevisionInfo> newestFirst(Collection<String> ids) {
    Set<String> wanted = new HashSet<>(ids);
    Set<String> withoutGaps = new HashSet<>(withAncestors(ids));
    withoutGaps.retainAll(withDescendants(ids));
    return GraphOrder.newestFirst(this, withoutGaps).stream()
        .filter(wanted::contains)
        .map(this::revision)
        .toList();
  }

  /** The revisions that must be applied to get from the rows of a version table to the targets. */
  public List<RevisionInfo> upgradePath(Collection<String> rows, Collection<String> targets) {
    Set<String> needed = new LinkedHashSet<>(withAncestors(targets));
    needed.removeAll(withAncestors(rows));
    List<RevisionInfo> path = new ArrayList<>(newestFirst(needed));
    Collections.reverse(path);
    return path;
  }

  /**
   * The revisions that must be reversed, newest first, so that of the rows of a version table
   * nothing is left above the target.
   *
   * @param roots the first revisions above the target
   */
  List<RevisionInfo> downgradePath(Collection<String> rows, Collection<String> roots) {
    Set<String> dropped = new LinkedHashSet<>(withDescendants(roots));
    dropped.retainAll(withAncestors(rows));
    return newestFirst(dropped);
  }

  /** What a revision follows or depends on directly. */
  List<String> below(String id) {
    return edges.below(id);
  }

  /** The identifiers of revisions. */
  public static List<String> ids(Collection<RevisionInfo> revisions) {
    return revisions.stream().map(RevisionInfo::id).toList();
  }

  /** The revision of exactly this identifier, which is there. */
  RevisionInfo revision(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no revision " + id));
  }

  private List<RevisionInfo> where(Predicate<String> condition) {
    return revisions.values().stream().filter(each -> condition.test(each.id())).toList();
  }
}
