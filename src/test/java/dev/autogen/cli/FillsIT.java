package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that rows get speak of each other, and of what may be null. */
class FillsIT extends Workplace {
  @BeforeEach
  void beginWithCustomers() {
    entity("String name;");
    assertThat(shell.run("-m", "begin").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into customer values (1, 'Ann Lee'), (2, 'Bob'), (3, null)");
  }

  @Test
  void aColumnIsFilledAfterThoseThatItsValueSpeaksOf() {
    entity(
        "String name; @Column(nullable = false) String alias;"
            + " @Column(nullable = false) String base; @Column(nullable = false) int size;");

    Shell.Result drafted =
        shell.run(
            "-m",
            "more",
            "--fill",
            "customer.alias=upper(base) || size",
            "--fill",
            "customer.base=coalesce(name, 'x')",
            "--fill",
            "customer.size=length(base)");

    assertThat(drafted.err()).isEmpty();
    Shell.Result upgraded = shell.run("upgrade");
    assertThat(upgraded.err()).isEmpty();
    assertThat(upgraded.exit()).isZero();
    assertThat(database.query("select id, alias, base, size from customer order by id"))
        .containsExactly("1|ANN LEE7|Ann Lee|7", "2|BOB3|Bob|3", "3|X1|x|1");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("downgrade", "-1", "--accept-loss").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
  }

  @Test
  void aColumnIsFilledAfterThoseOfOtherTablesThatItsValueSpeaksOf() {
    region("long size;");
    entity("String name; Long region;");
    assertThat(shell.run("-m", "regions").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into region values (1, 10), (2, 20), (3, 30)");
    database.execute("update customer set region = id");
    region("long size; @Column(nullable = false) String code;");
    entity(
        "String name; Long region; @Column(nullable = false, unique = true) String code;"
            + " @Column(nullable = false) int rank;");

    for (String place : new String[] {"", "public."}) {
      Shell.Result drafted =
          shell.run(
              "-m",
              "codes" + place.replace(".", ""),
              place.isEmpty() ? "--dry-run" : "--quiet",
              "--fill",
              "customer.code=(select r.code from %sregion r where r.id = region)".formatted(place),
              "--fill",
              "region.code='R' || size",
              "--fill",
              "customer.rank=(select count(*) from customer c where c.code < customer.code)");
      assertThat(drafted.err()).isEmpty();
      assertThat(drafted.exit()).isZero();
    }

    assertThat(shell.run("upgrade").err()).isEmpty();
    assertThat(database.query("select id, code, rank from customer order by id"))
        .containsExactly("1|R10|0", "2|R20|1", "3|R30|2");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("downgrade", "-1", "--accept-loss").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
  }

  @Test
  void valuesOfTwoTablesThatWaitForEachOtherAreRefused() {
    region("long size;");
    entity("String name; Long region;");
    assertThat(shell.run("-m", "regions").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    region("long size; @Column(nullable = false) String code;");
    entity("String name; Long region; @Column(nullable = false) String zone;");

    Shell.Result refused =
        shell.run(
            "-m",
            "codes",
            "--fill",
            "customer.zone=(select code from region r where r.id = region)",
            "--fill",
            "region.code=(select min(zone) from customer)");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("A098")
        .contains("it waits for itself: customer.zone → region.code → customer.zone")
        .contains("let one of them speak of no other");
  }

  private void region(String attributes) {
    shell.entity("Region", "@Entity public class Region { @Id long id; " + attributes + " }");
  }

  @Test
  void whatIsToGoCanBeSpokenOf() {
    entity("@Column(nullable = false) String first; @Column(nullable = false) String last;");

    Shell.Result drafted =
        shell.run(
            "-m",
            "split name",
            "--no-renames",
            "--fill",
            "customer.first=coalesce(split_part(name, ' ', 1), '')",
            "--fill",
            "customer.last=coalesce(split_part(name, ' ', 2), first)");

    assertThat(drafted.err()).isEmpty();
    assertThat(shell.run("upgrade").err()).isEmpty();
    assertThat(database.query("select id, first, last from customer order by id"))
        .containsExactly("1|Ann|Lee", "2|Bob|", "3||");
  }

  @Test
  void aValueThatTheServerCannotComputeForARowIsRefused() {
    entity("String name; @Column(nullable = false) String other;");

    for (String value : new String[] {"(select c.name from customer c)", "(1 / (id - 2))::text"}) {
      Shell.Result refused = shell.run("-m", "more", "--fill", "customer.other=" + value);

      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("A098", "one value for each row");
    }
  }

  @Test
  void valuesThatWaitForEachOtherAreRefused() {
    entity(
        "String name; @Column(nullable = false) String a; @Column(nullable = false) String b;"
            + " @Column(nullable = false) String c;");

    Shell.Result refused =
        shell.run(
            "-m",
            "circle",
            "--fill",
            "customer.a=b || 'c'",
            "--fill",
            "customer.b=a || ''",
            "--fill",
            "customer.c='a, b'");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("A098")
        .contains("it waits for itself: customer.a → customer.b → customer.a")
        .doesNotContain("in customer.c:");
  }

  @Test
  void aValueThatIsNullIsRefused() {
    entity("String name; @Column(nullable = false) String email;");

    for (String nothing : new String[] {"null", "nullif(1, 1)::text", "NULL -- nothing"}) {
      Shell.Result refused = shell.run("-m", "x", "--fill", "customer.email=" + nothing);
      assertThat(refused.exit()).as(nothing).isEqualTo(2);
      assertThat(refused.err())
          .as(nothing)
          .contains("A098")
          .contains("in customer.email: it is null, and email becomes required");
    }
  }

  @Test
  void aValueThatIsNullForSomeRowsIsRefusedWithTheseRows() {
    database.execute("insert into customer select n, null from generate_series(10, 19) as n");
    entity(
        "String name; @Column(nullable = false) String email;"
            + " @Column(nullable = false) String alias;");

    Shell.Result refused =
        shell.run(
            "-m", "x", "--fill", "customer.email=lower(name)", "--fill", "customer.alias=email");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("rows cannot get lower(name) in customer.email: it is null in 11 rows: id = 3, ")
        .contains("and 6 more")
        .contains("rows cannot get email in customer.alias: it is null in 11 rows")
        .contains("coalesce(");
    assertThat(database.query("select count(*) from customer")).containsExactly("13");
  }

  @Test
  void rowsThatCameLaterAndAValueLeavesNullAreNamedByTheUpgrade() throws IOException {
    database.execute("delete from customer where id = 3");
    entity("String name; @Column(nullable = false) String email;");
    assertThat(shell.run("-m", "email", "--fill", "customer.email=lower(name)").err()).isEmpty();
    database.execute("insert into customer values (7, null)");

    Shell.Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err())
        .contains("A075")
        .contains("1 row of customer in the way: email becomes required")
        .contains("id = 7");
    Path revision =
        shell.files("generated-migrations").stream()
            .filter(each -> each.toString().endsWith("_Email.java"))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(revision)).contains("op.expectNoRows(\"customer\"");
  }

  @Test
  void onAScratchServerAValueThatIsNullIsRefusedAndRowsAreNot() {
    entity("String name; @Column(nullable = false) String email;");
    shell.write("autogen.properties", "entities = classes");

    assertThat(shell.run("-m", "x", "--dry-run", "--fill", "customer.email=null").err())
        .contains("it is null, and email becomes required");
    assertThat(shell.run("-m", "x", "--dry-run", "--fill", "customer.email=lower(name)").err())
        .isEmpty();
  }

  private void entity(String attributes) {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + attributes + " }");
  }
}
