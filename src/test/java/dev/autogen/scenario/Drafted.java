package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.autogen.codegen.CompiledDrafts;
import dev.autogen.codegen.Draft;
import dev.autogen.codegen.DraftedRevision;
import dev.autogen.codegen.Drafter;
import dev.autogen.diff.ChangeSet;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import java.time.Instant;
import java.util.List;

/** A drafted revision that was compiled and is known to record what it was drafted from. */
public record Drafted(ChangeSet changes, String source, Revision revision) {
  private static final Instant CREATED = Instant.parse("2026-08-24T09:12:44Z");

  /** Drafts a change set and proves the laws that need no database: round trip and calm source. */
  static Drafted of(ChangeSet changes) {
    DraftedRevision draft =
        Drafter.draft(
            new Draft(
                Draft.Header.of("3f9a1c72d0b4", List.of(), CREATED, "take a step"),
                Draft.Steps.of(changes.upgrade()),
                Draft.Steps.of(changes.downgrade()),
                List.of(),
                new Draft.Origin("0.1.0", "migrations")));
    Revision revision = CompiledDrafts.of(draft);
    assertThat(Operations.recordedBy(revision::upgrade)).isEqualTo(changes.upgrade());
    assertThat(Operations.recordedBy(revision::downgrade)).isEqualTo(changes.downgrade());
    assertThat(formatted(draft.source())).isEqualTo(draft.source());
    return new Drafted(changes, draft.source(), revision);
  }

  /** The statements of {@code upgrade}, one a line, without indentation. */
  String upgradeBody() {
    return body("upgrade");
  }

  /** The statements of {@code downgrade}, one a line, without indentation. */
  String downgradeBody() {
    return body("downgrade");
  }

  private String body(String method) {
    String start = "public void " + method + "(Operations op) {";
    int begin = source.indexOf(start) + start.length();
    String body = source.substring(begin, source.indexOf("\n  }", begin));
    return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList().stream()
        .reduce("", (all, line) -> all + line + "\n");
  }

  private static String formatted(String source) {
    try {
      return new Formatter().formatSource(source);
    } catch (FormatterException e) {
      throw new AssertionError(source, e);
    }
  }
}
