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
import java.util.Collection;
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

  /**
   * Reads the folder once, for several questions about one and the same state of it. A lock file
   * that cannot be understood counts as absent here.
   *
   * @throws AutogenException as {@link #graph}
   */
  public ReadRevisions read() {
    Optional<RevisionsLock> lock = understood();
    return new ReadRevisions(this, new SourceReader(compiler, lock).read(files()), lock);
  }

  /** As {@link #read}; a folder that is not there holds no revision yet. */
  public ReadRevisions readIfThere() {
    return Files.exists(folder)
        ? read()
        : new ReadRevisions(this, SourceFiles.NONE, Optional.empty());
  }

  @Override
  public RevisionGraph graph() {
    return read().graph();
  }

  @Override
  public Map<String, String> checksums() {
    return read().checksums();
  }

  @Override
  public Optional<RevisionsLock> lock() {
    return RevisionsLock.read(folder);
  }

  private Optional<RevisionsLock> understood() {
    try {
      return lock();
    } catch (AutogenException refused) {
      return Optional.empty();
    }
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
