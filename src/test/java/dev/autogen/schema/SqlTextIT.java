package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.TestDatabase;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTextIT {
  @Test
  void areExactlyTheReservedWordsOfAllServers() {
    TreeSet<String> words = new TreeSet<>();
    for (int major : TestDatabase.majors()) {
      try (TestDatabase database = TestDatabase.fresh(major)) {
        words.addAll(
            database.query("select word from pg_get_keywords() where catcode <> 'U' order by 1"));
      }
    }
    assertThat(Keywords.RESERVED).containsExactlyInAnyOrderElementsOf(words);
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void quotesAsTheServerDoes(int major) {
    List<String> names =
        List.of(
            "customer", "Customer", "user", "name", "a b", "a\"b", "größe", "2fast", "_x", "$a");
    try (TestDatabase database = TestDatabase.fresh(major)) {
      for (String name : names) {
        assertThat(database.query("select quote_ident(" + SqlText.literal(name) + ")"))
            .containsExactly(SqlText.identifier(name));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void literalsMeanTheirText(int major) {
    String text = "it's a \\ back\\'slash\n\tand \\n";
    try (TestDatabase database = TestDatabase.fresh(major)) {
      assertThat(database.query("select " + SqlText.literal(text))).containsExactly(text);
      database.execute(
          "alter database " + database.name() + " set standard_conforming_strings = off");
      assertThat(database.query("select " + SqlText.literal(text))).containsExactly(text);
    }
  }
}
