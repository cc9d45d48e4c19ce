package dev.autogen.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Whole sources, to be read as a reviewer would. */
class DrafterTest {
  @Test
  void aRevisionReadsLikeADiffWithItsHazards() {
    assertThat(SampleDrafts.addEmailToCustomer()).satisfies(DrafterTest::isAsInTheResources);
  }

  @Test
  void newTablesStandOneColumnALine() {
    assertThat(SampleDrafts.createShop()).satisfies(DrafterTest::isAsInTheResources);
  }

  @Test
  void aMergeNamesItsParentsAndLongSqlIsBroken() {
    assertThat(SampleDrafts.changeOrders()).satisfies(DrafterTest::isAsInTheResources);
  }

  private static void isAsInTheResources(Draft draft) {
    DraftedRevision drafted = Drafter.draft(draft);
    assertThat(drafted.source()).isEqualTo(golden(drafted.className()));
  }

  private static String golden(String className) {
    String name = "drafts/" + className + ".txt";
    try (InputStream text = DrafterTest.class.getResourceAsStream(name)) {
      assertThat(text).as(name).isNotNull();
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
