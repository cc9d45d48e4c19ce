package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codegen.Draft.Header;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionNameTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          add email to customer,                   R20260824_3f9a_AddEmailToCustomer
          'the shop''s URL (v2): fix/it',          R20260824_3f9a_TheShopsURLV2FixIt
          'naïve café',                            R20260824_3f9a_NaiveCafe
          '名前',                                   R20260824_3f9a
          '',                                      R20260824_3f9a
          '*/ } \\u0041 class',                    R20260824_3f9a_U0041Class
          'words that are cut before the one that would be too long', R20260824_3f9a_WordsThatAreCutBeforeTheOneThatWouldBe
          'aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeee', R20260824_3f9a_Aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd
          """)
  void saysTheDayTheIdentifierAndWhatItDoes(String message, String name) {
    assertThat(named("3f9a", message)).isEqualTo(name);
  }

  @Test
  void isAnIdentifierWhateverTheRevisionIsCalled() {
    assertThat(named("v1.2-rc", "line\nbreak")).isEqualTo("R20260824_v1_2_rc_LineBreak");
  }

  private static String named(String id, String message) {
    return RevisionName.of(
        Header.of(id, List.of(), Instant.parse("2026-08-24T23:59:59Z"), message),
        Draft.Style.USUAL.className());
  }
}
