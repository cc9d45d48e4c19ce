package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renames;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.Bash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed to be pasted means the same to a shell. */
final class RenameTextTest {
  @Test
  void aPlainNameStandsWithoutQuotes() {
    assertThat(flag(Rename.of(Kind.COLUMN, QualifiedName.of("Größe", "café"), "mail", "eMail_2")))
        .isEqualTo("--rename Größe.café.mail:Größe.café.eMail_2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my table",
        " a",
        "a ",
        "it's",
        "''",
        "\"",
        "a\"b c",
        "$HOME",
        "$(date)",
        "`date`",
        "!!",
        "a\\b",
        "\\",
        "a.b:c",
        "a,b",
        "-rf",
        "--no-renames",
        "@file",
        "#a",
        "~",
        "*",
        "a?[b]",
        "{a,b}",
        "a;b",
        "a&b|c<d>e(f)",
        "a\nb",
        "tab\there 7",
        "\u0001",
        "\u2028",
        "it's\n\\n",
        "\u202Eabc",
        "😀 a",
        "ÄÖ",
        "="
      })
  void aShellHandsOverWhatWasMeant(String name) {
    QualifiedName table = QualifiedName.of(name);
    for (Rename each :
        List.of(
            Rename.of(Kind.TABLE, table, "a" + name),
            Rename.of(Kind.COLUMN, table, name, "b" + name),
            Rename.of(Kind.VALUE, QualifiedName.of("a" + name, name), name, "c" + name))) {
      List<String> words = Bash.words(flag(each));

      assertThat(words).first().isEqualTo("--rename");
      assertThat(words).hasSize(2);
      assertThat(words.get(1)).doesNotStartWith("-").doesNotStartWith("@");
      assertThat(Renames.parse(words.subList(1, 2))).containsExactly(each);
      assertThat(DraftSettings.listed("a.b:c, " + Renames.text(each) + " table:x:y"))
          .containsExactly("a.b:c", Renames.text(each), "table:x:y");
    }
  }

  private static String flag(Rename rename) {
    String flag = RenameText.flag(rename);
    assertThat(flag).doesNotContain("\n", "\t", "\u2028", "\u202E");
    return flag;
  }
}
