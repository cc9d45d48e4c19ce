package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A flag of deleted rows that says the contrary under another name. */
final class SoftDeleteRenamesIT extends Workplace {
  private static final String ENTITY =
      "import org.hibernate.annotations.*; %s @Entity public class Memo { @Id long id; }";
  private static final String DELETED = ENTITY.formatted("@SoftDelete");
  private static final String ACTIVE =
      ENTITY.formatted("@SoftDelete(strategy = SoftDeleteType.ACTIVE)");
  private static final String TIMED =
      ENTITY.formatted("@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)");
  private static final String LETTER =
      ENTITY.formatted("@SoftDelete(converter = org.hibernate.type.YesNoConverter.class)");
  private static final String OTHER_LETTER =
      ENTITY.formatted(
          "@SoftDelete(strategy = SoftDeleteType.ACTIVE,"
              + " converter = org.hibernate.type.YesNoConverter.class)");

  @Test
  void theContraryIsNotTakenForTheSame() {
    begin(DELETED, "(id, deleted) values (1, true), (2, false)");
    shell.entity("Memo", ACTIVE);

    Result drafted = shell.run("-m", "keep the active", "--fill", "memo.active=not deleted");

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(source()).contains("dropColumn(\"memo\", \"deleted\")").doesNotContain("rename");
  }

  @Test
  void aFlagBecomesItsContraryWhereItIsSaidToBeTheSameColumn() {
    begin(DELETED, "(id, deleted) values (1, true), (2, false)");
    database.execute("create view gone as select id from memo where deleted");
    shell.entity("Memo", ACTIVE);

    Result drafted = run("-m", "keep the active", "--rename", "memo.deleted:memo.active");

    assertThat(source()).contains("setType(bool()).using(\"not active\")");
    assertThat(drafted.out()).contains("CHANGES_MEANING  memo.active");
    followed("select id || ' ' || %s from memo order by id", "active", "1 false", "2 true");
    assertThat(database.query("select id || ' ' || deleted from memo order by id"))
        .containsExactly("1 true", "2 false");
  }

  @Test
  void aFlagOfWhatIsThereBecomesTheTimeSinceWhenTheRestIsDeleted() {
    begin(ACTIVE, "(id, active) values (1, false), (2, true)");
    shell.entity("Memo", TIMED);
    run("-m", "keep times", "--rename", "memo.active:memo.deleted");

    followed(
        "select id || ' ' || (%s is not null) from memo order by id",
        "deleted", "1 true", "2 false");
    assertThat(database.query("select id || ' ' || active from memo order by id"))
        .containsExactly("1 false", "2 true");
  }

  @Test
  void aLetterBecomesTheOther() {
    begin(LETTER, "(id, deleted) values (1, 'Y'), (2, 'N')");
    shell.entity("Memo", OTHER_LETTER);
    run("-m", "keep the active", "--rename", "memo.deleted:memo.active");

    followed("select id || %s from memo order by id", "active", "1N", "2Y");
    assertThat(database.query("select id || deleted from memo order by id"))
        .containsExactly("1Y", "2N");
  }

  private void begin(String entity, String rows) {
    settings("naming = spring");
    shell.entity("Memo", entity);
    run("-m", "begin");
    run("upgrade");
    database.execute("insert into memo " + rows);
  }

  /** Upgrades, looks and comes back. */
  private void followed(String query, String column, String... rows) {
    run("upgrade");
    assertThat(database.query(query.formatted(column))).containsExactly(rows);
    run("check");
    run("downgrade", "-1", "--accept-loss");
  }

  private String source() {
    try (Stream<Path> files = Files.walk(folder.resolve("generated-migrations"))) {
      return Files.readString(
          files
              .filter(each -> each.getFileName().toString().endsWith("Active.java"))
              .findFirst()
              .orElseThrow());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
