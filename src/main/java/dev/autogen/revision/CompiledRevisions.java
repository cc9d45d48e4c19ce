package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Revisions as compiled classes: a package, with those below it, in folders and jars of a class
 * path. Needs no compiler.
 */
public final class CompiledRevisions implements Revisions {
  private static final String CLASS = ".class";

  private final ClassLoader classes;
  private final String packageName;

  private CompiledRevisions(ClassLoader classes, String packageName) {
    this.classes = classes;
    this.packageName = packageName;
  }

  /** The revisions of a package, which the class loader knows. */
  public static CompiledRevisions of(ClassLoader classes, String packageName) {
    return new CompiledRevisions(classes, packageName);
  }

  @Override
  public RevisionGraph graph() {
    Headers headers = new Headers();
    List<RevisionInfo> infos =
        classNames().stream().flatMap(name -> info(headers, name).stream()).toList();
    if (!headers.problems().isEmpty()) {
      throw new AutogenException(headers.problems());
    }
    return RevisionGraph.of(infos);
  }

  @Override
  public Map<String, Revision> load(Collection<RevisionInfo> revisions) {
    return RevisionLoader.load(classes, revisions);
  }

  private Optional<RevisionInfo> info(Headers headers, String className) {
    return RevisionLoader.header(classes, className)
        .flatMap(header -> headers.of(header, className, "class " + className));
  }

  private List<String> classNames() {
    String path = packageName.replace('.', '/');
    try {
      return Collections.list(classes.getResources(path)).stream()
          .flatMap(CompiledRevisions::entries)
          .filter(entry -> entry.endsWith(CLASS) && entry.indexOf('$') < 0)
          .map(entry -> path + "/" + entry.substring(0, entry.length() - CLASS.length()))
          .map(entry -> entry.startsWith("/") ? entry.substring(1) : entry)
          .map(entry -> entry.replace('/', '.'))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw Problem.of(
              ErrorCode.A024, "the classes of package " + packageName + " cannot be listed")
          .at(e.toString())
          .remedy("name the package of the compiled revisions: --revisions-package")
          .asException(e);
    }
  }

  /** The names of the files in a place and below, as seen from there. */
  private static Stream<String> entries(URL place) {
    try {
      URLConnection connection = place.openConnection();
      return connection instanceof JarURLConnection jar
          ? jarEntries(jar)
          : folderEntries(Path.of(place.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> jarEntries(JarURLConnection jar) throws IOException {
    String folder = Optional.ofNullable(jar.getEntryName()).orElse("");
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return jar.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()));
  }

  private static Stream<String> folderEntries(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList()
          .stream();
    }
  }
}
