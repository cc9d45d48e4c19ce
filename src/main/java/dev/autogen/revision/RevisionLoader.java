package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates revisions from their classes. */
final class RevisionLoader {
  private RevisionLoader() {}

  /** The revisions by identifier. */
  static Map<String, Revision> load(ClassLoader classes, Collection<RevisionInfo> infos) {
    Map<String, Revision> revisions = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (RevisionInfo info : infos) {
      try {
        revisions.put(info.id(), create(classes, info.className()));
      } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
        problems.add(problem(info, e));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return revisions;
  }

  /** The header of a class, if it has one. */
  static Optional<RevisionHeader> header(ClassLoader classes, String className) {
    try {
      Class<?> type = Class.forName(className, false, classes);
      return Optional.ofNullable(type.getAnnotation(RevisionHeader.class));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Revision create(ClassLoader classes, String className)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(className, true, classes);
    return type.asSubclass(Revision.class).getConstructor().newInstance();
  }

  private static Problem problem(RevisionInfo info, Throwable thrown) {
    Throwable cause = Optional.ofNullable(thrown.getCause()).orElse(thrown);
    return Problem.of(ErrorCode.A023, info.className() + " cannot be created: " + cause)
        .at(info.place())
        .remedy(
            "make it a public class that implements Revision, its constructor public and empty");
  }
}
