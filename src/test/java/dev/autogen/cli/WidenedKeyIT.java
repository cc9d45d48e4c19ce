package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows go on pointing at what they point at when the key of it gains a column. */
class WidenedKeyIT extends Workplace {
  private static final String REGION =
      "@dev.autogen.hint.FillWith(\"case lang when 'en' then 'GB' else 'DE' end\")"
          + " @Column(length = 2) public String region;";

  private static final List<String> LINKS =
      List.of(
          "select id, h.g, h.lang from i left join h on (%s) order by id",
          "select i_id, h.g, h.lang from i_h as i left join h on (%s) order by 1, 2",
          "select note, h.g, h.lang from h_notes as i left join h on (%s) order by 1");

  @BeforeEach
  void beginWithRowsThatPointAtRows() {
    entities("");
    assertThat(shell.run("-m", "begin").err()).isEmpty();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute(
        "insert into h (g, lang) values (1, 'de'), (1, 'en'), (2, 'en')",
        "insert into i (id, h_g, h_lang) values (1, 1, 'en'), (2, 1, 'de'), (3, null, null)",
        "insert into i_h (i_id, hs_g, hs_lang) values (1, 2, 'en'), (3, 1, 'de')",
        "insert into h_notes (h_g, h_lang, note) values (1, 'de', 'a'), (2, 'en', 'b')");
  }

  @Test
  void everyRowPointsAtTheRowItDidThereBackAndThereAgain() throws IOException {
    List<List<String>> before = links(false);
    entities(REGION);

    assertThat(shell.run("-m", "widen").err()).isEmpty();

    assertThat(draft().replaceAll("\"\\s*\\+ \"", ""))
        .contains(
            "(select other.region from h as other where other.g = i.h_g and other.lang ="
                + " i.h_lang)")
        .contains("h_region is null and h_g is not null and h_lang is not null")
        .doesNotContain("FILL_IN", "CHANGES_MEANING: no row");
    for (int i = 0; i < 2; i++) {
      assertThat(shell.run("upgrade").err()).isEmpty();
      assertThat(links(true)).isEqualTo(before);
      assertThat(database.query("select id, h_region from i order by 1"))
          .containsExactly("1|GB", "2|DE", "3|null");
      assertThat(shell.run("check").exit()).isZero();
      if (i == 0) {
        assertThat(shell.run("downgrade", "-1", "--accept-loss").err()).isEmpty();
        assertThat(links(false)).isEqualTo(before);
      }
    }
  }

  @Test
  void theWayBackToAWiderKeyIsRefusedOrKeepsThem() throws IOException {
    entities(REGION);
    assertThat(shell.run("-m", "before").err()).isEmpty();
    assertThat(shell.run("upgrade").err()).isEmpty();
    List<List<String>> before = links(true);
    entities("");
    assertThat(shell.run("-m", "widen", "--no-renames").err()).isEmpty();
    assertThat(draft().replaceAll("\"\\s*\\+ \"", ""))
        .contains("(select other.region from h as other where other.g = i.h_g");
    assertThat(shell.run("upgrade").err()).isEmpty();
    assertThat(links(false)).isEqualTo(before);

    Shell.Result back = shell.run("downgrade", "-1", "--accept-loss");

    assertThat(back.err()).contains("A075", "3 rows of h in the way: region is required");
    assertThat(links(false)).isEqualTo(before);
  }

  @Test
  void aGivenValueGoesFirstAndOnlyToRowsThatPointAtOne() {
    database.execute("update i set h_lang = 'de' where id = 1");
    List<List<String>> before = links(false);
    entities(REGION);

    assertThat(shell.run("-m", "widen", "--fill", "i.h_region='DE'").err()).isEmpty();
    assertThat(shell.run("upgrade").err()).isEmpty();

    assertThat(links(true)).isEqualTo(before);
    assertThat(database.query("select id, h_region from i order by 1"))
        .containsExactly("1|DE", "2|DE", "3|null");
  }

  @Test
  void aGivenValueThatPointsAtNothingIsNamedBeforeTheKeyRefusesIt() {
    entities(REGION);
    assertThat(shell.run("-m", "widen", "--fill", "i.h_region='DE'").err()).isEmpty();

    Shell.Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err()).contains("A075", "1 row of i in the way", "id = 1");
  }

  private List<List<String>> links(boolean wide) {
    return LINKS.stream()
        .map(
            query -> {
              String prefix = query.contains("i_h") ? "hs" : "h";
              String on = "h.g = i.%1$s_g and h.lang = i.%1$s_lang";
              String region = wide ? " and h.region = i.%1$s_region" : "";
              return database.query(query.formatted((on + region).formatted(prefix)));
            })
        .toList();
  }

  private void entities(String more) {
    shell.entity(
        "HId",
        "@Embeddable public class HId implements java.io.Serializable { public int g;"
            + " @Column(length = 5) public String lang; "
            + more
            + " public boolean equals(Object o) { return this == o; }"
            + " public int hashCode() { return g; } }");
    shell.entity(
        "H",
        "@Entity public class H { @EmbeddedId HId id;"
            + " @ElementCollection @CollectionTable(name = \"h_notes\") @Column(name = \"note\")"
            + " java.util.Set<String> notes; }");
    shell.entity(
        "I",
        "@Entity public class I { @Id long id; @ManyToOne H h;"
            + " @ManyToMany java.util.Set<H> hs; }");
  }

  private String draft() throws IOException {
    for (Path each : shell.files("generated-migrations")) {
      if (each.toString().endsWith("Widen.java")) {
        return Files.readString(each);
      }
    }
    throw new AssertionError("no draft");
  }
}
