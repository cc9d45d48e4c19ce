package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tables in which autogen keeps what was applied. */
class OwnTablesIT extends Workplace {
  @BeforeEach
  void start() {
    shell.entity("Thing", "@Entity @Table(name = \"thing\") public class Thing { @Id long id; }");
  }

  @Test
  @DisplayName("D016: autogen's own tables are no difference, whatever they are called")
  void ownTablesAreNoDifference() {
    database.execute("create schema ops");
    String[][] places = {
      {}, {"--version-table", "Applied Ones"}, {"--version-table-schema", "ops"},
    };
    shell.run("-m", "things");
    for (String[] place : places) {
      Result upgraded = run(place, "upgrade");
      assertThat(upgraded.exit()).as(upgraded.err()).isZero();
      Result checked = run(place, "check", "--unmanaged", "drop", "--schemas", "public,ops");
      assertThat(checked.err() + checked.out())
          .doesNotContain(place.length > 0 ? place[1] + "_history" : "autogen_version");
      assertThat(run(place, "check").exit()).as(checked.out()).isZero();
      database.execute("drop table thing");
    }
  }

  @Test
  @DisplayName("D017: an entity on one of autogen's own tables is refused, with a way out")
  void anEntityOnAnOwnTableIsRefused() {
    shell.entity(
        "Own", "@Entity @Table(name = \"autogen_version\") public class Own { @Id long id; }");

    Result refused = shell.run("diff");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .startsWith("error A038: an entity maps autogen_version, where autogen keeps")
        .contains("--version-table");
    assertThat(shell.run("diff", "--version-table", "applied").exit()).isZero();
  }

  private Result run(String[] place, String... arguments) {
    String[] all = new String[place.length + arguments.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(place, 0, all, arguments.length, place.length);
    return shell.run(all);
  }
}
