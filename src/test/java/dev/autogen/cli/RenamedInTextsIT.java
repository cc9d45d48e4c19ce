package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routines whose bodies are texts are named where they mention what is renamed. */
final class RenamedInTextsIT extends Workplace {
  private static final String RENAME = "--rename";
  private static final String NOTE = "note: ";
  private static final String NOT_FOLLOWED =
      " in its text, which PostgreSQL does not follow: write it anew in this revision, with"
          + " op.execute";

  @BeforeEach
  void start() {
    settings("naming = spring");
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id long id; @Column(length = 320) String mail; }");
    assertThat(shell.run("-m", "take customers").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
  }

  @Test
  void aColumnIsLookedForWhereItsTableIsMentionedToo() {
    database.execute(
        "create function f(n bigint) returns text language sql as"
            + " 'select Mail from customer where id = n'",
        "create schema tools",
        "create procedure tools.p() language plpgsql as"
            + " $$ begin update public.\"customer\" set \"mail\" = ''; end $$",
        "create function t() returns trigger language plpgsql as"
            + " $$ begin new.mail := lower(new.mail); return new; end $$",
        "create trigger tidy before insert on customer for each row execute function t()",
        "create function row_of(c customer) returns text language plpgsql as"
            + " $$ begin return c.mail; end $$",
        // None of these would fail.
        "create function atomic(n bigint) returns text begin atomic"
            + " select mail from customer where id = n; end",
        "create function other_mail() returns text language sql as"
            + " $$ select 'mail' as mail $$",
        "create function longer() returns text language plpgsql as"
            + " $$ declare v_mail text; mail_2 text; begin select 1 from customer; end $$",
        "create function told() returns bigint language sql as"
            + " $$ select id /* not the mail */ from customer -- nor its mail $$",
        "create function aside() returns text language plpgsql as"
            + " $$ begin return mail from other.customer; end $$");
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id long id; @Column(length = 320) String email; }");

    assertThat(notes(shell.run("diff", RENAME, "customer.mail:customer.email")))
        .containsExactly(
            NOTE + "function f(n bigint) mentions customer.mail" + NOT_FOLLOWED,
            NOTE + "function row_of(c customer) mentions customer.mail" + NOT_FOLLOWED,
            NOTE + "function t() mentions customer.mail" + NOT_FOLLOWED,
            NOTE + "procedure tools.p() mentions customer.mail" + NOT_FOLLOWED);
  }

  @Test
  void aTableIsLookedForByItsOldNameTogetherWithWhatIsInIt() {
    database.execute(
        "create function f() returns text language sql as 'select mail from customer limit 1'",
        "create function other() returns bigint language plpgsql as"
            + " $$ begin return o.customer from orders o; end $$");
    shell.entity(
        "Customer",
        "@Entity @Table(name = \"client\") public class Customer { @Id long id;"
            + " @Column(length = 320) String email; }");

    Result drafted =
        shell.run(
            "-m", "clients", RENAME, "table:customer:client", RENAME, "client.mail:client.email");

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(notes(drafted))
        .containsExactly(NOTE + "function f() mentions customer, customer.mail" + NOT_FOLLOWED);
  }

  private static List<String> notes(Result result) {
    return result.err().lines().filter(line -> line.contains("mentions")).toList();
  }
}
