package dev.autogen.cli;

import dev.autogen.command.RevisionList;
import dev.autogen.command.RevisionState;
import dev.autogen.command.Ways;
import dev.autogen.hazard.Way;
import dev.autogen.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes revisions, for people and for scripts. */
final class RevisionLines {
  private final Output output;
  private final Style style;
  private final Path folder;
  private final boolean named;
  private final boolean ascii;

  RevisionLines(Invocation invocation) {
    this.output = invocation.output();
    this.style = output.style();
    this.folder = invocation.surroundings().folder();
    this.named = invocation.settings().database().url().isPresent();
    this.ascii = ascii(invocation.surroundings().environment());
  }

  /** Whether the terminal, or whoever sits there, wants nothing but letters. */
  private static boolean ascii(Map<String, String> environment) {
    return environment.containsKey("NO_COLOR")
        || environment.getOrDefault("TERM", "dumb").equals("dumb")
        || !Main.encoding().newEncoder().canEncode("●│╮");
  }

  /** One line each, or JSON; says where it is a scratch server that was asked. */
  void print(RevisionList list) {
    noteScratch(list);
    if (output.json()) {
      json(list, List.of());
    } else if (output.verbose()) {
      list.revisions().forEach(each -> block(each, list));
    } else {
      list.revisions().forEach(each -> output.line(line(each)));
    }
  }

  /** The same for what a database records, and rows of it that are no revision. */
  void print(RevisionList list, List<String> unknown) {
    noteScratch(list);
    if (output.json()) {
      json(list, unknown);
      return;
    }
    for (RevisionState each : list.revisions()) {
      String needed =
          each.current().orElse(true) ? "" : "  " + style.green("(needed by another branch)");
      if (output.verbose()) {
        block(each, list);
      } else {
        output.line(line(each) + needed);
      }
    }
    unknown.forEach(row -> output.line(style.yellow(row) + "  " + style.red("(unknown)")));
  }

  /** The same for somebody at a terminal, with lines that show who follows whom. */
  void printDrawn(RevisionList list) {
    noteScratch(list);
    List<RevisionState> states = list.revisions();
    List<GraphRow> rows =
        HistoryGraph.of(states.stream().map(RevisionState::revision).toList(), ascii);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).before().forEach(each -> output.line(style.faint(each)));
      output.line(style.faint(rows.get(i).sign()) + line(states.get(i)));
      rows.get(i).after().forEach(each -> output.line(style.faint(each)));
    }
  }

  private void noteScratch(RevisionList list) {
    if (list.database().isPresent() && !named) {
      output.note("This is a scratch server at head: name a database with --url or DB_URL.");
    }
  }

  /** Everything about each, or JSON. */
  void printLong(RevisionList list) {
    if (output.json()) {
      json(list, List.of());
    } else {
      list.revisions().forEach(each -> block(each, list));
    }
  }

  private void json(RevisionList list, List<String> unknown) {
    List<Consumer<Json>> elements = new ArrayList<>();
    list.revisions().forEach(each -> elements.add(json -> write(json, each, list)));
    unknown.forEach(each -> elements.add(json -> write(json, each)));
    output.text(Json.of(json -> json.array(elements, each -> each.accept(json))));
  }

  /** A revision on one line, with where it stands. */
  String line(RevisionState state) {
    RevisionInfo revision = state.revision();
    String day = revision.created().toString().substring(0, 10);
    return style.yellow(revision.id())
        + "  "
        + style.faint(day)
        + "  "
        + revision.message()
        + relations(revision)
        + markers(state);
  }

  private String relations(RevisionInfo revision) {
    String labels = String.join(", ", revision.branchLabels());
    String needs = String.join(", ", revision.dependsOn());
    return (labels.isEmpty() ? "" : "  " + style.cyan("(" + labels + ")"))
        + (needs.isEmpty() ? "" : "  " + style.faint("needs " + needs));
  }

  private String markers(RevisionState state) {
    String head = state.needed() ? "(effective head)" : "(head)";
    return (state.head() ? "  " + style.cyan(head) : "")
        + (state.current().orElse(false) ? "  " + style.green("(current)") : "");
  }

  private void block(RevisionState state, RevisionList list) {
    RevisionInfo revision = state.revision();
    output.line(style.yellow("revision " + revision.id()) + markers(state));
    field("follows", or(revision.revises(), "nothing: a first revision"));
    if (!revision.dependsOn().isEmpty()) {
      field("needs", String.join(", ", revision.dependsOn()));
    }
    if (state.followers().size() > 1) {
      field("branches", String.join(", ", state.followers()));
    }
    if (!revision.branchLabels().isEmpty()) {
      field("labels", String.join(", ", revision.branchLabels()));
    }
    field("created", revision.created().toString());
    field("file", Paths.shown(Path.of(revision.location()), folder));
    ways(list, state)
        .ifPresent(
            ways -> {
              field("upgrade", words(ways.upgrade()));
              field("downgrade", words(ways.downgrade()));
            });
    output.line("");
    output.line("    " + revision.message());
    output.line("");
  }

  private void field(String name, String value) {
    output.line("%-11s".formatted(name) + value);
  }

  private static Optional<Ways> ways(RevisionList list, RevisionState state) {
    return Optional.ofNullable(list.ways().get(state.revision().id()));
  }

  private String words(Way way) {
    String word = way.kind().word();
    return switch (way.kind()) {
      case LOSSLESS -> style.green(word);
      case LOSSY -> style.yellow(word) + ": " + way.words();
      case IMPOSSIBLE -> style.red(word) + ": " + way.words();
    };
  }

  private static String or(List<String> values, String otherwise) {
    return values.isEmpty() ? otherwise : String.join(", ", values);
  }

  /** A row that is no revision. */
  private static void write(Json json, String row) {
    json.object(
        () -> {
          json.field("id", row);
          json.strings("parents", List.of());
          json.unknown("message");
          json.unknown("created");
          json.strings("labels", List.of());
          json.strings("dependsOn", List.of());
          json.field("head", false);
          json.field("current", true);
          json.unknown("file");
        });
  }

  private static void write(Json json, Way way) {
    json.field("data", way.kind().word());
    json.strings("lost", way.lost());
  }

  private void write(Json json, RevisionState state, RevisionList list) {
    RevisionInfo revision = state.revision();
    json.object(
        () -> {
          json.field("id", revision.id());
          json.strings("parents", revision.revises());
          json.field("message", revision.message());
          json.field("created", revision.created().toString());
          json.strings("labels", revision.branchLabels());
          json.strings("dependsOn", revision.dependsOn());
          json.field("head", state.head());
          if (state.current().isPresent()) {
            json.field("current", state.current().get());
          } else {
            json.unknown("current");
          }
          json.field("file", Paths.shown(Path.of(revision.location()), folder));
          ways(list, state)
              .ifPresent(
                  ways -> {
                    json.object("upgrade", () -> write(json, ways.upgrade()));
                    json.object("downgrade", () -> write(json, ways.downgrade()));
                  });
        });
  }
}
