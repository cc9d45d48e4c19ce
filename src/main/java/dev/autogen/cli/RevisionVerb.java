package dev.autogen.cli;

import dev.autogen.command.Difference;
import dev.autogen.command.Drafted;
import dev.autogen.command.Drafted.DraftedSource;
import dev.autogen.command.NewRevision;
import dev.autogen.command.RevisionRequest;
import dev.autogen.diff.Drops;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Precautions;
import dev.autogen.operation.Assignment;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ColumnName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** {@code revision}, and {@code -m} without a command. */
final class RevisionVerb implements Verb {
  private static final int SHOWN = 5;
  private static final String EXPAND_ONLY = "--expand-only";
  private static final String CONTRACT = "--contract";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        CommandLines.value("TEXT", "What the revision does, in one line.", "-m", "--message"),
        CommandLines.flag(
            "Fill it with what differs between entities and database. Implied by  autogen -m.",
            "--autogenerate"),
        CommandLines.flag("Leave it empty, to be written by hand (default).", "--empty"),
        CommandLines.flag("Print the source and write nothing.", "--dry-run"),
        CommandLines.flag("Draft even when nothing differs.", "--allow-empty"),
        Placing.id(),
        CommandLines.value(
            "REV",
            "The head that it follows (default: the only one); base for a new root.",
            "--head"),
        Placing.splice(),
        Placing.label(),
        Placing.dependsOn(),
        CommandLines.flag(
            "Leave drops out, to be drafted later by --contract, so that old and new code run side"
                + " by side.",
            EXPAND_ONLY),
        CommandLines.flag("Draft the drops that were left out, and nothing else.", CONTRACT),
        Options.noRenames(),
        Options.allowMassDrop());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen -m \"add email to customer\"", "draft what differs"),
        new Example("autogen -m \"add email to customer\" --dry-run", "see it first"),
        new Example("autogen revision --empty -m \"fill email\"", "write it by hand"));
  }

  @Override
  public boolean check(Options options) {
    return !request(options).message().isBlank();
  }

  @Override
  public int run(Invocation invocation) {
    Drafted drafted =
        NewRevision.run(
            invocation.decided(),
            request(invocation.options()),
            Terminal.of(invocation),
            invocation.progress());
    report(drafted, invocation);
    return 0;
  }

  /** Prints what was drafted, for people or for scripts, or why nothing was. */
  static void report(Drafted drafted, Invocation invocation) {
    Output output = invocation.output();
    if (output.json()) {
      drafted.difference().ifPresent(each -> DifferenceText.notes(output, each));
      drafted.said().forEach(output::note);
      output.text(Json.of(json -> json.object(() -> fields(json, drafted, invocation))));
    }
    drafted
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (!output.json()) {
      print(drafted, invocation);
    }
  }

  private static RevisionRequest request(Options options) {
    boolean shortForm = options.results().size() == 1;
    if (options.has("--empty") && options.has("--autogenerate")) {
      throw Problem.of(ErrorCode.A001, "a revision cannot be both empty and filled")
          .remedy("leave out  --empty  or  --autogenerate")
          .asException();
    }
    String message = message(options);
    boolean filled = options.has("--autogenerate") || (shortForm && !options.has("--empty"));
    Drops.Phase phase = phase(options);
    if (!filled) {
      refuseIdle(options, phase);
    }
    return new RevisionRequest(
        message,
        !filled,
        options.has("--dry-run"),
        options.has("--allow-empty"),
        options.has("--allow-mass-drop"),
        phase,
        Placing.of(options, options.values("--head")));
  }

  /** What is said of a draft is of no use where nothing is drafted. */
  private static void refuseIdle(Options options, Drops.Phase phase) {
    String idle =
        phase != Drops.Phase.USUAL
            ? "an empty revision has no drops to leave out or to draft"
            : options.has(Setting.RENAME.flag())
                ? "an empty revision renames nothing"
                : options.has(Setting.FILL.flag()) ? "an empty revision fills nothing" : "";
    if (!idle.isEmpty()) {
      throw Problem.of(ErrorCode.A001, idle).remedy("fill it:  --autogenerate").asException();
    }
  }

  /** What the revision does, which somebody has to say. */
  static String message(Options options) {
    return options
        .value("--message")
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () ->
                Problem.of(ErrorCode.A001, "the revision has no message")
                    .remedy("say what it does:  -m \"add email to customer\"")
                    .asException());
  }

  private static Drops.Phase phase(Options options) {
    if (options.has(EXPAND_ONLY) && options.has(CONTRACT)) {
      throw Problem.of(ErrorCode.A001, "a revision cannot leave drops out and be made of them")
          .remedy("leave out  " + EXPAND_ONLY + "  or  " + CONTRACT)
          .asException();
    }
    if (options.has(EXPAND_ONLY)) {
      return Drops.Phase.EXPAND;
    }
    return options.has(CONTRACT) ? Drops.Phase.CONTRACT : Drops.Phase.USUAL;
  }

  private static void print(Drafted drafted, Invocation invocation) {
    Output output = invocation.output();
    if (drafted.revisions().isEmpty()) {
      nothing(drafted, invocation);
      return;
    }
    if (!drafted.revisions().get(0).written()) {
      drafted.revisions().forEach(each -> output.text(each.source()));
      drafted
          .difference()
          .ifPresent(each -> each.notes().forEach(note -> output.note("note: " + note)));
      return;
    }
    drafted.said().forEach(output::note);
    List<String> files =
        drafted.revisions().stream()
            .map(each -> Paths.shown(each.file(), invocation.surroundings().folder()))
            .toList();
    if (output.quiet()) {
      files.forEach(output::line);
      return;
    }
    drafted.difference().ifPresent(each -> new DifferenceText(output).print(each));
    wayBack(output, drafted.wayBack());
    if (drafted.difference().isPresent()) {
      output.line("");
    }
    files.forEach(file -> output.line(output.style().green("Drafted") + "  " + file));
    remembered(drafted, invocation);
    List<ColumnName> open =
        drafted.difference().map(each -> Precautions.open(each.set().upgrade())).orElse(List.of());
    if (open.isEmpty()) {
      output.line("Review it, then apply it:  autogen upgrade");
    } else {
      unfinished(output, open);
    }
  }

  private static void nothing(Drafted drafted, Invocation invocation) {
    if (invocation.options().has(CONTRACT)) {
      drafted
          .difference()
          .ifPresent(
              each -> each.notes().forEach(note -> invocation.output().note("note: " + note)));
      boolean waits = drafted.difference().filter(each -> !each.pending().isEmpty()).isPresent();
      invocation
          .output()
          .note(waits ? "Nothing that waits can be dropped yet." : "Nothing waits to be dropped.");
    } else {
      drafted.difference().ifPresent(each -> nothing(invocation.output(), each));
    }
    remembered(drafted, invocation);
  }

  private static void unfinished(Output output, List<ColumnName> open) {
    output.line(
        output.style().yellow("Not finished")
            + "  it does not compile until you write what the rows that are there get in "
            + open.stream().map(ColumnName::toString).collect(Collectors.joining(", ")));
    output.line(
        "Write it instead of %s, or delete the class and draft again with  --fill \"%s=…\""
            .formatted(Assignment.PLACEHOLDER, open.get(0)));
  }

  private static void remembered(Drafted drafted, Invocation invocation) {
    drafted
        .pending()
        .filter(file -> !invocation.output().quiet())
        .ifPresent(
            file -> {
              String shown = Paths.shown(file, invocation.surroundings().folder());
              String verb = Files.exists(file) ? "Wrote    " : "Removed  ";
              invocation.output().line(verb + shown + ", which is to be committed too");
            });
  }

  /** What no difference looks like. */
  static void nothing(Output output, Difference difference) {
    if (!output.quiet()) {
      new DifferenceText(output).print(difference);
      output.line(DifferenceText.nothing(difference));
    }
  }

  private static void wayBack(Output output, List<Hazard> hazards) {
    if (hazards.isEmpty()) {
      return;
    }
    output.line("");
    output.line(output.style().bold("On the way back"));
    List<String> lines =
        hazards.stream()
            .map(each -> output.style().yellow(each.kind().name()) + "  " + each.subject())
            .distinct()
            .toList();
    lines.stream().limit(SHOWN).forEach(each -> output.line("      " + each));
    if (lines.size() > SHOWN) {
      output.line("      and %d more, all in the class".formatted(lines.size() - SHOWN));
    }
  }

  private static void fields(Json json, Drafted drafted, Invocation invocation) {
    drafted.difference().ifPresent(each -> DifferenceJson.fields(json, each));
    List<DraftedSource> written =
        drafted.revisions().stream().filter(DraftedSource::written).toList();
    Path folder = invocation.surroundings().folder();
    written.stream()
        .limit(1)
        .forEach(each -> json.object("revision", () -> fields(json, each, folder)));
    if (written.size() > 1) {
      json.array("revisions", written, each -> json.object(() -> fields(json, each, folder)));
    }
  }

  /** Writes what a revision is and where. */
  static void fields(Json json, DraftedSource source, Path folder) {
    json.field("id", source.id());
    json.strings("parents", source.parents());
    json.field("file", Paths.shown(source.file(), folder));
  }
}
