package dev.autogen.command;

import dev.autogen.diff.Applied;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.hazard.Way;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the two directions of a revision do to values, judged by what the class records now.
 *
 * @param lost what the way back loses, in the order of its operations
 */
public record Ways(Way upgrade, Way downgrade, List<Hazard> lost) {
  public Ways {
    lost = List.copyOf(lost);
  }

  /**
   * The ways of each of these revisions by its identifier, those before them replayed for what they
   * left.
   *
   * @throws dev.autogen.problem.AutogenException if one cannot be compiled or loaded
   */
  static Map<String, Ways> of(Chronicle chronicle, Collection<RevisionInfo> revisions) {
    RevisionGraph graph = chronicle.graph();
    List<String> asked = RevisionGraph.ids(revisions);
    List<RevisionInfo> history = new ArrayList<>(graph.newestFirst(graph.withAncestors(asked)));
    Map<String, Revision> loaded = chronicle.revisions().load(history);
    Applied applied = Applied.toNothing();
    Map<String, Ways> ways = new LinkedHashMap<>();
    for (int i = history.size() - 1; i >= 0; i--) {
      String id = history.get(i).id();
      Optional.ofNullable(loaded.get(id))
          .ifPresent(
              each -> {
                Schema before = applied.schema();
                List<Operation> upgrade = recorded(each::upgrade);
                Schema after = applied.with(upgrade).schema();
                if (asked.contains(id)) {
                  ways.put(id, of(upgrade, before, recorded(each::downgrade), after));
                }
              });
    }
    return ways;
  }

  private static Ways of(
      List<Operation> upgrade, Schema before, List<Operation> downgrade, Schema after) {
    List<Hazard> back = Hazards.of(downgrade, after);
    return new Ways(
        Way.of(upgrade, Hazards.of(upgrade, before)), Way.of(downgrade, back), Way.losses(back));
  }

  /** A class that throws has no way there, and says why. */
  private static List<Operation> recorded(Consumer<Operations> direction) {
    try {
      return Operations.recordedBy(direction);
    } catch (RuntimeException | LinkageError thrown) {
      String why = Optional.ofNullable(thrown.getMessage()).orElse(thrown.toString());
      return List.of(new Operation.Irreversible(why));
    }
  }
}
