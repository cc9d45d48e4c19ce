package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDigestTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "f(a, b) | f(a,b)",
        "f( a ) | f(a) // calls f",
        "int  x=1 ; | /* x */ int x = 1;",
        "a /* */ b | a b",
        "@A class B{} | @A class B { }",
        "\"/* no */\" | \"/* no */\" // comment",
      })
  void layoutAndCommentsDoNotCount(String one, String other) {
    assertThat(SourceDigest.of(one)).isEqualTo(SourceDigest.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a b | ab",
        "a + +b | a ++b",
        "\"a b\" | \"ab\"",
        "\"a // b\" | \"a // c\"",
        "\"a\\\" // b\" | \"a\\\" // c\"",
        "'\\'' /* */ a | '\\'' b",
        "\"\"\" a  b \"\"\" | \"\"\" a b \"\"\"",
        "\\u002f* a */ | \\u002f* b */",
      })
  void allElseCounts(String one, String other) {
    assertThat(SourceDigest.of(one)).isNotEqualTo(SourceDigest.of(other));
  }
}
