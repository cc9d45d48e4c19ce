package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What targets mean: a full identifier, a unique prefix of one longer than three characters, {@code
 * head}, {@code heads}, {@code base}, {@code current}, {@code +N}, {@code -N}, and {@code REV+N} or
 * {@code REV-N}.
 */
public final class Targets {
  private static final int SHORT = 3;
  private static final int CANDIDATES = 3;

  private final RevisionGraph graph;
  private final List<String> rows;

  /**
   * Targets in a graph, seen from a database.
   *
   * @param rows the rows of its version table, each a revision of the graph
   */
  public Targets(RevisionGraph graph, List<String> rows) {
    this.graph = graph;
    this.rows = List.copyOf(rows);
  }

  /**
   * The revisions that the target names, empty for {@code base}.
   *
   * @throws AutogenException where it names none, or several that cannot be meant together
   */
  public List<RevisionInfo> revisions(String target) {
    Target parsed = parse(target);
    if (parsed.offset() != 0) {
      return new Walk(graph, target).from(start(parsed, target), parsed.offset()).stream().toList();
    }
    return symbol(parsed.symbol().orElse(""), target);
  }

  /** The one revision that the target names; absent for {@code base}. */
  public Optional<RevisionInfo> revision(String target) {
    List<RevisionInfo> found = revisions(target);
    if (found.size() > 1) {
      throw new AutogenException(List.of(severalHeads(found)));
    }
    return found.stream().findFirst();
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
    List<RevisionInfo> path = graph.downgradePath(rows, found);
    if (path.isEmpty() && found.isPresent() && !rows.contains(found.get())) {
      throw beyond(found.get() + " is not applied, so nothing leads down to it", "autogen current");
    }
    return path;
  }

  private static Target parse(String target) {
    return Target.parse(target).orElseThrow(() -> unknown(target));
  }

  private Optional<RevisionInfo> start(Target parsed, String target) {
    if (parsed.symbol().isPresent()) {
      List<RevisionInfo> found = symbol(parsed.symbol().get(), target);
      if (found.size() > 1) {
        throw new AutogenException(List.of(severalHeads(found)));
      }
      return found.stream().findFirst();
    }
    if (rows.size() > 1) {
      throw Problem.of(
              ErrorCode.A019,
              "%s is ambiguous because %d revisions are current".formatted(target, rows.size()))
          .at(rows.stream().map(graph::revision).map(RevisionInfo::place).toList())
          .remedy("say from which one: " + rows.get(0) + target)
          .asException();
    }
    return rows.stream().findFirst().map(graph::revision);
  }

  private List<RevisionInfo> symbol(String symbol, String target) {
    if (target.indexOf('@') >= 0) {
      throw unknown(target);
    }
    return switch (symbol) {
      case "head" -> head();
      case "heads" -> graph.realHeads();
      case "base" -> List.of();
      case "current" -> rows.stream().map(graph::revision).toList();
      default -> List.of(byName(symbol));
    };
  }

  private List<RevisionInfo> head() {
    List<RevisionInfo> heads = graph.heads();
    if (heads.size() > 1) {
      throw new AutogenException(List.of(severalHeads(heads)));
    }
    return heads;
  }

  private RevisionInfo byName(String name) {
    return graph.find(name).or(() -> byLabel(name)).orElseGet(() -> byPrefix(name));
  }

  private Optional<RevisionInfo> byLabel(String label) {
    return graph.revisions().stream()
        .filter(revision -> revision.branchLabels().contains(label))
        .findFirst();
  }

  private RevisionInfo byPrefix(String prefix) {
    List<RevisionInfo> found =
        graph.revisions().stream().filter(revision -> begins(revision, prefix)).toList();
    if (found.isEmpty() || prefix.isEmpty()) {
      throw unknown(prefix);
    }
    if (found.size() > 1) {
      throw Problem.of(ErrorCode.A018, "%d revisions begin with %s".formatted(found.size(), prefix))
          .at(found.stream().limit(CANDIDATES).map(RevisionInfo::place).toList())
          .remedy("write more of the identifier")
          .asException();
    }
    return found.get(0);
  }

  private static boolean begins(RevisionInfo revision, String prefix) {
    return Stream.concat(Stream.of(revision.id()), revision.branchLabels().stream())
        .anyMatch(name -> name.length() > SHORT && name.startsWith(prefix));
  }

  private static AutogenException unknown(String target) {
    return Problem.of(ErrorCode.A017, "no revision is called \"" + target + "\"")
        .remedy("see what there is: autogen history")
        .asException();
  }

  private static AutogenException beyond(String sentence, String remedy) {
    return Problem.of(ErrorCode.A019, sentence).remedy(remedy).asException();
  }

  /** The problem that there is no single head, in the words that every command uses. */
  public Problem severalHeads(List<RevisionInfo> heads) {
    return HeadProblem.of(graph, heads);
  }
}
