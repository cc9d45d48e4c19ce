package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderReaderTest {
  @Test
  void readsAPlainHeader() {
    HeaderReader.Reading reading =
        HeaderReader.read(
            """
            // @RevisionHeader(id = "wrong")
            package com.acme.history;

            /** A class of its own: {@code @RevisionHeader(id = "wrong")} "quoted. */
            @dev.autogen.revision.RevisionHeader(
                id = "3f9a" + "1c72",
                revises = {"a", "b",},
                created = "2026-08-24T09:12:44Z",
                message = "say \\"hi\\" \\u00fc \\\\ /* no comment */")
            @SuppressWarnings({"unused"})
            public final class R1 implements Revision {
              String text = "class Other";
            }
            """);
    assertThat(reading.kind()).isEqualTo(HeaderReader.Kind.PLAIN);
    assertThat(reading.className()).isEqualTo("com.acme.history.R1");
    assertThat(reading.elements())
        .containsEntry("id", List.of("3f9a1c72"))
        .containsEntry("revises", List.of("a", "b"))
        .containsEntry("created", List.of("2026-08-24T09:12:44Z"))
        .containsEntry("message", List.of("say \"hi\" ü \\ /* no comment */"))
        .hasSize(4);
  }

  @Test
  void aHeaderWithAConstantIsForTheCompiler() {
    assertThat(kind("@RevisionHeader(id = ID, message = \"x\") class R implements Revision {}"))
        .isEqualTo(HeaderReader.Kind.COMPUTED);
    assertThat(kind("@RevisionHeader(id = \"\"\"\n  a\"\"\") class R implements Revision {}"))
        .isEqualTo(HeaderReader.Kind.COMPUTED);
    assertThat(kind("@RevisionHeader(id = {\"a\", B}) class R implements Revision {}"))
        .isEqualTo(HeaderReader.Kind.COMPUTED);
  }

  @Test
  void aRevisionWithoutAHeaderIsNoticed() {
    assertThat(kind("class R extends X implements A, Revision {}"))
        .isEqualTo(HeaderReader.Kind.HEADLESS);
    assertThat(kind("class R implements dev.autogen.revision.Revision {}"))
        .isEqualTo(HeaderReader.Kind.HEADLESS);
  }

  @Test
  void otherClassesAreLeftAlone() {
    assertThat(kind("class R implements Runnable { Revision r; }"))
        .isEqualTo(HeaderReader.Kind.OTHER);
    assertThat(kind("")).isEqualTo(HeaderReader.Kind.OTHER);
    assertThat(kind("import dev.autogen.revision.RevisionHeader; interface X {}"))
        .isEqualTo(HeaderReader.Kind.OTHER);
  }

  @Test
  void longLiteralsInFrontAreNoTrouble() {
    String comment = "/* " + "x\\\" ".repeat(20_000) + "*/";
    String constant = "@A(\"" + "\\\\ ".repeat(20_000) + "\")";
    String block = "@B(\"\"\"\n" + "y \"\" \\\" ".repeat(20_000) + "\"\"\")";
    assertThat(
            HeaderReader.read(
                    comment
                        + constant
                        + block
                        + "@RevisionHeader(id = \"a\", created = \"b\", message = \"c\") class R {}")
                .elements())
        .hasSize(3);
  }

  private static HeaderReader.Kind kind(String source) {
    return HeaderReader.read(source).kind();
  }
}
