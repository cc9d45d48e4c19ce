package dev.autogen.cli;

import dev.autogen.command.Baseline;
import dev.autogen.command.BaselineRequest;
import dev.autogen.command.Baselined;
import dev.autogen.command.Drafted.DraftedSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** {@code baseline}. */
final class BaselineVerb implements Verb {
  private static final String DRY_RUN = "--dry-run";
  private static final String NO_REPLAY = "--no-replay";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        CommandLines.value("TEXT", "What the revision is, in one line.", "-m", "--message"),
        CommandLines.flag("Print the source, write nothing and record nothing.", DRY_RUN),
        CommandLines.flag(
            "Do not try on a scratch server whether it makes the same database.", NO_REPLAY),
        Placing.id(),
        Placing.label());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen baseline -m \"as it is\" --url jdbc:postgresql://…", "adopt it"),
        new Example("autogen baseline -m \"as it is\" --dry-run", "see it first"));
  }

  @Override
  public boolean check(Options options) {
    return !RevisionVerb.message(options).isBlank();
  }

  @Override
  public int run(Invocation invocation) {
    Options options = invocation.options();
    BaselineRequest request =
        new BaselineRequest(
            RevisionVerb.message(options),
            options.has(DRY_RUN),
            !options.has(NO_REPLAY),
            Placing.of(options, List.of()));
    Baselined done = Baseline.run(invocation.settings(), request, invocation.progress());
    if (invocation.output().json()) {
      done.notes().forEach(note -> invocation.output().note("note: " + note));
      done.said().forEach(invocation.output()::note);
      invocation.output().text(Json.of(json -> json.object(() -> fields(json, done, invocation))));
    } else {
      print(done, invocation);
    }
    return 0;
  }

  private static void print(Baselined done, Invocation invocation) {
    Output output = invocation.output();
    Optional<DraftedSource> source = done.source();
    done.said().forEach(output::note);
    if (source.isPresent() && !source.get().written()) {
      output.text(source.get().source());
    } else if (output.quiet()) {
      source.ifPresent(
          each -> output.line(Paths.shown(each.file(), invocation.surroundings().folder())));
    } else if (source.isPresent()) {
      written(done, source.get(), invocation);
    } else {
      output.line(
          "Nothing to begin from: %s has no table that is to be managed."
              .formatted(done.database()));
      leftAlone(done, output);
    }
    done.notes().forEach(note -> output.note("note: " + note));
  }

  private static void written(Baselined done, DraftedSource source, Invocation invocation) {
    Output output = invocation.output();
    Style style = output.style();
    output.line(
        style.green("Drafted")
            + "  "
            + Paths.shown(source.file(), invocation.surroundings().folder()));
    output.line(
        style.green("Stamped")
            + "  %s with %s: nothing was run there"
                .formatted(done.database(), style.yellow(source.id())));
    output.line("It makes " + done.counted() + ".");
    leftAlone(done, output);
    output.line("");
    output.line("See what entities and database differ in:  autogen diff");
  }

  private static void leftAlone(Baselined done, Output output) {
    if (!done.left().isEmpty()) {
      new DifferenceText(output).leftAlone(done.left());
    }
  }

  private static void fields(Json json, Baselined done, Invocation invocation) {
    done.source()
        .filter(DraftedSource::written)
        .ifPresent(
            each ->
                json.object(
                    "revision",
                    () -> RevisionVerb.fields(json, each, invocation.surroundings().folder())));
    json.array(
        "unmanaged",
        done.left(),
        each -> DifferenceJson.unmanaged(json, each, done.defaultSchema()));
  }
}
