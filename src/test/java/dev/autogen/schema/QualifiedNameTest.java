package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QualifiedNameTest {
  @Test
  void aNameWithoutADotIsInTheDefaultSchema() {
    assertThat(QualifiedName.parse("customer")).isEqualTo(QualifiedName.of("customer"));
  }

  @Test
  void aDotSeparatesTheSchema() {
    assertThat(QualifiedName.parse("audit.customer"))
        .isEqualTo(QualifiedName.of("audit", "customer"));
  }

  @Test
  void letterCaseAndSpacesAreKept() {
    assertThat(QualifiedName.parse("Order Line").name()).isEqualTo("Order Line");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (String name : List.of("a", "a.b", "a\"b", ".", "\"", "a b", "Größe", "a\\b", "$1")) {
      QualifiedName plain = QualifiedName.of(name);
      QualifiedName qualified = QualifiedName.of(name, name);
      assertThat(QualifiedName.parse(plain.toString())).isEqualTo(plain);
      assertThat(QualifiedName.parse(qualified.toString())).isEqualTo(qualified);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a.b.c", "\"a", "\"a\"b", "\"\""})
  void anythingElseIsRefusedWithTheText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QualifiedName.parse(text))
        .withMessageEndingWith(": " + text);
  }
}
