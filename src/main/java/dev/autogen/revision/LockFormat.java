package dev.autogen.revision;

import dev.autogen.cache.Hash;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a lock file: fields separated by tabs, a hyphen where there is nothing. */
final class LockFormat {
  private static final String TITLE = "# autogen revisions.lock ";
  private static final String VERSION = "1";
  private static final String HEAD =
      TITLE
          + VERSION
          + """

          # Written by autogen, to be committed. What each revision does stands here as a checksum.
          # id, revises, depends on, labels, created, checksum, source, class, message
          """;
  private static final String SHARED = "shared";
  private static final String CHAIN = "chain";
  private static final String NOTHING = "-";
  private static final int FIELDS = 9;
  private static final List<String> CONFLICT = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

  private final String place;
  private final List<LockedRevision> revisions = new ArrayList<>();
  private final Hash chain = new Hash();
  private Optional<String> shared = Optional.empty();
  private Optional<String> written = Optional.empty();

  /** Reads a file that is called so in messages. */
  LockFormat(String place) {
    this.place = place;
  }

  static String text(RevisionsLock lock) {
    StringBuilder text = new StringBuilder(HEAD);
    Hash chain = new Hash();
    Stream.concat(
            lock.shared().map(digest -> SHARED + "\t" + digest).stream(),
            lock.revisions().stream().map(LockFormat::line))
        .forEach(
            line -> {
              chain.add(line);
              text.append(line).append('\n');
            });
    return text.append(CHAIN).append('\t').append(chain.hex()).append('\n').toString();
  }

  private static String line(LockedRevision locked) {
    RevisionInfo revision = locked.revision();
    return String.join(
        "\t",
        revision.id(),
        list(revision.revises()),
        list(revision.dependsOn()),
        list(revision.branchLabels()),
        revision.created().toString(),
        locked.checksum().orElse(NOTHING),
        locked.source().orElse(NOTHING),
        revision.className(),
        escaped(revision.message()));
  }

  RevisionsLock parse(String text) {
    List<String> lines = text.lines().toList();
    refuseConflict(lines);
    if (lines.isEmpty() || !lines.get(0).equals(TITLE + VERSION)) {
      throw unreadable("is of no format that this autogen knows", List.of(place), UPDATE);
    }
    for (int index = 1; index < lines.size(); index++) {
      line(index + 1, lines.get(index));
    }
    if (!written.equals(Optional.of(chain.hex()))) {
      throw unreadable("was changed by other hands than autogen's", List.of(place), ANEW);
    }
    return new RevisionsLock(revisions, shared);
  }

  private void line(int number, String line) {
    if (line.startsWith("#") || line.isBlank()) {
      return;
    }
    String[] fields = line.split("\t", -1);
    if (fields.length == 2 && fields[0].equals(CHAIN)) {
      written = Optional.of(fields[1]);
      return;
    }
    chain.add(line);
    if (fields.length == 2 && fields[0].equals(SHARED)) {
      shared = Optional.of(fields[1]);
    } else {
      revisions.add(revision(number, fields));
    }
  }

  private LockedRevision revision(int number, String[] fields) {
    try {
      if (fields.length == FIELDS) {
        return new LockedRevision(
            new RevisionInfo(
                fields[0],
                list(fields[1]),
                Instant.parse(fields[4]),
                fields[8].translateEscapes(),
                list(fields[3]),
                list(fields[2]),
                fields[7],
                place),
            field(fields[5]),
            field(fields[6]));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // The line says what nothing of autogen's wrote.
    }
    throw unreadable(
        "was changed by other hands than autogen's", List.of(place + ", line " + number), ANEW);
  }

  private void refuseConflict(List<String> lines) {
    List<String> marks = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (CONFLICT.stream().anyMatch(line::startsWith)) {
        marks.add("%s, line %d: %s".formatted(place, index + 1, line));
      }
    }
    if (!marks.isEmpty()) {
      throw unreadable("has the marks of a conflict: two branches added revisions", marks, JOIN);
    }
  }

  private static final String[] UPDATE = {"use the autogen that wrote it, or a newer one"};
  private static final String[] ANEW = {
    "if the revisions are as they should be, write it anew:  autogen upgrade --accept-edited"
  };
  private static final String[] JOIN = {
    "join them, which writes the file anew:  autogen merge heads -m \"…\"",
    "or let yours follow the other one by  revises  in its header, then:  "
        + "autogen upgrade --accept-edited"
  };

  private static RuntimeException unreadable(String how, List<String> places, String... remedies) {
    return Problem.of(ErrorCode.A081, RevisionsLock.NAME + " " + how)
        .at(places)
        .remedy(remedies)
        .asException();
  }

  private static String list(List<String> values) {
    return values.isEmpty() ? NOTHING : String.join(",", values);
  }

  private static List<String> list(String field) {
    return field(field).map(text -> List.of(text.split(","))).orElse(List.of());
  }

  private static Optional<String> field(String field) {
    return field.equals(NOTHING) ? Optional.empty() : Optional.of(field);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
