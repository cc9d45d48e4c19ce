package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.PostgresClient;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What autogen prints and does, seen by PostgreSQL's own programs, where the machine has them. */
class PostgresProgramsIT {
  @TempDir private Path folder;
  private TestDatabase database;
  private PostgresClient client;
  private Shell shell;

  @BeforeEach
  void start() {
    Optional<Integer> major =
        TestDatabase.majors().stream()
            .filter(each -> PostgresClient.of(each).isPresent())
            .findFirst();
    assumeTrue(major.isPresent(), "no pg_dump of a server's version");
    database = TestDatabase.fresh(major.orElseThrow());
    client = PostgresClient.of(database.major()).orElseThrow();
    shell = new Shell(folder);
    shell.write("autogen.properties", "url = " + database.url(), "entities = classes");
    shell.entity(
        "Customer",
        """
        @Entity
        @Table(indexes = @Index(name = "ix_nick", columnList = "nick"))
        public class Customer {
          enum Kind { NEW, OLD }
          @Id @GeneratedValue long id;
          String name;
          @Enumerated(EnumType.STRING) Kind kind;
          @Column(length = 20) String nick;
          String zeal;
        }
        """);
    run("-m", "first");
    run("upgrade");
    database.execute(
        "insert into customer (id, name, kind) values (1, 'it''s Ann', 'NEW'), (2, 'Bob', 'OLD')",
        "create index by_hand on customer (lower(name)) where id > 0",
        "comment on table customer is 'who buys'",
        "create view names as select name from customer",
        "grant select on customer to public");
  }

  @AfterEach
  void end() {
    if (database != null) {
      database.close();
    }
  }

  private void change() {
    shell.entity("City", "@Entity public class City { @Id long id; String name; }");
    shell.entity(
        "Customer",
        """
        @Entity
        @Table(indexes = @Index(name = "ix_name", columnList = "name desc"))
        public class Customer {
          enum Kind { NEW, OLD, GONE }
          @Id @GeneratedValue long id;
          @Column(unique = true, length = 300) String name;
          @Column(nullable = false) @Enumerated(EnumType.STRING) Kind kind;
          @Column(nullable = false) String email;
          @Column(length = 20) String nick;
          @ManyToOne City city;
        }
        """);
  }

  private Result run(String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.err() + result.out()).isZero();
    return result;
  }

  private String sql() {
    return run(
            "diff",
            "--format",
            "sql",
            "--no-renames",
            "--fill",
            "customer.email=name || $$'s:home$$ -- a guess")
        .out();
  }

  @Test
  void whatDiffPrintsRunsInPsqlAndNamesTheRowsThatAreInTheWay() {
    change();
    String sql = sql();
    assertThat(sql).contains("do $", "update customer set email = ");
    database.execute("insert into customer (id, name, kind) values (3, 'Bob', 'OLD')");

    PostgresClient.Ran refused = client.script(database, sql, "--single-transaction");

    assertThat(refused.exit()).isNotZero();
    assertThat(refused.said())
        .contains("2 rows of customer in the way", "takes each name once", "id = 2, id = 3")
        .contains("select * from customer where name in (");

    database.execute("delete from customer where id = 3");
    PostgresClient.Ran ran = client.script(database, sql);

    assertThat(ran.exit()).as(ran.said()).isZero();
    assertThat(database.query("select id, name, email from customer order by id"))
        .containsExactly("1|it's Ann|it's Ann's:home", "2|Bob|Bob's:home");
    assertThat(run("check").out()).contains("Nothing differs");
  }

  @Test
  void thereAndBackAgainEveryStatementOfTheDumpIsAsItWas() {
    String before = client.dump(database);
    assertThat(before).contains("CREATE INDEX by_hand", "GRANT SELECT ON TABLE public.customer");
    change();
    run("-m", "more", "--no-renames", "--fill", "customer.email=name");
    run("upgrade");
    String between = client.dump(database);
    assertThat(between).contains("CREATE TABLE public.city", "email character varying(255) NOT");

    run("downgrade", "-1", "--accept-loss");

    assertThat(client.dump(database).lines()).containsExactlyElementsOf(before.lines().toList());
    run("upgrade");
    assertThat(client.dump(database)).isEqualTo(between);
  }
}
