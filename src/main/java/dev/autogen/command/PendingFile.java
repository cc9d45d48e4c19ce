package dev.autogen.command;

import dev.autogen.diff.ObjectName;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.FileFailure;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The file of what waits to be dropped: one object a line, sorted, so that two branches that both
 * add to it merge. Fields are separated by tabs; there is no file where nothing waits.
 */
record PendingFile(Path path) {
  private static final String NAME = "pending-drops.txt";
  private static final int FIELDS = 5;
  private static final String TITLE =
      """
      # These wait. They are dropped, and checks among them narrowed, by:  autogen -m "…" --contract
      # kind, table or own name, name within the table, left by revision, since
      """;

  /** The file in a folder of revisions. */
  static PendingFile in(Path revisions) {
    return new PendingFile(revisions.resolve(NAME));
  }

  /**
   * What waits; nothing without a file.
   *
   * @throws dev.autogen.problem.AutogenException A092 where a line cannot be understood
   */
  List<PendingDrop> read() {
    List<PendingDrop> drops = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        Optional<PendingDrop> drop = parse(line);
        drop.filter(each -> !drops.contains(each)).ifPresent(drops::add);
        if (drop.isEmpty()) {
          broken.add(path + ", line " + number + ": " + line);
        }
      }
    }
    if (!broken.isEmpty()) {
      throw Problem.of(ErrorCode.A092, "the list of pending drops cannot be understood")
          .at(broken)
          .remedy("keep the lines of both sides of a merge, and nothing else")
          .asException();
    }
    return drops;
  }

  /** Makes this the content of the file, as a whole or not at all; no file if nothing waits. */
  void write(List<PendingDrop> drops) {
    Path whole = path.resolveSibling("." + UUID.randomUUID() + ".draft");
    try {
      if (drops.isEmpty()) {
        Files.deleteIfExists(path);
        return;
      }
      Files.createDirectories(path.toAbsolutePath().getParent());
      try {
        Files.writeString(whole, text(drops));
        Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException failure) {
      throw Problem.of(
              ErrorCode.A096, "the pending drops cannot be written: " + FileFailure.reason(failure))
          .at(path.toString())
          .remedy("see whether the folder can be written to, or name another one:  --revisions DIR")
          .asException(failure);
    }
  }

  private List<String> lines() {
    if (Files.notExists(path)) {
      return List.of();
    }
    try {
      return Files.readAllLines(path);
    } catch (IOException failure) {
      throw Problem.of(ErrorCode.A092, "the list of pending drops cannot be read")
          .at(path + ": " + FileFailure.reason(failure))
          .remedy("make it readable, as UTF-8")
          .asException(failure);
    }
  }

  private static String text(List<PendingDrop> drops) {
    return drops.stream()
        .map(PendingFile::line)
        .sorted()
        .collect(Collectors.joining("\n", TITLE, "\n"));
  }

  private static String line(PendingDrop drop) {
    ObjectName object = drop.object();
    return String.join(
        "\t",
        object.kind().word(),
        escaped(object.name().toString()),
        escaped(object.child().orElse("")),
        drop.revision(),
        drop.since());
  }

  private static Optional<PendingDrop> parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    String child = unescaped(fields[2]);
    return Arrays.stream(ObjectName.Kind.values())
        .filter(kind -> kind.word().equals(fields[0].toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(
            kind ->
                new ObjectName(
                    kind,
                    QualifiedName.parse(unescaped(fields[1])),
                    Optional.of(child).filter(text -> !text.isEmpty())))
        .map(object -> new PendingDrop(object, fields[3], fields[4]));
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String unescaped(String field) {
    return field.translateEscapes();
  }
}
