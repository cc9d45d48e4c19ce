package dev.autogen.revision;

import dev.autogen.cache.CacheFolder;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Revisions as source: a folder, with those below it, of one class a file.
 *
 * <p>Headers are read without compiling. Only the revisions asked for are compiled, together with
 * the classes of the folder that they use; what was compiled once is kept by its content. A file
 * that is no revision is left alone.
 */
public final class RevisionDirectory implements Revisions {
  private static final String JAVA = ".java";

  private final Path folder;
  private final RevisionCompiler compiler;

  private RevisionDirectory(Path folder, RevisionCompiler compiler) {
    this.folder = folder;
    this.compiler = compiler;
  }

  /** The revisions of a folder, compiled classes kept where this user keeps such things. */
  public static RevisionDirectory of(Path folder) {
    return of(folder, CacheFolder.usual());
  }

  /** The revisions of a folder, compiled classes kept in a folder of their own. */
  public static RevisionDirectory of(Path folder, Path cache) {
    return new RevisionDirectory(folder, new RevisionCompiler(folder, new ClassCache(cache)));
  }

  /** The folder, as it was given. */
  public Path folder() {
    return folder;
  }

  @Override
  public RevisionGraph graph() {
    return RevisionGraph.of(infos());
  }

  @Override
  public String place() {
    return "folder " + folder + (Files.exists(folder) ? "" : ", which does not exist");
  }

  @Override
  public Map<String, Revision> load(Collection<RevisionInfo> revisions) {
    if (revisions.isEmpty()) {
      return Map.of();
    }
    List<Path> files = revisions.stream().map(info -> Path.of(info.location())).toList();
    return RevisionLoader.load(compiler.compile(files), revisions);
  }

  private List<RevisionInfo> infos() {
    Headers headers = new Headers();
    Map<Path, Optional<RevisionInfo>> infos = new LinkedHashMap<>();
    List<Path> computed = new ArrayList<>();
    for (Path file : files()) {
      HeaderReader.Reading reading = HeaderReader.read(text(file));
      infos.put(file, info(headers, file, reading));
      if (reading.kind() == HeaderReader.Kind.COMPUTED) {
        computed.add(file);
      }
    }
    computedInfos(headers, computed).forEach((file, info) -> infos.put(file, Optional.of(info)));
    if (!headers.problems().isEmpty()) {
      throw new AutogenException(headers.problems());
    }
    return infos.values().stream().flatMap(Optional::stream).toList();
  }

  private static Optional<RevisionInfo> info(
      Headers headers, Path file, HeaderReader.Reading reading) {
    return switch (reading.kind()) {
      case PLAIN -> headers.of(reading.elements(), reading.className(), file.toString());
      case HEADLESS -> {
        headers.missing(reading.className(), file.toString());
        yield Optional.empty();
      }
      case COMPUTED, OTHER -> Optional.empty();
    };
  }

  private Map<Path, RevisionInfo> computedInfos(Headers headers, List<Path> files) {
    Map<Path, RevisionInfo> infos = new LinkedHashMap<>();
    if (files.isEmpty()) {
      return infos;
    }
    ClassLoader classes = compiler.compile(files);
    for (Path file : files) {
      String className = HeaderReader.read(text(file)).className();
      RevisionLoader.header(classes, className)
          .flatMap(header -> headers.of(header, className, file.toString()))
          .ifPresent(info -> infos.put(file, info));
    }
    return infos;
  }

  /** The Java files, in the order of their names, which begin with the day. */
  private List<Path> files() {
    if (Files.notExists(folder)) {
      throw Problem.of(ErrorCode.A024, "there is no folder " + folder + " with revisions")
          .remedy(
              "draft the first revision, which makes it:  autogen -m \"…\"",
              "or name another folder:                    --revisions DIR")
          .asException();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      return all.filter(RevisionDirectory::isSource).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw Problem.of(ErrorCode.A024, "the revisions in " + folder + " cannot be read")
          .at(e.toString())
          .remedy("create the folder, or name another one: --revisions DIR")
          .asException(e);
    }
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    boolean plain = !name.startsWith(".") && !name.endsWith("-info.java");
    return plain && name.endsWith(JAVA) && Files.isRegularFile(file);
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Problem.of(ErrorCode.A024, file + " cannot be read")
          .at(e.toString())
          .remedy("make it readable, as UTF-8")
          .asException(e);
    }
  }
}
