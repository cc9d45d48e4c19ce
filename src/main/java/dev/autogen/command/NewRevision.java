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

  private NewRevision(
      Settings settings, RevisionRequest request, Respondent respondent, Progress progress) {
    this.settings = settings;
    this.request = request;
    this.respondent = respondent;
    this.progress = progress;
    this.chronicle = Chronicle.begunOrNot(settings);
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
    return new NewRevision(settings, request, respondent, progress).run();
  }

  private Drafted run() {
    Place place = request.place();
    place.check(chronicle.graph());
    String id = place.id().orElseGet(DraftFolder::randomId);
    List<String> parents = place.parents(chronicle.graph());
    Optional<Difference> difference =
        request.empty()
            ? Optional.empty()
            : Optional.of(
                new Comparison(settings, chronicle, respondent, progress, request.phase())
                    .run(guard()));
    if (difference.filter(NewRevision::isUndecided).isPresent()) {
      return new Drafted(List.of(), difference, List.of(), Optional.empty(), List.of());
    }
    if (difference.isPresent() && difference.get().isEmpty() && !request.allowEmpty()) {
      Optional<Path> pending = remember(difference, String.join(",", parents));
      return new Drafted(List.of(), difference, List.of(), pending, List.of());
    }
    List<Hazard> back =
        difference
            .map(each -> Hazards.ofWayBack(each.set().downgrade(), each.set().after()))
            .orElse(List.of());
    List<Draft> drafts = drafts(id, parents, difference);
    List<RevisionFile> files = drafts.stream().map(new DraftFolder(settings)::file).toList();
    Optional<Path> remembered = Optional.empty();
    List<String> said = List.of();
    if (!request.dryRun()) {
      RevisionFile.write(files);
      remembered = remembered(files, difference, id);
      DraftFolder folder = new DraftFolder(settings);
      folder.lock(drafts);
      said = folder.commands(files);
    }
    List<DraftedSource> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      sources.add(files.get(i).source(drafts.get(i).header(), !request.dryRun()));
    }
    return new Drafted(sources, difference, back, remembered, said);
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
    Draft.Origin origin = new DraftFolder(settings).origin();
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
