package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The destructive half later: {@code --expand-only}, then {@code --contract}. */
final class ExpandAndContractIT extends Workplace {
  private static final String BEFORE =
      "@Column(nullable = false) String nick; String city; int visits;";

  @BeforeEach
  void start() {
    customer(BEFORE);
    run("-m", "take customers", "--rev-id", "aaaa1");
    run("upgrade");
    database.execute("insert into customer (id, nick, city, visits) values (1, 'ada', 'Bonn', 7)");
  }

  private void customer(String members) {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + members + " }");
  }

  private Path pending() {
    return folder.resolve("generated-migrations/pending-drops.txt");
  }

  private String source(String id) throws IOException {
    for (Path file : shell.files("generated-migrations")) {
      if (file.toString().contains(id)) {
        return Files.readString(file);
      }
    }
    throw new AssertionError(id);
  }

  private void expand() {
    customer("String email;");
    run("-m", "addresses", "--rev-id", "bbbb1", "--expand-only");
    run("upgrade");
  }

  @Test
  void oldAndNewCodeRunSideBySideUntilTheDropsAreDrafted() throws IOException {
    expand();
    assertThat(source("bbbb1"))
        .contains("op.addColumn(\"customer\"", "dropNotNull()")
        .doesNotContain("op.dropColumn(\"customer\", \"nick\")");
    assertThat(Files.readString(pending()))
        .startsWith("# These wait.")
        .containsSubsequence(
            "\ncolumn\tcustomer\tcity\tbbbb1\t",
            "\ncolumn\tcustomer\tnick\tbbbb1\t",
            "\ncolumn\tcustomer\tvisits\tbbbb1\t");
    database.execute("insert into customer (id, nick, city, visits) values (2, 'bob', 'Ulm', 1)");
    database.execute("insert into customer (id, email) values (3, 'cy@c.c')");

    Result check = run("check");
    assertThat(check.out())
        .contains("Pending drops")
        .containsSubsequence("column  customer.nick", "since ", "bbbb1")
        .contains("Nothing differs: 1 entity and 1 table agree; 3 columns wait for --contract.");
    assertThat(run("check", "--format", "json").out())
        .contains("\"changes\": []")
        .containsSubsequence(
            "\"pending\": [", "\"table\": \"customer\"", "\"name\": \"city\"", "\"bbbb1\"");
    assertThat(run("-m", "again").out()).contains("Nothing differs");

    run("-m", "forget the rest", "--rev-id", "cccc1", "--contract");
    assertThat(source("cccc1"))
        .contains(
            "op.dropColumn(\"customer\", \"city\");",
            "op.dropColumn(\"customer\", \"nick\");",
            "op.dropColumn(\"customer\", \"visits\");",
            " *   upgrade    lossy     every value of customer.city,");
    assertThat(pending()).doesNotExist();
    run("upgrade");
    assertThat(database.query("select id, email from customer order by id"))
        .containsExactly("1|null", "2|null", "3|cy@c.c");
    assertThat(run("check").out()).doesNotContain("Pending");
  }

  @Test
  void contractDraftsNothingElse() throws IOException {
    expand();
    customer("String email; String phone;");
    run("-m", "forget", "--rev-id", "cccc1", "--contract");
    assertThat(source("cccc1")).contains("dropColumn").doesNotContain("\"phone\"");
    run("upgrade");
    assertThat(shell.run("check").out()).contains("+ column  phone");
    assertThat(run("-m", "no more", "--contract").err()).contains("Nothing waits to be dropped");
  }

  @Test
  void whatIsWantedAgainOrGoneLeavesTheList() throws IOException {
    expand();
    customer("String email; String nick;");
    database.execute("alter table customer drop column city");
    Result drafted = run("-m", "nick again", "--rev-id", "cccc1");
    assertThat(drafted.err() + drafted.out())
        .contains("column customer.nick no longer waits to be dropped: it is wanted again")
        .contains("column customer.city no longer waits to be dropped: it is gone");
    assertThat(Files.readString(pending()))
        .contains("customer\tvisits\tbbbb1")
        .doesNotContain("nick", "city");
  }

  @Test
  void whereOnlyDropsDifferTheListIsAllThatIsWritten() throws IOException {
    customer("@Column(nullable = false) String nick; String city;");
    database.execute("alter table customer alter visits drop not null");
    Result drafted = run("-m", "no visits", "--expand-only");
    assertThat(drafted.out()).contains("Pending drops", "pending-drops.txt");
    assertThat(Files.readString(pending())).contains("column\tcustomer\tvisits\taaaa1\t");
    assertThat(shell.files("generated-migrations")).hasSize(2);
  }

  @Test
  void aTableThatWaitsIsNotSaidToAgree() throws IOException {
    shell.entity("City", "@Entity public class City { @Id long id; @OneToOne Customer mayor; }");
    run("-m", "cities", "--rev-id", "bbbb1");
    run("upgrade");
    Files.delete(folder.resolve("classes/shop/City.class"));
    run("-m", "no cities", "--rev-id", "cccc1", "--expand-only");
    assertThat(source("cccc1"))
        .contains("op.dropConstraint(\"city\", \"fk", "op.dropConstraint(\"city\", \"")
        .doesNotContain("op.dropTable(");
    run("upgrade");

    assertThat(run("check").out())
        .contains("Nothing differs: 1 entity and 1 table agree; 1 table waits for --contract.");
  }

  @Test
  void aCheckThatAdmitsMoreIsNotLookedFor() throws IOException {
    String visits =
        "@Column(check = @CheckConstraint(name = \"ck\", constraint = \"%s\")) int visits;";
    customer(visits.formatted("visits > 0"));
    run("-m", "positive", "--no-renames", "--rev-id", "bbbb1");
    run("upgrade");
    customer(visits.formatted("visits < 99"));
    run("-m", "few", "--rev-id", "cccc1", "--expand-only");

    assertThat(source("cccc1").replaceFirst("(?s)void downgrade.*", ""))
        .contains("op.addConstraint(", "visits > 0", "visits < 99")
        .doesNotContain("expectNoRows", "upgrade    FAILS_WITH_ROWS");
  }

  @Test
  void aDryRunWritesNoList() {
    customer("String email;");
    assertThat(run("-m", "addresses", "--expand-only", "--dry-run").out()).contains("addColumn");
    assertThat(pending()).doesNotExist();
  }

  @Test
  void refusesWhatCannotBe() throws IOException {
    Result both = shell.run("-m", "x", "--expand-only", "--contract");
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("a revision cannot leave drops out and be made of them");
    assertThat(shell.run("revision", "-m", "x", "--expand-only").exit()).isEqualTo(2);

    Files.writeString(pending(), "<<<<<<< HEAD\ncolumn\tcustomer\tnick\taaaa1\t2026-01-01\n");
    Result broken = shell.run("check");
    assertThat(broken.exit()).isEqualTo(4);
    assertThat(broken.err())
        .startsWith("error A092: the list of pending drops cannot be understood")
        .contains("line 1: <<<<<<< HEAD");
  }

  @Test
  void aRenameIsNoExpandStep() {
    customer("String handle; String city; int visits;");
    Result refused =
        shell.run("-m", "x", "--expand-only", "--rename", "customer.nick:customer.handle");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .startsWith("error A093: a rename breaks the version that runs")
        .contains("column customer.nick → handle", "without --expand-only", "--no-renames");
    assertThat(pending()).doesNotExist();
    assertThat(shell.files("generated-migrations")).hasSize(1);
    run("-m", "x", "--expand-only", "--no-renames");
    assertThat(pending()).exists();
  }

  @Test
  void aNameThatWaitsCannotBeGivenAnew() {
    shell.entity(
        "Customer",
        "@Entity @Table(indexes = @Index(name = \"ix\", columnList = \"city\"))"
            + " public class Customer { @Id long id; String nick; String city; int visits; }");
    run("-m", "index", "--rev-id", "bbbb1");
    run("upgrade");
    shell.entity(
        "Customer", "@Entity public class Customer { @Id long id; String nick; int visits; }");
    shell.entity(
        "City",
        "@Entity @Table(indexes = @Index(name = \"ix\", columnList = \"name\"))"
            + " public class City { @Id long id; String name; }");
    Result refused = shell.run("-m", "cities", "--expand-only");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).startsWith("error A093: ").contains("  ix\n", "--contract");
    assertThat(pending()).doesNotExist();
  }

  @Test
  void anIndexThatWaitsIsNotReplacedByAnotherOneOfItsName() throws IOException {
    String indexed =
        "@Entity @Table(indexes = @Index(name = \"ix\", columnList = \"%s\"))"
            + " public class Customer { @Id long id; String nick; String city; int visits; }";
    shell.entity("Customer", indexed.formatted("city"));
    run("-m", "index", "--rev-id", "bbbb1");
    run("upgrade");
    customer("String nick; String city; int visits;");
    run("-m", "no index", "--expand-only");
    assertThat(Files.readString(pending())).contains("index\tcustomer\tix\t");

    shell.entity("Customer", indexed.formatted("visits"));
    for (String phase : new String[] {"--expand-only", "--no-renames"}) {
      Result refused = shell.run("-m", "another", phase);
      assertThat(refused.exit()).isEqualTo(3);
      assertThat(refused.err()).startsWith("error A093: ").contains("  ix\n", "--contract");
    }
    run("-m", "drop it", "--contract");
    run("upgrade");
    run("-m", "another", "--expand-only");

    customer("String nick; String city; int visits;");
    run("upgrade");
    run("-m", "no index", "--expand-only");
    shell.entity("Customer", indexed.formatted("visits"));
    assertThat(run("-m", "the same again").err())
        .contains("index customer.ix no longer waits to be dropped: it is wanted again");
    assertThat(pending()).doesNotExist();
  }

  @Test
  void anIndexThatChangesUnderItsNameGoesAtOnceAndTheDraftSaysSo() throws IOException {
    String indexed =
        "@Entity @Table(indexes = @Index(name = \"%s\", columnList = \"%s\"))"
            + " public class Customer { @Id long id; String nick; String city; int visits; }";
    shell.entity("Customer", indexed.formatted("ix", "city"));
    run("-m", "index", "--rev-id", "bbbb1");
    run("upgrade");
    shell.entity("Customer", indexed.formatted("ix", "visits"));
    Result same = run("-m", "another", "--expand-only", "--dry-run");
    assertThat(same.out()).contains("dropIndex", "createIndex");
    assertThat(same.err() + same.out())
        .containsOnlyOnce("index customer.ix changes under its own name, so that the old one goes");

    shell.entity("Customer", indexed.formatted("ix_visits", "visits"));
    Result other = run("-m", "another", "--rev-id", "cccc1", "--expand-only");
    assertThat(other.err() + other.out()).doesNotContain("under its own name");
    assertThat(source("cccc1").replaceFirst("(?s)void downgrade.*", ""))
        .contains("createIndex")
        .doesNotContain("dropIndex");
    assertThat(Files.readString(pending())).contains("index\tcustomer\tix\t");
  }

  @Test
  void whatWaitsIsKnownUnderTheNamesThatADraftGivesIt() throws IOException {
    expand();
    shell.entity(
        "Customer",
        "@Entity @Table(name = \"client\")"
            + " public class Customer { @Id long id; String email; }");
    run("-m", "clients", "--rev-id", "cccc1", "--rename", "table:customer:client");
    assertThat(source("cccc1"))
        .contains("op.renameTable(\"customer\", \"client\");")
        .doesNotContain("dropColumn");
    assertThat(Files.readString(pending()))
        .contains("\ncolumn\tclient\tnick\tbbbb1\t", "\ncolumn\tclient\tcity\tbbbb1\t")
        .doesNotContain("customer");
    run("upgrade");
    assertThat(run("check").out()).contains("column  client.nick").doesNotContain("note:");
    assertThat(database.query("select nick, city from client")).containsExactly("ada|Bonn");
    run("-m", "forget", "--rev-id", "dddd1", "--contract");
    assertThat(source("dddd1")).contains("op.dropColumn(\"client\", \"nick\");");
  }

  @Test
  void whatWaitsIsKnownUnderTheNamesThatARevisionWrittenByHandGivesIt() throws IOException {
    expand();
    run("revision", "-m", "by hand", "--rev-id", "cccc1", "--empty");
    Path file =
        shell.files("generated-migrations").stream()
            .filter(each -> each.toString().contains("cccc1"))
            .findFirst()
            .orElseThrow();
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(
                "upgrade\\(Operations op\\) \\{",
                "$0 op.renameColumn(\"customer\", \"nick\", \"old_nick\");"));
    run("upgrade");
    Result check = run("check");
    assertThat(check.out())
        .contains("column  customer.old_nick")
        .doesNotContain("- column", "customer.nick");
    run("-m", "nothing");
    assertThat(Files.readString(pending())).contains("column\tcustomer\told_nick\tbbbb1\t");
    run("-m", "forget", "--rev-id", "dddd1", "--contract");
    assertThat(source("dddd1")).contains("op.dropColumn(\"customer\", \"old_nick\");");
  }

  @Test
  void whatMayBeARenameIsSaidAndNotAsked() {
    customer("String nickname; String city; int visits;");
    Result drafted = run("-m", "x", "--expand-only", "--dry-run");
    assertThat(drafted.out()).contains("addColumn").doesNotContain("rename");
    assertThat(drafted.err() + drafted.out())
        .containsOnlyOnce("column customer.nick → nickname  ")
        .containsOnlyOnce(
            "may be a rename: the old one waits, the new one is added, and no value is copied;"
                + " copy them with op.execute, or rename in a revision without --expand-only");

    customer("@Column(nullable = false) String nickname; String city; int visits;");
    Result filled =
        run("-m", "x", "--expand-only", "--fill", "customer.nickname=nick", "--dry-run");
    assertThat(filled.out()).contains("op.backfill(\"customer\").set(\"nickname\", \"nick\")");
    assertThat(filled.err() + filled.out())
        .contains("the new one is added and filled once")
        .doesNotContain("no value is copied");
    Result decided = run("-m", "x", "--expand-only", "--no-renames", "--dry-run");
    assertThat(decided.err() + decided.out()).doesNotContain("may be a rename");
  }

  @Test
  void aConstantThatGoesIsAdmittedUntilTheContraction() throws IOException {
    String kinds =
        "@Enumerated(EnumType.STRING) K kind;"
            + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)"
            + " K nk; enum K { %s }";
    customer(kinds.formatted("A, B, C"));
    run("-m", "kinds", "--rev-id", "bbbb1");
    run("upgrade");
    database.execute("insert into customer (id, kind, nk) values (2, 'C', 'C')");
    customer(kinds.formatted("A, B, D"));
    run("-m", "other kinds", "--rev-id", "cccc1", "--expand-only", "--no-renames");
    assertThat(source("cccc1")).contains("op.addEnumValue(", "kind in ('A', 'B', 'C', 'D')");
    run("upgrade");
    database.execute("insert into customer (id, kind, nk) values (3, 'C', 'C'), (4, 'D', 'D')");
    assertThat(run("check").out())
        .contains("Nothing differs", "constraint  customer.customer_kind_check");

    database.execute("update customer set kind = 'A', nk = 'A' where kind = 'C'");
    run("-m", "no C", "--rev-id", "dddd1", "--contract");
    run("upgrade");
    assertThat(pending()).doesNotExist();
    assertThat(run("check").out()).contains("Nothing differs").doesNotContain("Pending");
    assertThat(
            database.query(
                "select pg_get_constraintdef(oid) from pg_constraint"
                    + " where conname = 'customer_kind_check'"))
        .singleElement()
        .asString()
        .contains("'D'")
        .doesNotContain("'C'");
  }
}
