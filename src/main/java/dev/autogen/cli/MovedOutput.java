package dev.autogen.cli;

import dev.autogen.command.Moved;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.runner.Direction;
import dev.autogen.runner.OngoingRun;
import dev.autogen.runner.RunListener;
import dev.autogen.runner.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what an upgrade or a downgrade does while it does it, and where that led. */
final class MovedOutput implements RunListener {
  private final Invocation invocation;
  private final Output output;
  private final Interruption interruption;

  MovedOutput(Invocation invocation, Interruption interruption) {
    this.invocation = invocation;
    this.output = invocation.output();
    this.interruption = interruption;
  }

  @Override
  public void connected(OngoingRun run) {
    interruption.ends(run);
  }

  @Override
  public void waiting(String holder, Duration since) {
    output.note("Waiting for " + holder + ", which is at work on the same history.");
  }

  @Override
  public void began(RevisionInfo revision, Direction direction, int number, int count) {
    invocation
        .progress()
        .step("%d of %d: %s %s".formatted(number, count, revision.id(), revision.message()));
  }

  @Override
  public void retrying(RevisionInfo revision, String reason, Duration pause) {
    output.note("%s is tried again: %s".formatted(revision.id(), reason));
  }

  @Override
  public void accepted(String what) {
    output.note("Accepted: " + what + ".");
  }

  @Override
  public void done(RunResult.Step step) {
    if (!output.json() && !output.quiet()) {
      Style style = output.style();
      String sign =
          step.direction() == Direction.DOWNGRADE ? style.yellow("down") : style.green("up");
      output.line(
          "%s  %s  %s  %s"
              .formatted(
                  sign,
                  style.yellow(step.revision().id()),
                  step.revision().message(),
                  style.faint(step.took().toMillis() + " ms")));
    }
  }

  /** The last line, or JSON. */
  void print(Moved moved) {
    if (output.json()) {
      output.text(Json.of(json -> json.object(() -> fields(json, moved))));
    } else if (!output.quiet()) {
      output.line(ending(moved));
    }
    if (moved.locked()) {
      output.note("revisions.lock was brought up to date, to be committed.");
    }
  }

  private static String ending(Moved moved) {
    String place =
        moved.heads().isEmpty()
            ? "before the first revision"
            : "at "
                + moved.heads().stream()
                    .map(head -> head.id() + ", " + head.message())
                    .collect(Collectors.joining("; and at "));
    String kept = moved.scratch() ? ", and was thrown away" : "";
    String subject = moved.scratch() ? "A scratch server" : "The database";
    String done = moved.steps().isEmpty() ? "Nothing to do. " : "";
    return done + subject + (moved.scratch() ? " was " : " is ") + place + kept + ".";
  }

  private static void fields(Json json, Moved moved) {
    json.array(
        "steps",
        moved.steps(),
        step ->
            json.object(
                () -> {
                  json.field("id", step.revision().id());
                  json.field("direction", step.direction());
                  json.field("millis", step.took().toMillis());
                }));
    List<String> heads = moved.heads().stream().map(RevisionInfo::id).toList();
    json.strings("heads", heads);
  }
}
