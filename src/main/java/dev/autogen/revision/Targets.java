package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What targets mean: a full identifier, a label, a unique prefix of one longer than three
 * characters, {@code head}, {@code heads}, {@code base}, {@code current}, {@code +N}, {@code -N},
 * {@code REV+N} or {@code REV-N}, and each of these on a branch: {@code BRANCH@head}. A branch is
 * said by a label, an identifier or a prefix of any of its revisions.
 */
public final class Targets {
  private final RevisionGraph graph;
  private final List<String> rows;
  private final RevisionNames names;

  /**
   * Targets in a graph, seen from a database.
   *
   * @param rows the rows of its version table, each a revision of the graph
   */
  public Targets(RevisionGraph graph, List<String> rows) {
    this.graph = graph;
    this.rows = List.copyOf(rows);
    this.names = new RevisionNames(graph);
  }

  /**
   * The revisions that the target names, empty for {@code base}.
   *
   * @throws AutogenException where it names none, or several that cannot be meant together
   */
  public List<RevisionInfo> revisions(String target) {
    Target parsed = parse(target);
    if (parsed.offset() == 0) {
      return named(parsed, target);
    }
    Walk walk = new Walk(graph, target, lineage(parsed));
    return walk.from(start(parsed, target), parsed.offset()).stream().toList();
  }

  /** The one revision that the target names; absent for {@code base}. */
  public Optional<RevisionInfo> revision(String target) {
    return single(revisions(target));
  }

  /** The branch that the target is restricted to: the revision that it is said by. */
  public Optional<RevisionInfo> branch(String target) {
    return parse(target).branch().map(names::named);
  }

  /**
   * Everything that leads to the target's branch or follows from it; absent where it names none.
   */
  public Optional<Set<String>> lineage(String target) {
    return lineage(parse(target));
  }

  /** What to apply to reach the target, oldest first; nothing where it is reached already. */
  public List<RevisionInfo> upgrade(String target) {
    Target parsed = parse(target);
    if (parsed.symbol().isEmpty() && parsed.offset() < 0) {
      throw beyond(
          target + " leads down, which an upgrade does not", "autogen downgrade " + target);
    }
    return graph.upgradePath(rows, RevisionGraph.ids(revisions(target)));
  }

  /** What to reverse to reach the target, newest first; nothing where it is reached already. */
  public List<RevisionInfo> downgrade(String target) {
    Target parsed = parse(target);
    if (parsed.symbol().isEmpty() && parsed.offset() > 0) {
      throw beyond(target + " leads up, which a downgrade does not", "autogen upgrade " + target);
    }
    if (parsed.symbol().isEmpty() && rows.isEmpty()) {
      throw beyond("no revision is applied, so " + target + " leads nowhere", "autogen current");
    }
    Optional<String> found = revision(target).map(RevisionInfo::id);
    List<RevisionInfo> path = graph.downgradePath(rows, roots(found, parsed, target));
    if (path.isEmpty() && found.isPresent() && !rows.contains(found.get())) {
      throw beyond(found.get() + " is not applied, so nothing leads down to it", "autogen current");
    }
    return path;
  }

  /** The first revisions above a target that go; where it names a branch, those on it. */
  private List<String> roots(Optional<String> above, Target parsed, String target) {
    List<String> roots = RevisionGraph.ids(above.map(graph::children).orElseGet(graph::bases));
    if (parsed.branch().isEmpty() || roots.size() < 2) {
      return roots;
    }
    Set<String> lineage = names.lineage(parsed.branch().get());
    List<String> own = roots.stream().filter(lineage::contains).toList();
    if (own.isEmpty()) {
      throw beyond(
          target + " is not below the branch " + parsed.branch().get(), "autogen branches");
    }
    return own;
  }

  private Target parse(String target) {
    return Target.parse(target).orElseThrow(() -> RevisionNames.unknown(target, target));
  }

  private Optional<Set<String>> lineage(Target parsed) {
    return parsed.branch().map(names::lineage);
  }

  private Optional<RevisionInfo> single(List<RevisionInfo> found) {
    if (found.size() > 1) {
      throw new AutogenException(List.of(severalHeads(found)));
    }
    return found.stream().findFirst();
  }

  private Optional<RevisionInfo> start(Target parsed, String target) {
    if (parsed.symbol().isPresent()) {
      return single(named(parsed, target));
    }
    List<String> starts =
        lineage(parsed)
            .map(lineage -> parsed.offset() > 0 ? above(lineage) : onTop(lineage))
            .orElse(rows);
    if (starts.size() > 1) {
      throw Problem.of(
              ErrorCode.A019,
              "%s is ambiguous because %d revisions are current".formatted(target, starts.size()))
          .at(starts.stream().map(graph::revision).map(RevisionInfo::place).toList())
          .remedy("say from which one: " + starts.get(0) + signed(parsed.offset()))
          .asException();
    }
    if (starts.isEmpty() && parsed.offset() < 0) {
      throw beyond(
          "nothing of that branch is applied, so " + target + " leads nowhere", "autogen current");
    }
    return starts.stream().findFirst().map(graph::revision);
  }

  private static String signed(int offset) {
    return offset > 0 ? "+" + offset : String.valueOf(offset);
  }

  /** Where the database stands on a branch, or where the branch leaves what is applied. */
  private List<String> above(Set<String> lineage) {
    List<String> own = rows.stream().filter(lineage::contains).toList();
    return own.isEmpty() ? tips(lineage) : own;
  }

  /** What is applied of a branch and is followed by nothing that is applied. */
  private List<String> onTop(Set<String> lineage) {
    Set<String> applied = graph.withAncestors(rows);
    return applied.stream()
        .filter(lineage::contains)
        .filter(id -> graph.children(id).stream().noneMatch(each -> applied.contains(each.id())))
        .toList();
  }

  private List<String> tips(Set<String> lineage) {
    Set<String> applied =
        graph.withAncestors(rows).stream()
            .filter(lineage::contains)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> below =
        applied.stream()
            .flatMap(id -> graph.normalizedParents(id).stream())
            .collect(Collectors.toSet());
    return applied.stream().filter(id -> !below.contains(id)).toList();
  }

  private List<RevisionInfo> named(Target parsed, String target) {
    Optional<Set<String>> lineage = lineage(parsed);
    String symbol = parsed.symbol().orElse("");
    return switch (symbol) {
      case "head" -> single(on(lineage, graph.heads())).stream().toList();
      case "heads" -> lineage.isEmpty() ? graph.realHeads() : on(lineage, graph.heads());
      case "base" -> List.of();
      case "current" -> on(lineage, rows.stream().map(graph::revision).toList());
      case "" -> throw RevisionNames.unknown(target, target);
      default ->
          List.of(
              parsed
                  .branch()
                  .map(branch -> names.named(branch, symbol))
                  .orElseGet(() -> names.named(symbol)));
    };
  }

  private static List<RevisionInfo> on(
      Optional<Set<String>> lineage, Collection<RevisionInfo> revisions) {
    return revisions.stream()
        .filter(each -> lineage.map(all -> all.contains(each.id())).orElse(true))
        .toList();
  }

  private static AutogenException beyond(String sentence, String remedy) {
    return Problem.of(ErrorCode.A019, sentence).remedy(remedy).asException();
  }

  /** The problem that there is no single head, in the words that every command uses. */
  public Problem severalHeads(List<RevisionInfo> heads) {
    return HeadProblem.of(graph, heads);
  }
}
