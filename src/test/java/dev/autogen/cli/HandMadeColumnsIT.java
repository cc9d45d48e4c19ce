package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that somebody computes from those of entities. */
class HandMadeColumnsIT extends Workplace {
  private static final String ENTITY =
      "@Entity @Table(name = \"g\") public class G { @Id long id; String a; %s }";

  private static final String DEFINITIONS =
      """
      select attname || ' ' || format_type(atttypid, atttypmod) || ' '
          || coalesce(pg_get_expr(adbin, adrelid), '')
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = 'g'::regclass and attnum > 0 and not attisdropped
      union all
      select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'g'::regclass
      union all
      select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'g'::regclass
      union all
      select pg_get_viewdef('gv'::regclass)
      order by 1
      """;

  private List<String> before;

  @BeforeEach
  void begin() {
    shell.entity("G", ENTITY.formatted("int q; String b;"));
    run("-m", "first");
    run("upgrade");
    database.execute(
        "insert into g (id, a, q, b) values (1, 'a', 2, 'b')",
        "alter table g add tot bigint generated always as (q * 3) stored",
        "alter table g add ab text generated always as (a || coalesce(b, '')) stored",
        "alter table g add constraint totc check (tot >= 0)",
        "create index on g (tot)",
        "create view gv as select id, tot from g");
    before = database.query(DEFINITIONS);
  }

  @Test
  void whatIsMadeAgainAroundAnotherTypeStaysSomebodyElses() {
    shell.entity("G", ENTITY.formatted("long q; String b;"));
    run("-m", "longer");
    run("upgrade");

    assertChecked();
    assertThat(run("-m", "again").out()).contains("Nothing differs");
    assertThat(database.query("select tot from gv")).containsExactly("6");

    run("downgrade", "-1", "--accept-loss");
    assertThat(database.query(DEFINITIONS)).isEqualTo(before);
    assertThat(database.query("select tot from gv")).containsExactly("6");
  }

  @Test
  void whatIsComputedFromADroppedColumnGoesAlongAndComesBack() {
    shell.entity("G", ENTITY.formatted("int q;"));
    Result draft = run("-m", "shorter", "--no-renames");
    assertThat(draft.out() + draft.err())
        .contains("g.ab is dropped along with g.b, which it is computed from");
    run("upgrade");

    assertChecked();
    run("downgrade", "-1", "--accept-loss");
    assertThat(database.query(DEFINITIONS)).isEqualTo(before);
    assertThat(database.query("select ab from g")).containsExactly("a");
    assertThat(database.query("select tot from gv")).containsExactly("6");
  }

  private void assertChecked() {
    Result check = shell.run("check");
    assertThat(check.exit()).as(check.out() + check.err()).isZero();
  }
}
