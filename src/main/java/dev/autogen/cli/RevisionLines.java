package dev.autogen.cli;

import dev.autogen.command.RevisionList;
import dev.autogen.command.RevisionState;
import dev.autogen.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.List;

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
      list.revisions().forEach(this::block);
    } else {
      list.revisions().forEach(each -> output.line(line(each)));
    }
  }

  /** Everything about each, or JSON. */
  void printLong(RevisionList list) {
    if (output.json()) {
      json(list);
    } else {
      list.revisions().forEach(this::block);
    }
  }

  private void json(RevisionList list) {
    output.text(Json.of(json -> json.array(list.revisions(), each -> write(json, each))));
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

  private void block(RevisionState state) {
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
    output.line("");
    output.line("    " + revision.message());
    output.line("");
  }

  private void field(String name, String value) {
    output.line("%-9s".formatted(name) + value);
  }

  private static String or(List<String> values, String otherwise) {
    return values.isEmpty() ? otherwise : String.join(", ", values);
  }

  private void write(Json json, RevisionState state) {
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
        });
  }
}
