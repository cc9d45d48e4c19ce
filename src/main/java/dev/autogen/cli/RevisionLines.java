package dev.autogen.cli;

import dev.autogen.command.RevisionList;
import dev.autogen.command.RevisionState;
import dev.autogen.command.Ways;
import dev.autogen.hazard.Way;
import dev.autogen.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes revisions, for people and for scripts. */
final class RevisionLines {
  private final Output output;
  private final Style style;
  private final Path folder;
  private final boolean named;

  RevisionLines(Invocation invocation) {
    this.output = invocation.output();
    this.style = output.style();
    this.folder = invocation.surroundings().folder();
    this.named = invocation.settings().database().url().isPresent();
  }

  /** One line each, or JSON; says where it is a scratch server that was asked. */
  void print(RevisionList list) {
    if (list.database().isPresent() && !named) {
      output.note("This is a scratch server at head: name a database with --url or DB_URL.");
    }
    if (output.json()) {
      json(list);
    } else if (output.verbose()) {
      list.revisions().forEach(each -> block(each, list));
    } else {
      list.revisions().forEach(each -> output.line(line(each)));
    }
  }

  /** Everything about each, or JSON. */
  void printLong(RevisionList list) {
    if (output.json()) {
      json(list);
    } else {
      list.revisions().forEach(each -> block(each, list));
    }
  }

  private void json(RevisionList list) {
    output.text(Json.of(json -> json.array(list.revisions(), each -> write(json, each, list))));
  }

  private String line(RevisionState state) {
    RevisionInfo revision = state.revision();
    String day = revision.created().toString().substring(0, 10);
    return style.yellow(revision.id())
        + "  "
        + style.faint(day)
        + "  "
        + revision.message()
        + markers(state);
  }

  private String markers(RevisionState state) {
    return (state.head() ? "  " + style.cyan("(head)") : "")
        + (state.current().orElse(false) ? "  " + style.green("(current)") : "");
  }

  private void block(RevisionState state, RevisionList list) {
    RevisionInfo revision = state.revision();
    output.line(style.yellow("revision " + revision.id()) + markers(state));
    field("follows", or(revision.revises(), "nothing: a first revision"));
    if (!revision.dependsOn().isEmpty()) {
      field("needs", String.join(", ", revision.dependsOn()));
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
