package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchemasIT extends Workplace {
  @BeforeEach
  void begin() {
    shell
        .entity(
            "Thing", "@Entity @Table(name = \"thing\") public class Thing { @Id long id; int a; }")
        .entity(
            "Sale",
            "@Entity @Table(name = \"sale\", schema = \"sales\") public class Sale {"
                + " @Id long id; @ManyToOne Thing thing; }");
  }

  @Test
  @DisplayName("D328: a version table's schema is created with it")
  void aVersionTablesSchemaIsCreatedWithIt() {
    run("-m", "things", "--version-table-schema", "ops");
    run("upgrade", "--version-table-schema", "ops");

    assertThat(database.query("select count(*) from ops.autogen_version")).containsExactly("1");
    assertThat(shell.run("check", "--version-table-schema", "ops").exit()).isZero();
  }

  @Test
  @DisplayName("D320, D322, D325, D340, D351, D352: several schemas on a search path of several")
  void severalSchemasOnASearchPathOfSeveral() {
    database.execute(
        "create schema app",
        "create table public.thing (id text)",
        "alter database " + database.name() + " set search_path = app, public");
    run("-m", "things");
    run("upgrade");
    assertThat(tables()).contains("app.thing", "sales.sale", "public.thing", "app.autogen_version");
    Result again = shell.run("-m", "nothing");
    assertThat(again.exit()).isZero();
    assertThat(shell.files("generated-migrations")).hasSize(1);

    run("downgrade", "base", "--accept-loss");
    assertThat(tables()).doesNotContain("app.thing", "sales.sale").contains("public.thing");
    assertThat(database.query("select 1 from pg_namespace where nspname = 'sales'")).isEmpty();
    run("upgrade");
    assertThat(shell.run("check").exit()).isZero();
  }

  private List<String> tables() {
    return database.query("select schemaname || '.' || tablename from pg_tables order by 1");
  }
}
