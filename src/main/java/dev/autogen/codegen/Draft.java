package dev.autogen.codegen;

import dev.autogen.operation.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that a revision's source is made of.
 *
 * @param changes what a reviewer reads first; none leaves the list out of the Javadoc
 */
public record Draft(
    Header header, Steps upgrade, Steps downgrade, List<SummaryLine> changes, Origin origin) {
  public Draft {
    changes = List.copyOf(changes);
  }

  /**
   * What is known about the revision without running it.
   *
   * @param revises the revisions that it follows: none for a first one, several for a merge
   * @param created to the second
   * @param message in one line; line breaks in it become spaces
   */
  public record Header(
      String id,
      List<String> revises,
      Instant created,
      String message,
      List<String> branchLabels,
      List<String> dependsOn) {
    public Header {
      revises = List.copyOf(revises);
      created = created.truncatedTo(ChronoUnit.SECONDS);
      message = CommentText.oneLine(message);
      branchLabels = List.copyOf(branchLabels);
      dependsOn = List.copyOf(dependsOn);
    }

    /** A header without branch labels and dependencies. */
    public static Header of(String id, List<String> revises, Instant created, String message) {
      return new Header(id, revises, created, message, List.of(), List.of());
    }
  }

  /** One direction: its operations in order, and what can go wrong at them. */
  public record Steps(List<Operation> operations, List<Remark> remarks) {
    public Steps {
      operations = List.copyOf(operations);
      remarks = List.copyOf(remarks);
    }

    /** Operations without any hazard. */
    public static Steps of(List<Operation> operations) {
      return new Steps(operations, List.of());
    }

    /** Nothing to do. */
    public static Steps none() {
      return of(List.of());
    }
  }

  /**
   * A hazard, as the revision says it.
   *
   * @param operation the position of the operation that it belongs to, from 0
   * @param kind its name in capitals
   * @param subject what is touched; for the list at the top
   * @param message what happens, in a sentence; for the line above the operation
   * @param remedy how to avoid it, for the next line; may be empty
   */
  public record Remark(int operation, String kind, String subject, String message, String remedy) {}

  /**
   * One line of the list of changes.
   *
   * @param sign {@code +}, {@code -} or {@code ~}
   * @param kind what the subject is, such as {@code column}
   * @param detail may be empty
   */
  public record SummaryLine(String sign, String kind, String subject, String detail) {}

  /**
   * Where the revision comes from and where it goes.
   *
   * @param toolVersion the version of autogen
   * @param javaPackage the package of the class; empty for none
   */
  public record Origin(String toolVersion, String javaPackage) {}
}
