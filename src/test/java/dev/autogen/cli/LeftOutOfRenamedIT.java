package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left out of a table or schema stays left out when that has another name. */
public class LeftOutOfRenamedIT extends Workplace {
  /** What a filter was asked, written by the filter of these tests. */
  public static final List<String> CALLS = new ArrayList<>();

  @BeforeEach
  void begin() {
    CALLS.clear();
    shell.entity("Acct", acct("acct", "@Column(name = \"legacy_code\") String lc;"));
    run("-m", "one");
    run("upgrade");
    database.execute(
        "insert into acct (id, owner, legacy_code) values (1, 'o', 'L1')",
        "create index ix_dba_owner on acct (owner)",
        "alter table acct add constraint uq_keep unique (owner)");
  }

  private static String acct(String table, String more) {
    return "@Entity @Table(name = \""
        + table
        + "\") public class Acct { @Id Long id; String owner; "
        + more
        + " }";
  }

  @Test
  void columnsOfARenamedTableAreLeftAlone() {
    shell.entity("Acct", acct("account", ""));

    String[] patterns = {"column:legacy_*", "public.acct.legacy_*", "column:account.legacy_code"};
    for (String pattern : patterns) {
      assertThat(run("diff", "-v", "--exclude", pattern, "--rename", "table:acct:account").out())
          .as(pattern)
          .contains("column  acct.legacy_code", "excluded")
          .doesNotContain("- column");
    }
    String[] two = {"-m", "two", "--exclude", "column:legacy_*", "--rename", "table:acct:account"};
    assertThat(run(two).err()).doesNotContain("matches nothing");
    run("upgrade");
    assertThat(database.query("select legacy_code from account")).containsExactly("L1");
    assertThat(run("check", "--exclude", "column:legacy_*").out()).contains("Nothing differs");
    run("downgrade", "-1", "--accept-loss");
    assertThat(database.query("select legacy_code from acct")).containsExactly("L1");
  }

  @Test
  void indexesAndConstraintsOfATableThatTheEntityRenamesAreLeftAlone() {
    shell.entity(
        "Acct",
        "@dev.autogen.hint.RenamedFrom(\"acct\") "
            + acct("account", "@Column(name = \"legacy_code\") String lc;"));

    String[] unmanaged = {"--unmanaged", "drop", "--exclude", "index:ix_dba_*,unique:uq_keep"};
    assertThat(run("diff", unmanaged[0], unmanaged[1], "--format", "sql").out())
        .contains("drop index ix_dba_owner", "drop constraint uq_keep");
    assertThat(
            run("diff", unmanaged[0], unmanaged[1], unmanaged[2], unmanaged[3], "--format", "sql")
                .out())
        .contains("alter table acct rename to account")
        .doesNotContain("drop");
    shell.entity("Acct", "@dev.autogen.hint.RenamedFrom(\"acct\") " + acct("account", ""));
    assertThat(run("diff", "--exclude", "acct").out()).contains("Nothing differs");
    assertThat(run("diff", "--exclude", "account").out()).contains("Nothing differs");
  }

  @Test
  void columnsInARenamedSchemaAreLeftAlone() {
    shell.entity("B", b("core", "@Column(name = \"legacy_x\") String lx;"));
    run("-m", "b");
    run("upgrade");
    shell.entity("B", b("iam", ""));

    assertThat(run("diff", "--rename", "schema:core:iam", "--format", "sql").out())
        .contains("drop column legacy_x");
    for (String pattern : List.of("*.b.legacy_x", "core.b.legacy_*", "iam.b.legacy_x")) {
      assertThat(
              run("diff", "--rename", "schema:core:iam", "--exclude", pattern, "--format", "sql")
                  .out())
          .as(pattern)
          .contains("alter schema core rename to iam")
          .doesNotContain("drop");
    }
  }

  private static String b(String schema, String more) {
    return "@Entity @Table(name = \"b\", schema = \""
        + schema
        + "\") public class B { @Id Long id; String v; "
        + more
        + " }";
  }

  @Test
  void aFilterIsOfferedARenamedTableAndWhatIsInItOnceWithBothSides() {
    shell.entity("Acct", acct("account", "@Column(name = \"proprietor\") String p;"));
    shell.entity(
        "Recording",
        "public class Recording implements dev.autogen.hook.ObjectFilter {"
            + " public Opinion opinion(dev.autogen.hook.DatabaseObject it) {"
            + " dev.autogen.cli.LeftOutOfRenamedIT.CALLS.add(it.kind().word() +"
            + " it.table().map(t -> \" \" + t).orElse(\"\") + \" \" + it.name() + \" \" +"
            + " it.inEntities().isPresent() + \" \" + it.inDatabase().isPresent());"
            + " return it.name().startsWith(\"legacy_\") ? Opinion.IGNORE"
            + " : Opinion.NO_OPINION; } }");
    shell.write("classes/META-INF/services/dev.autogen.hook.ObjectFilter", "shop.Recording");

    String out =
        run("diff", "--format", "sql", "--rename", "table:acct:account", "--no-renames").out();

    assertThat(out).contains("rename to account").doesNotContain("drop");
    assertThat(CALLS)
        .containsExactlyInAnyOrder(
            "schema public true true",
            "table acct true true",
            "column acct id true true",
            "column acct owner true true",
            "column acct legacy_code false true",
            "column acct proprietor true false",
            "primary-key acct acct_pkey true true",
            "unique acct uq_keep false true",
            "index acct ix_dba_owner false true");
  }

  @Test
  void nothingLeftOutIsACandidateInATableThatMayHaveAnotherName() {
    shell.entity("Acct", acct("account", "@Column(name = \"legacy_codes\") String lc;"));

    assertThat(shell.run("-m", "two").err()).contains("legacy_code → legacy_codes");
    assertThat(shell.run("-m", "two", "--exclude", "column:legacy_code").err())
        .contains("acct → account")
        .doesNotContain("legacy_code");
  }
}
