package dev.autogen.cli;

import dev.autogen.command.Downgrade;
import dev.autogen.command.Downgrade.Loss;
import dev.autogen.command.Moved;
import dev.autogen.command.Question;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Way;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** {@code downgrade}. */
final class DowngradeVerb implements Verb {
  private static final int SHOWN = 20;
  private static final String ACCEPT_LOSS = "--accept-loss";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Scripting.option(),
        CommandLines.flag("Go on without asking where data is lost.", ACCEPT_LOSS));
  }

  @Override
  public boolean check(Options options) {
    if (Scripting.isWanted(options)
        && options.arguments().stream().noneMatch(each -> each.contains(":"))) {
      throw Problem.of(ErrorCode.A001, "a script that takes revisions back begins somewhere")
          .remedy(
              "say where the database stands:  "
                  + String.join("", "head:", options.arguments().get(0)))
          .asException();
    }
    return Scripting.checked(options);
  }

  @Override
  public Arguments arguments() {
    return new Arguments(
        "TARGET", "1", "The revision to go back to, or base, or -2 for two steps.");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen downgrade -1", "take the last one back"),
        new Example("autogen downgrade base", "take all of them back"));
  }

  @Override
  public int run(Invocation invocation) {
    if (Scripting.isWanted(invocation.options())) {
      return script(invocation);
    }
    try (Interruption interruption = Interruption.awaited(invocation.output())) {
      return run(invocation, new MovedOutput(invocation, interruption));
    }
  }

  private static int script(Invocation invocation) {
    Downgrade.Scripted script =
        Downgrade.script(
            invocation.settings(), invocation.options().arguments().get(0), invocation.progress());
    Output output = invocation.output();
    if (!script.losses().isEmpty()) {
      output.note("Where this script is run, data is lost:");
      lines(script.losses()).forEach(line -> output.note("  " + line));
    }
    output.script(script.sql());
    return 0;
  }

  private static int run(Invocation invocation, MovedOutput output) {
    Optional<Moved> moved =
        Downgrade.run(
            invocation.settings(),
            invocation.options().arguments().get(0),
            losses -> consent(invocation, losses),
            output,
            invocation.progress());
    moved.ifPresentOrElse(output::print, () -> invocation.output().note("Nothing was changed."));
    return moved.isPresent() ? 0 : 1;
  }

  private static boolean consent(Invocation invocation, List<Loss> losses) {
    if (invocation.options().has(ACCEPT_LOSS)) {
      return true;
    }
    return Terminal.of(invocation)
        .agrees(Question.yesOrNo("This way back loses data. Go on?", lines(losses)))
        .orElseThrow(
            () ->
                Problem.of(
                        ErrorCode.A005, "this way back loses data, and nobody is here to be asked")
                    .at(lines(losses))
                    .remedy("if that is meant:  " + ACCEPT_LOSS)
                    .asException());
  }

  private static List<String> lines(List<Loss> losses) {
    List<String> lines = new ArrayList<>();
    for (Loss loss : losses) {
      for (Hazard hazard : loss.hazards()) {
        String id = loss.revision().id();
        lines.add(id + "  " + hazard.kind().name() + "  " + Way.words(hazard));
      }
    }
    if (lines.size() <= SHOWN) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, SHOWN));
    shown.add("and " + (lines.size() - SHOWN) + " more");
    return shown;
  }
}
