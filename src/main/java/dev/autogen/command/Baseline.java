package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.command.Drafted.DraftedSource;
import dev.autogen.diff.ChangeSet;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.runner.RunListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts a first revision from what a database has, and records that the database is there. */
public final class Baseline {
  private static final List<String> NOT_REPLAYED =
      List.of(
          "nobody has looked whether the revision makes the same database:"
              + "  autogen upgrade  on an empty one shows it");

  private final Settings settings;
  private final BaselineRequest request;
  private final Progress progress;
  private final Chronicle chronicle;

  private Baseline(Settings settings, BaselineRequest request, Progress progress) {
    this.settings = settings;
    this.request = request;
    this.progress = progress;
    this.chronicle = Chronicle.begunOrNot(settings);
  }

  /**
   * Drafts the revision, writes it, and stamps the database with it; where one of both fails,
   * neither is done. Nothing is run on the database. Where it has nothing, nothing is drafted.
   *
   * @throws AutogenException A008 where no database is named, A082 where there is a history
   *     already, A083 where the draft does not make the same database, and whatever reading the
   *     database, writing the class or stamping refuses
   */
  public static Baselined run(Settings settings, BaselineRequest request, Progress progress) {
    return new Baseline(settings, request, progress).run();
  }

  private Baselined run() {
    request.place().check(chronicle.graph());
    requireDatabase();
    requireNoRevisions();
    try (Database database = Database.of(settings.database(), progress)) {
      requireNoRows(database);
      progress.step("reading the catalog");
      DatabaseContent content = read(database);
      ChangeSet changes = BaselineChanges.of(content.inventory(), content.server().major());
      List<String> notes = new ArrayList<>(content.notes());
      if (content.inventory().hasSettings()) {
        notes.add("privileges and row security are left to you: a role may be missing elsewhere");
      }
      if (changes.isEmpty()) {
        return done(Optional.empty(), content, database, notes, List.of());
      }
      notes.addAll(
          request.replay() ? new Replay(settings, content, progress).of(changes) : NOT_REPLAYED);
      return drafted(database, content, changes, notes);
    }
  }

  private static Baselined done(
      Optional<DraftedSource> source,
      DatabaseContent content,
      Database database,
      List<String> notes,
      List<String> said) {
    String counted = content.inventory().counted();
    return new Baselined(
        source, counted, content.left(), database.shown(), content.schemas().get(0), notes, said);
  }

  private Baselined drafted(
      Database database, DatabaseContent content, ChangeSet changes, List<String> notes) {
    DraftFolder folder = new DraftFolder(settings);
    Draft.Header header =
        new Draft.Header(
            request.place().id().orElseGet(DraftFolder::randomId),
            List.of(),
            Instant.now(),
            request.message(),
            request.place().labels(),
            List.of());
    Draft draft = Draft.of(header, changes, folder.origin());
    RevisionFile file = folder.file(draft);
    List<String> said = List.of();
    if (!request.dryRun()) {
      RevisionFile.write(List.of(file));
      record(database, draft, file);
      said = folder.commands(List.of(file));
    }
    DraftedSource source = file.source(header, !request.dryRun());
    return done(Optional.of(source), content, database, notes, said);
  }

  /** Writes down what the revision does and that the database has it; or takes the file back. */
  private void record(Database database, Draft draft, RevisionFile file) {
    DraftFolder folder = new DraftFolder(settings);
    boolean stamped = false;
    try {
      folder.lock(List.of(draft));
      progress.step("writing down where the database stands");
      Chronicle.of(settings).runner(database, RunListener.NONE).stamp(draft.header().id());
      stamped = true;
    } finally {
      if (!stamped) {
        folder.takeBack(file);
      }
    }
  }

  private DatabaseContent read(Database database) {
    boolean named = !settings.entities().paths().isEmpty();
    Optional<EntityReading> entities =
        named ? Optional.of(EntityReading.begin(settings.entities())) : Optional.empty();
    try (Connection connection = database.connect()) {
      Database.Server server = database.server(connection);
      return new ContentReading(settings, connection, server, entities).read();
    } catch (SQLException failure) {
      throw database.problem(failure);
    } finally {
      entities.ifPresent(EntityReading::close);
    }
  }

  private void requireDatabase() {
    if (settings.database().url().isEmpty()) {
      throw Problem.of(ErrorCode.A008, "there is no database to begin from")
          .remedy(
              "name it:  autogen baseline -m \"%s\" --url jdbc:postgresql://…"
                  .formatted(request.message()))
          .asException();
    }
  }

  private void requireNoRevisions() {
    List<String> places = chronicle.graph().revisions().stream().map(RevisionInfo::place).toList();
    if (!places.isEmpty()) {
      throw Problem.of(
              ErrorCode.A082, "there are revisions already, and a baseline is the first of all")
          .at(places)
          .remedy(
              "draft what differs:  autogen -m \"%s\"".formatted(request.message()),
              "or, where the database has what they do:  autogen stamp head",
              "or begin a history of its own:  --revisions DIR --version-table NAME")
          .asException();
    }
  }

  private void requireNoRows(Database database) {
    List<String> rows = chronicle.runner(database, RunListener.NONE).current();
    if (!rows.isEmpty()) {
      throw Problem.of(
              ErrorCode.A082,
              "the database has a history already: %s says that it is at %s"
                  .formatted(chronicle.versionTable(), String.join(", ", rows)))
          .at(database.shown())
          .remedy(
              "name the folder that has its revisions:  --revisions DIR",
              "or, where they are gone for good, have it forgotten:  drop table %s, %s_history"
                  .formatted(chronicle.versionTable(), chronicle.versionTable()))
          .asException();
    }
  }
}
