package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A required column on a table with rows never comes out as a statement that fails. */
class RequiredColumnsIT extends Workplace {
  @BeforeEach
  void beginWithACustomer() {
    entity("");
    assertThat(shell.run("-m", "begin").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
  }

  @Test
  @DisplayName("D033: a required column without a value keeps the class from compiling")
  void standsAsAMarkedLineUntilSomebodyWritesTheValue() throws IOException {
    rows();
    entity("@Column(nullable = false) String email;");

    Shell.Result drafted = shell.run("-m", "add email");

    assertThat(drafted.exit()).isZero();
    assertThat(drafted.err()).isEmpty();
    assertThat(drafted.out())
        .contains("does not compile until you write what the rows that are there get in")
        .contains("customer.email");
    Path file = newest("add_email");
    assertThat(Files.readString(file))
        .contains("op.addColumn(\"customer\", column(\"email\", varchar(255)));")
        .contains("// TODO: write what the rows that are there get in customer.email")
        .contains(".set(\"email\", FILL_IN)");

    Shell.Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("A025")
        .contains("nobody has written yet what rows get in customer.email")
        .contains(file.getFileName() + ":")
        .contains("write an SQL expression in quotes instead of FILL_IN there");

    Files.writeString(file, Files.readString(file).replace("FILL_IN)", "\"name || '@x'\")"));
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select * from customer")).containsExactly("1|Ann|Ann@x");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("downgrade", "-1", "--accept-loss").exit()).isZero();
  }

  @Test
  void aFillOnTheCommandLineMakesThreeSteps() throws IOException {
    rows();
    entity("@Column(nullable = false) String email;");

    Shell.Result drafted = shell.run("-m", "add email", "--fill", "customer.email=''");

    assertThat(drafted.err()).isEmpty();
    assertThat(drafted.out()).contains("Review it, then apply it");
    assertThat(Files.readString(newest("add_email")))
        .contains("op.backfill(\"customer\").set(\"email\", \"''\").where(\"email is null\");")
        .contains("op.alterColumn(\"customer\", \"email\", setNotNull());")
        .contains(" *   + column  customer.email  varchar(255) not null");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select * from customer")).containsExactly("1|Ann|");
    assertThat(shell.run("check").exit()).isZero();
  }

  @Test
  @DisplayName("D031: a table without rows gets a required column in one step")
  void anEmptyTableGetsItAtOnce() throws IOException {
    entity("@Column(nullable = false) String email;");

    assertThat(shell.run("-m", "add email").exit()).isZero();

    assertThat(Files.readString(newest("add_email")))
        .contains("op.addColumn(\"customer\", column(\"email\", varchar(255)).notNull());");
  }

  @Test
  void aFillIsOneExpressionAndACommentInItHidesNothing() throws IOException {
    rows();
    database.execute("alter table customer add age integer");
    database.execute("update customer set age = 40");
    database.execute("insert into customer (id, name) values (2, 'Bob')");
    entity("@Column(nullable = false) Integer age;");

    for (String several : List.of("1 where true --", "1, name = ''", "1, name = '' --")) {
      Shell.Result refused = shell.run("-m", "age", "--fill", "customer.age=" + several);
      assertThat(refused.exit()).as(several).isNotZero();
      assertThat(refused.err()).as(several).contains("A098");
    }
    assertThat(shell.run("-m", "age", "--fill", "customer.age=7 -- a guess").err()).isEmpty();
    assertThat(shell.run("upgrade").exit()).isZero();

    assertThat(database.query("select id, age from customer order by id"))
        .containsExactly("1|40", "2|7");
  }

  @Test
  void theEntityCanSayIt() throws IOException {
    rows();
    entity("@dev.autogen.hint.FillWith(\"upper(name)\") @Column(nullable = false) String email;");

    assertThat(shell.run("-m", "add email").err()).isEmpty();
    assertThat(shell.run("upgrade").exit()).isZero();

    assertThat(database.query("select * from customer")).containsExactly("1|Ann|ANN");
  }

  @Test
  void somebodyAtTheTerminalIsAskedUntilTheServerAgrees() throws IOException {
    rows();
    entity("@Column(nullable = false) int age;");

    Shell.Result drafted =
        shell.typing("'old'\nlength(nickname)\nlength(name)\n").run("-m", "add age");

    assertThat(drafted.err())
        .contains("customer.age  integer  becomes required; customer has 1 row")
        .contains("What do these rows get in customer.age?")
        .contains("invalid input syntax for type integer")
        .contains("column \"nickname\" does not exist");
    assertThat(Files.readString(newest("add_age"))).contains(".set(\"age\", \"length(name)\")");
  }

  @Test
  void anExpressionThatTheServerRefusesIsRefusedBeforeTheDraft() {
    rows();
    entity("@Column(nullable = false) int age;");

    Shell.Result refused = shell.run("-m", "add age", "--fill", "customer.age='old'");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("A098")
        .contains("rows cannot get 'old' in customer.age")
        .contains("invalid input syntax for type integer");
    assertThat(shell.run("-m", "add age", "--fill", "customer.age=0); drop table customer").err())
        .contains("A098")
        .contains("syntax error");
  }

  @Test
  void aFillThatNothingNeedsIsRefused() {
    rows();
    entity("@Column(nullable = false) String email;");

    Shell.Result refused =
        shell.run("-m", "x", "--fill", "customer.name=''", "--fill", "custmer.emial=''");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "error A097: there is no column custmer.emial, nor does an entity ask for it",
            "did you mean  customer.email?",
            "error A097: customer.name needs no value for the rows that are there",
            "  --fill customer.name=''",
            "or name what does:  customer.email");
    assertThat(shell.run("-m", "x", "--fill", "quite.elsewhere=''").err())
        .contains("there is no column quite.elsewhere", "leave it out:  --fill quite.elsewhere")
        .doesNotContain("did you mean");
  }

