package dev.autogen.revision;

import dev.autogen.cache.Hash;
import dev.autogen.problem.AutogenException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what the Java files of a folder are. A source that the lock has is not looked into: its
 * digest says all that there is to know.
 */
final class SourceReader {
  private final RevisionCompiler compiler;
  private final Map<String, LockedRevision> locked = new HashMap<>();
  private final Headers headers = new Headers();
  private final Map<Path, Optional<RevisionInfo>> infos = new LinkedHashMap<>();
  private final Map<String, LockedRevision> unchanged = new LinkedHashMap<>();
  private final Map<String, String> others = new HashMap<>();
  private final Map<Path, String> computed = new LinkedHashMap<>();
  private final List<String> shared = new ArrayList<>();

  SourceReader(RevisionCompiler compiler, Optional<RevisionsLock> lock) {
    this.compiler = compiler;
    lock.map(RevisionsLock::revisions)
        .orElse(List.of())
        .forEach(line -> line.source().ifPresent(digest -> locked.put(digest, line)));
  }

  /**
   * Reads the files.
   *
   * @throws AutogenException where a header cannot be read
   */
  SourceFiles read(List<Path> files) {
    files.forEach(this::read);
    if (!computed.isEmpty()) {
      compute();
    }
    if (!headers.problems().isEmpty()) {
      throw new AutogenException(headers.problems());
    }
    return new SourceFiles(
        infos.values().stream().flatMap(Optional::stream).toList(),
        unchanged,
        others,
        shared.isEmpty() ? Optional.empty() : Optional.of(hash(shared)));
  }

  private void read(Path file) {
    String text = RevisionDirectory.text(file);
    LockedRevision line = locked.isEmpty() ? null : locked.get(SourceDigest.of(text));
    if (line == null) {
      infos.put(file, info(file, text));
    } else {
      unchanged.put(line.id(), line);
      infos.put(file, Optional.of(line.revision().at(file.toString())));
    }
  }

  private Optional<RevisionInfo> info(Path file, String text) {
    HeaderReader.Reading reading = HeaderReader.read(text);
    switch (reading.kind()) {
      case PLAIN -> {
        Optional<RevisionInfo> info =
            headers.of(reading.elements(), reading.className(), file.toString());
        info.ifPresent(each -> others.put(each.id(), text));
        return info;
      }
      case HEADLESS -> headers.missing(reading.className(), file.toString());
      case COMPUTED -> computed.put(file, reading.className());
      case OTHER -> shared.add(SourceDigest.of(text));
    }
    return Optional.empty();
  }

  private void compute() {
    ClassLoader classes = compiler.compile(computed.keySet());
    computed.forEach(
        (file, className) ->
            RevisionLoader.header(classes, className)
                .flatMap(header -> headers.of(header, className, file.toString()))
                .ifPresent(info -> infos.put(file, Optional.of(info))));
  }

  private static String hash(List<String> digests) {
    Hash hash = new Hash();
    digests.forEach(hash::add);
    return hash.hex();
  }
}
