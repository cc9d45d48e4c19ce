package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.command.Drafted.DraftedSource;
import dev.autogen.diff.Drops;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.problem.AutogenException;
import dev.autogen.rules.RevisionPart;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts a revision. */
public final class NewRevision {
  private final Settings settings;
  private final RevisionRequest request;
  private final Respondent respondent;
  private final Progress progress;
  private final Chronicle chronicle;
  private final DraftFolder folder;

  private NewRevision(
      Settings settings,
      Chronicle chronicle,
      RevisionRequest request,
      Respondent respondent,
      Progress progress) {
    this.settings = settings;
    this.chronicle = chronicle;
    this.request = request;
    this.respondent = respondent;
    this.progress = progress;
    this.folder = new DraftFolder(settings);
  }

  /**
   * Drafts a revision from what differs, and writes it unless only its source is wanted. Nothing is
   * drafted where nothing differs, unless that is allowed, and where nobody decides on what may
   * have another name: see {@link Drafted#refusal}. A file is there as a whole or not at all.
   *
   * @param respondent asked what only a person can decide
   * @throws dev.autogen.problem.AutogenException if identifier or head cannot be used, the database
   *     is not at head, either side cannot be read, or the file cannot be written
   */
  public static Drafted run(
      Settings settings, RevisionRequest request, Respondent respondent, Progress progress) {
    return run(settings, Chronicle.begunOrNot(settings), request, respondent, progress);
  }

  /** The same after a history that has been read. */
  static Drafted run(
      Settings settings,
      Chronicle chronicle,
      RevisionRequest request,
      Respondent respondent,
      Progress progress) {
    return new NewRevision(settings, chronicle, request, respondent, progress).run();
  }

  private Drafted run() {
    Place place = request.place();
    place.check(chronicle.graph());
    String id = place.id().orElseGet(DraftFolder::randomId);
    List<String> parents = place.parents(chronicle.graph());
    Optional<Difference> difference = difference();
    if (difference.filter(NewRevision::isUndecided).isPresent()) {
      return undrafted(difference, Optional.empty());
    }
    if (difference.filter(Difference::isEmpty).isPresent() && !request.allowEmpty()) {
      return undrafted(difference, remember(difference, String.join(",", parents)));
    }
    return drafted(difference, drafts(id, parents, difference), id);
  }

  private Optional<Difference> difference() {
    return request.empty()
        ? Optional.empty()
        : Optional.of(
            new Comparison(settings, chronicle, respondent, progress, request.phase())
                .run(guard()));
  }

  private static Drafted undrafted(Optional<Difference> difference, Optional<Path> pending) {
    return new Drafted(List.of(), difference, List.of(), pending, List.of());
  }

  /** Writes the drafts, unless only their source is wanted. */
  private Drafted drafted(Optional<Difference> difference, List<Draft> drafts, String id) {
    List<RevisionFile> files = drafts.stream().map(folder::file).toList();
    Optional<Path> remembered = Optional.empty();
    List<String> said = List.of();
    if (!request.dryRun()) {
      RevisionFile.write(files);
      remembered = remembered(files, difference, id);
      folder.lock(drafts);
      said = folder.commands(files);
    }
    List<DraftedSource> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      sources.add(files.get(i).source(drafts.get(i).header(), !request.dryRun()));
    }
    return new Drafted(sources, difference, wayBack(difference), remembered, said);
  }

  private static List<Hazard> wayBack(Optional<Difference> difference) {
    return difference
        .map(each -> Hazards.ofWayBack(each.set().downgrade(), each.set().after()))
        .orElse(List.of());
  }

  /** What waits to be dropped was decided on when it began to. */
  private Guard guard() {
    return new Guard(request.allowMassDrop() || request.phase() == Drops.Phase.CONTRACT);
  }

  private Optional<Path> remembered(
      List<RevisionFile> files, Optional<Difference> difference, String id) {
    try {
      return remember(difference, id);
    } catch (AutogenException failure) {
      RevisionFile.delete(files);
      throw failure;
    }
  }

  /** Writes what waits to be dropped where that is something else than before. */
  private Optional<Path> remember(Optional<Difference> difference, String id) {
    if (difference.isEmpty() || request.dryRun()) {
      return Optional.empty();
    }
    PendingFile file = PendingFile.in(settings.history().revisions());
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    List<PendingDrop> waiting =
        difference.get().pending().stream().map(each -> each.leftBy(id, day)).toList();
    if (Set.copyOf(waiting).equals(Set.copyOf(file.read()))) {
      return Optional.empty();
    }
    file.write(waiting);
    return Optional.of(file.path());
  }

  private static boolean isUndecided(Difference difference) {
    return !difference.set().renames().isEmpty();
  }

  /** One for each revision that the difference becomes, each following the one before it. */
  private List<Draft> drafts(String id, List<String> parents, Optional<Difference> difference) {
    Instant now = Instant.now();
    Draft.Origin origin = folder.origin();
    if (difference.isEmpty()) {
      return List.of(Draft.empty(header(id, parents, now, request.message()), origin));
    }
    List<Draft> drafts = new ArrayList<>();
    String own = id;
    List<String> before = parents;
    for (RevisionPart part : difference.get().parts()) {
      String message = part.message().orElse(request.message());
      Draft.Header header =
          drafts.isEmpty()
              ? header(own, before, now, message)
              : Draft.Header.of(own, before, now, message);
      drafts.add(Draft.of(header, part.changes(), origin));
      before = List.of(own);
      own = DraftFolder.randomId();
    }
    return drafts;
  }

  private Draft.Header header(String id, List<String> parents, Instant now, String message) {
    Place place = request.place();
    return new Draft.Header(
        id, parents, now, message, place.labels(), place.dependencies(chronicle.graph()));
  }
}
