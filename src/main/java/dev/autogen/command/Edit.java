package dev.autogen.command;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.List;

/** Finds the files of revisions that somebody wants to edit. */
public final class Edit {
  private Edit() {}

  /**
   * The files of the revisions that the targets name. Only {@code current} asks the database.
   *
   * @throws dev.autogen.problem.AutogenException if a target names none, {@code base} too
   */
  public static List<Path> files(Settings settings, List<String> targets, Progress progress) {
    List<RevisionInfo> found = Show.named(settings, targets, progress).revisions();
    if (found.isEmpty()) {
      throw Problem.of(
              ErrorCode.A019, String.join(", ", targets) + " is no revision that could be edited")
          .remedy("see which there are:  autogen history")
          .asException();
    }
    return found.stream().map(each -> Path.of(each.location())).toList();
  }
}