  @Test
  void whatIsAdvisedForAValueThatIsRefusedFitsTheColumn() {
    rows();
    entity("@Column(nullable = false) Integer age; @Column(nullable = false) String nick;");

    Shell.Result refused =
        shell.run("-m", "x", "--fill", "customer.age='old'", "--fill", "customer.nick=lower(nme)");

    assertThat(refused.err())
        .contains(
            "  --fill \"customer.age='old'\"\n  customer.age  integer\n",
            "write one of type integer:  --fill \"customer.age=0\"",
            "did you mean  name?")
        .doesNotContain("single quotes");
    entity("@dev.autogen.hint.FillWith(\"1\") @Column(nullable = false) java.util.UUID ref;");
    assertThat(shell.run("-m", "x").err())
        .contains("write one of type uuid:  @FillWith(\"gen_random_uuid()\") at the attribute of");
    shell.write("autogen.properties", "entities = classes", "fill.customer.nick = lower(");
    entity("@Column(nullable = false) String nick;");
    assertThat(shell.run("-m", "x").err())
        .contains("write one of type varchar(255):  fill.customer.nick = '…'", "single quotes");
  }

  @Test
  void aColumnThatBecomesRequiredIsFilledWhereItIsNull() throws IOException {
    rows();
    database.execute("insert into customer values (2, null)");
    write("@Column(nullable = false) String name;");

    assertThat(shell.run("-m", "want name", "--fill", "customer.name='?'").err()).isEmpty();
    assertThat(shell.run("upgrade").exit()).isZero();

    assertThat(database.query("select * from customer order by 1")).containsExactly("1|Ann", "2|?");
    assertThat(shell.run("check").exit()).isZero();
  }

  @Test
  void nullsThatAreThereNowAreAskedForOrMarked() throws IOException {
    rows();
    database.execute("insert into customer values (2, null)");
    write("@Column(nullable = false) String name;");

    Shell.Result drafted = shell.typing("\n").run("-m", "want name");

    assertThat(drafted.err())
        .contains("customer.name  varchar(255)  becomes required; it is null in 1 row");
    assertThat(Files.readString(newest("want_name"))).contains(".set(\"name\", FILL_IN)");
  }

  @Test
  void itIsOneChangeWhateverItTakes() {
    rows();
    entity("@Column(nullable = false) String email;");

    String json =
        shell.run("-m", "x", "--fill", "customer.email=''", "--dry-run", "--format", "json").out();

    assertThat(json.split("\"kind\"", -1)).hasSize(2);
    assertThat(json)
        .contains("\"kind\": \"add_column\"", "\"nullable\": false")
        .contains("update customer set email = '' where email is null");
  }

  @Test
  void aColumnThatBecomesRequiredIsCheckedForNullsThatCameLater() throws IOException {
    rows();
    write("@Column(nullable = false) String name;");
    assertThat(shell.run("-m", "want name").err()).isEmpty();
    database.execute("insert into customer values (2, null), (3, null)");

    Shell.Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err())
        .contains("A075")
        .contains("2 rows of customer in the way: name becomes required")
        .contains("id = 2, id = 3")
        .contains("select * from customer where name is null")
        .doesNotContain("autogen_count");
  }

  @Test
  void duplicatesAreNamedBeforeTheyAreForbidden() throws IOException {
    rows();
    write("@Column(unique = true) String name;");
    assertThat(shell.run("-m", "unique name").err()).isEmpty();
    database.execute("insert into customer values (2, 'Ann'), (3, null), (4, null)");

    Shell.Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err()).contains("2 rows of customer in the way").contains("id = 1, id = 2");
    database.execute("delete from customer where id = 2");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("check").exit()).isZero();
  }

  @Test
  void aRequiredColumnComesBackWithAValueThatSaysNothing() throws IOException {
    entity("@Column(nullable = false) String email;");
    assertThat(shell.run("-m", "add email").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into customer values (1, 'Ann', 'a@b')");
    entity("");
    assertThat(shell.run("-m", "drop email", "--no-renames").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();

    Shell.Result back = shell.run("downgrade", "-1", "--accept-loss");

    assertThat(back.err()).isEmpty();
    assertThat(back.exit()).isZero();
    assertThat(database.query("select id, name, email from customer")).containsExactly("1|Ann|");
    assertThat(
            database.query(
                "select column_default, is_nullable from information_schema.columns"
                    + " where column_name = 'email'"))
        .containsExactly("null|NO");
  }

  private void rows() {
    database.execute("insert into customer values (1, 'Ann')");
  }

  private void entity(String more) {
    write("String name; " + more);
  }

  private void write(String attributes) {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + attributes + " }");
  }

  private Path newest(String words) {
    String pascal = words.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    return shell.files("generated-migrations").stream()
        .filter(file -> file.toString().toLowerCase(java.util.Locale.ROOT).contains(pascal))
        .findFirst()
        .orElseThrow();
  }
}
