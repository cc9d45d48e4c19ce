package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Revisions as compiled classes: a package, with those below it, in folders and jars of a class
 * path. Needs no compiler.
 */
public final class CompiledRevisions implements Revisions {
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
  public String place() {
    return "package " + packageName + " of the class path";
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
    try {
      List<String> names = new ClassPathPackage(classes, packageName).classNames();
      if (names.isEmpty()) {
        throw unreadable("has no class on the class path").asException();
      }
      return names;
    } catch (IOException | UncheckedIOException e) {
      throw unreadable("cannot be listed: " + e.getMessage()).asException(e);
    }
  }

  private Problem unreadable(String why) {
    return Problem.of(ErrorCode.A024, "the package " + packageName + " of the revisions " + why)
        .remedy("name the package of the compiled revisions: --revisions-package");
  }
}
