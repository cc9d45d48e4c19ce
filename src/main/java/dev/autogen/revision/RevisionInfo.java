package dev.autogen.revision;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is known about a revision without running it: its header, and where it stands.
 *
 * @param revises the identifiers of the revisions that it follows; none for a first one
 * @param branchLabels names for the branch that begins here
 * @param dependsOn identifiers or labels that must be applied before, without being followed
 * @param className the full name of the class
 * @param location the file, or the place on the class path
 */
public record RevisionInfo(
    String id,
    List<String> revises,
    Instant created,
    String message,
    List<String> branchLabels,
    List<String> dependsOn,
    String className,
    String location) {
  public RevisionInfo {
    revises = List.copyOf(new LinkedHashSet<>(revises));
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(new LinkedHashSet<>(dependsOn));
  }

  /** The same at another place. */
  RevisionInfo at(String place) {
    return new RevisionInfo(
        id, revises, created, message, branchLabels, dependsOn, className, place);
  }

  /** One line for a list of places: identifier, message and location. */
  public String place() {
    return id + "  " + message + "  " + location;
  }
}
