package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.codegen.DraftedRevision;
import dev.autogen.codegen.Drafter;
import dev.autogen.command.Drafted.DraftedSource;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Drafts a revision. */
public final class NewRevision {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.]{0,99}");

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
   * drafted where nothing differs, unless that is allowed. A file is there as a whole or not at
   * all.
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
    String id = id();
    List<String> parents = chronicle.parents(request.head(), List.of());
    Optional<Difference> difference =
        request.empty()
            ? Optional.empty()
            : Optional.of(
                new Comparison(settings, chronicle, respondent, progress)
                    .run(new Guard(request.allowMassDrop())));
    if (difference.isPresent() && difference.get().isEmpty() && !request.allowEmpty()) {
      return new Drafted(Optional.empty(), difference, List.of());
    }
    List<Hazard> back =
        difference
            .map(each -> Hazards.ofWayBack(each.set().downgrade(), each.set().after()))
            .orElse(List.of());
    DraftedRevision draft = Drafter.draft(draft(id, parents, difference));
    RevisionFile file = new RevisionFile(settings.history().revisions(), draft);
    if (!request.dryRun()) {
      file.write();
    }
    return new Drafted(
        Optional.of(new DraftedSource(id, parents, file.path(), draft.source(), !request.dryRun())),
        difference,
        back);
  }

  private Draft draft(String id, List<String> parents, Optional<Difference> difference) {
    Draft.Header header = Draft.Header.of(id, parents, Instant.now(), request.message());
    Draft.Origin origin =
        new Draft.Origin(ToolVersion.text(), settings.history().revisionsPackage().orElse(""));
    return difference
        .map(each -> Draft.of(header, each.set(), origin))
        .orElse(Draft.empty(header, origin));
  }

  private String id() {
    String id = request.id().orElseGet(NewRevision::random);
    if (!ID.matcher(id).matches()) {
      throw Problem.of(ErrorCode.A004, "a revision cannot have the identifier " + id)
          .remedy("use letters, digits, _ and . only, at most 100 of them")
          .asException();
    }
    chronicle
        .graph()
        .find(id)
        .ifPresent(
            taken -> {
              throw Problem.of(ErrorCode.A028, "there is a revision " + id + " already")
                  .at(taken.place())
                  .remedy("choose another identifier, or leave  --rev-id  out")
                  .asException();
            });
    return id;
  }

  private static String random() {
    byte[] bytes = new byte[6];
    new Random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
