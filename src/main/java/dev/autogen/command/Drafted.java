package dev.autogen.command;

import dev.autogen.hazard.Hazard;
import dev.autogen.problem.AutogenException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@link NewRevision} did.
 *
 * @param revisions none where nothing differs; several, each following the one before it, where a
 *     hook has made them
 * @param difference what it was drafted from; absent for an empty one
 * @param wayBack what its downgrade can break
 * @param pending the file of what waits to be dropped, where that is something else now
 * @param said what the commands wrote that ran after it was written, a line each
 */
public record Drafted(
    List<DraftedSource> revisions,
    Optional<Difference> difference,
    List<Hazard> wayBack,
    Optional<Path> pending,
    List<String> said) {
  public Drafted {
    revisions = List.copyOf(revisions);
    said = List.copyOf(said);
    wayBack = List.copyOf(wayBack);
  }

  /** Why nothing was drafted although something differs: nobody has decided on a new name. */
  public Optional<AutogenException> refusal() {
    return difference
        .filter(each -> revisions.isEmpty())
        .flatMap(each -> Undecided.refusal(each.set().renames()));
  }

  /**
   * The class.
   *
   * @param parents the revisions that it follows
   * @param file where it is, or would be
   * @param written whether it is there
   */
  public record DraftedSource(
      String id, List<String> parents, Path file, String source, boolean written) {
    public DraftedSource {
      parents = List.copyOf(parents);
    }
  }
}
