package dev.autogen.codegen;

import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.hazard.Way;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
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

  /** A revision of what two schemas differ in, with its hazards in both directions. */
  public static Draft of(Header header, ChangeSet changes, Origin origin) {
    Steps upgrade = Steps.of(changes.upgrade(), changes.before());
    return new Draft(
        header,
        upgrade,
        new Steps(changes.downgrade(), Hazards.ofWayBack(changes.downgrade(), changes.after())),
        SummaryLines.of(changes, upgrade.hazards()),
        origin);
  }

  /** A revision that does nothing yet, or that only joins others. */
  public static Draft empty(Header header, Origin origin) {
    return new Draft(header, Steps.none(), Steps.none(), List.of(), origin);
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
  public record Steps(List<Operation> operations, List<Hazard> hazards) {
    public Steps {
      operations = List.copyOf(operations);
      hazards = List.copyOf(hazards);
    }

    /** Operations, with the hazards of applying them to the schema given. */
    public static Steps of(List<Operation> operations, Schema before) {
      return new Steps(operations, Hazards.of(operations, before));
    }

    /** Operations without any hazard. */
    public static Steps of(List<Operation> operations) {
      return new Steps(operations, List.of());
    }

    /** What becomes of values. */
    public Way way() {
      return Way.of(operations, hazards);
    }

    /** Nothing to do. */
    public static Steps none() {
      return of(List.of());
    }
  }

  /**
   * Where the revision comes from and where it goes.
   *
   * @param toolVersion the version of autogen
   * @param javaPackage the package of the class; empty for none
   */
  public record Origin(String toolVersion, String javaPackage, Style style) {
    /** A class with the usual name and nothing above it. */
    public Origin(String toolVersion, String javaPackage) {
      this(toolVersion, javaPackage, Style.USUAL);
    }
  }

  /**
   * How a team calls its classes and what stands above them.
   *
   * @param className a template: {@code {id}}, which it has, {@code {date}}, {@code {time}} and
   *     {@code {slug}}
   * @param comment what stands above the package, with {@code {year}} for the year; empty for
   *     nothing; a text that is no comment is made one
   */
  public record Style(String className, String comment) {
    /** The day, the identifier and what it does; no comment. */
    public static final Style USUAL = new Style("R{date}_{id}_{slug}", "");

    /**
     * The same with another template for the name.
     *
     * @throws dev.autogen.problem.AutogenException A002 if that makes no legal name
     */
    public Style className(String template) {
      RevisionName.check(template);
      return new Style(template, comment);
    }

    /** The same with another comment. */
    public Style comment(String value) {
      return new Style(className, value);
    }
  }
}
