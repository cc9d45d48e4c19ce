package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.RevisionName;
import dev.autogen.revision.Targets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a new revision comes in the history, and what it is called there.
 *
 * @param id its identifier; absent: a random one
 * @param heads targets that name the revisions which it follows; none: the only head
 * @param splice whether those may have followers already
 * @param labels names for the branch that begins with it
 * @param dependsOn targets that name what must be applied before, without being followed
 */
public record Place(
    Optional<String> id,
    List<String> heads,
    boolean splice,
    List<String> labels,
    List<String> dependsOn) {
  /** After the only head. */
  public static final Place AT_HEAD =
      new Place(Optional.empty(), List.of(), false, List.of(), List.of());

  private static final int LONGEST = 100;

  public Place {
    heads = List.copyOf(heads);
    labels = List.copyOf(labels);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * The identifiers of the revisions that the new one follows; none for a first one.
   *
   * @throws AutogenException A014 where there are several heads and none is named, A027 where one
   *     that is named has a follower
   */
  List<String> parents(RevisionGraph graph) {
    if (heads.isEmpty()) {
      requireOneHead(graph);
      return RevisionGraph.ids(graph.heads());
    }
    Targets targets = new Targets(graph, List.of());
    Set<RevisionInfo> parents = new LinkedHashSet<>();
    heads.forEach(head -> parents.addAll(targets.revisions(head)));
    if (!splice) {
      List<RevisionInfo> free = graph.heads();
      parents.stream().filter(each -> !free.contains(each)).forEach(each -> refuse(graph, each));
    }
    return RevisionGraph.ids(parents);
  }

  /**
   * Refuses a history that has no single place to continue.
   *
   * @throws AutogenException A014
   */
  static void requireOneHead(RevisionGraph graph) {
    List<RevisionInfo> found = graph.heads();
    if (found.size() > 1) {
      throw new Targets(graph, List.of()).severalHeads(found).asException();
    }
  }

  /**
   * Identifiers and labels of what must be applied before; a label stays one.
   *
   * @throws AutogenException A017, A018 for what names no revision, or several
   */
  List<String> dependencies(RevisionGraph graph) {
    Targets targets = new Targets(graph, List.of());
    Set<String> names = new LinkedHashSet<>();
    for (String each : dependsOn) {
      boolean label =
          graph.revisions().stream().anyMatch(other -> other.branchLabels().contains(each));
      if (label) {
        names.add(each);
      } else {
        names.addAll(RevisionGraph.ids(targets.revisions(each)));
      }
    }
    return List.copyOf(names);
  }

  /**
   * Refuses names that cannot be given.
   *
   * @throws AutogenException A004 for what is no name, A016 for a label and A028 for an identifier
   *     that is taken
   */
  void check(RevisionGraph graph) {
    List<Problem> problems = new ArrayList<>();
    id.flatMap(Place::noName).ifPresent(problems::add);
    id.filter(name -> name.length() > LONGEST).ifPresent(name -> problems.add(tooLong(name)));
    id.flatMap(name -> taken(graph, name, ErrorCode.A028, "leave  --rev-id  out"))
        .ifPresent(problems::add);
    for (String label : labels) {
      noName(label).ifPresent(problems::add);
      taken(graph, label, ErrorCode.A016, "leave  --branch-label  out").ifPresent(problems::add);
      if (id.filter(label::equals).isPresent()) {
        problems.add(
            Problem.of(ErrorCode.A016, label + " cannot be both the identifier and a label")
                .remedy("choose another label"));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  private static Optional<Problem> noName(String name) {
    return RevisionName.problem(name)
        .map(
            each ->
                Problem.of(ErrorCode.A004, each.sentence())
                    .remedy(each.remedies().toArray(String[]::new)));
  }

  private static Problem tooLong(String name) {
    return Problem.of(
            ErrorCode.A004,
            "an identifier of %d letters makes the name of a file too long"
                .formatted(name.length()))
        .remedy("use " + LONGEST + " at most");
  }

  private static Optional<Problem> taken(
      RevisionGraph graph, String name, ErrorCode code, String otherwise) {
    return graph.revisions().stream()
        .filter(each -> each.id().equals(name) || each.branchLabels().contains(name))
        .findFirst()
        .map(
            other ->
                Problem.of(code, "a revision is called " + name + " already")
                    .at(other.place())
                    .remedy("choose another name, or " + otherwise));
  }

  private static void refuse(RevisionGraph graph, RevisionInfo parent) {
    throw Problem.of(
            ErrorCode.A027, parent.id() + " is no head: another revision follows it already")
        .at(graph.children(parent.id()).stream().map(RevisionInfo::place).toList())
        .remedy("follow a head:  autogen heads", "or begin a branch there:  --splice")
        .asException();
  }
}
