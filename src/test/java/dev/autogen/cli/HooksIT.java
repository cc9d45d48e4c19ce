package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a team plugs in. */
public class HooksIT extends Workplace {
  /** What hooks were asked, written by the hooks of these tests. */
  public static final List<String> CALLS = new ArrayList<>();

  private static final String CUSTOMER =
      "@Entity @Table(name = \"customer\", indexes = @Index(name = \"by_email\", columnList ="
          + " \"email\"), uniqueConstraints = @UniqueConstraint(name = \"uq_nick\", columnNames ="
          + " \"nick\")) public class Customer { @Id long id; String email; String nick;"
          + " @Column(columnDefinition = \"integer default 5\") Integer level; }";
  private static final String ORDER =
      "@Entity @Table(name = \"orders\", check = @CheckConstraint(name = \"ck_total\", constraint ="
          + " \"total > 0\")) public class Order { @Id @GeneratedValue long id; int total;"
          + " @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_customer\"))"
          + " Customer customer; }";

  @BeforeEach
  void begin() {
    CALLS.clear();
    shell.entity("Customer", CUSTOMER).entity("Order", ORDER);
  }

  @Test
  @DisplayName("D313: every kind is offered exactly once with its parents")
  void everyKindIsOfferedOnce() {
    database.execute("create table legacy (id int)", "create type mood as enum ('A')");
    hook(
        "ObjectFilter",
        "Recording",
        "public Opinion opinion(dev.autogen.hook.DatabaseObject it) {"
            + " dev.autogen.cli.HooksIT.CALLS.add(it.kind().word() + \" \" + it.schema() +"
            + " it.table().map(t -> \" \" + t).orElse(\"\") + \" \" + it.name() + \" \" +"
            + " it.inEntities().isPresent() + \" \" + it.inDatabase().isPresent());"
            + " return Opinion.NO_OPINION; }");

    run("diff");

    assertThat(CALLS)
        .containsExactlyInAnyOrder(
            "schema public public true true",
            "type public mood false true",
            "table public customer true false",
            "column public customer id true false",
            "column public customer email true false",
            "column public customer nick true false",
            "column public customer level true false",
            "primary-key public customer customer_pkey true false",
            "unique public customer uq_nick true false",
            "index public customer by_email true false",
            "table public legacy false true",
            "table public orders true false",
            "column public orders id true false",
            "column public orders total true false",
            "column public orders customer_id true false",
            "primary-key public orders orders_pkey true false",
            "check public orders ck_total true false",
            "foreign-key public orders fk_customer true false",
            "sequence public orders_seq true false");
  }

  @Test
  @DisplayName("D316, D314: a filter sees both sides; what it ignores stays, the rest changes")
  void aFilterSeesBothSides() {
    given();
    database.execute(
        "alter table customer drop constraint uq_nick",
        "alter table customer add constraint uq_nick unique (nick, email)",
        "drop index by_email",
        "create index by_email on customer (email, nick)",
        "create index by_hand on customer (nick)",
        "alter table orders drop constraint fk_customer",
        "alter table orders add constraint fk_customer foreign key (customer_id) references"
            + " customer on delete cascade");
    hook(
        "ObjectFilter",
        "Ignoring",
        "public Opinion opinion(dev.autogen.hook.DatabaseObject it) {"
            + " if (it.kind() == dev.autogen.hook.ObjectKind.TABLE) return Opinion.KEEP;"
            + " boolean wider = it.inEntities(dev.autogen.schema.Unique.class).map(u ->"
            + " u.columns().size()).orElse(9) < it.inDatabase(dev.autogen.schema.Unique.class)"
            + ".map(u -> u.columns().size()).orElse(0);"
            + " boolean cascades = it.inDatabase(dev.autogen.schema.ForeignKey.class).isPresent()"
            + " && it.inEntities(dev.autogen.schema.ForeignKey.class).isPresent();"
            + " return wider || cascades || it.name().equals(\"by_hand\") ? Opinion.IGNORE"
            + " : Opinion.NO_OPINION; }");

    Result result = run("diff", "--unmanaged", "drop", "--format", "sql");

    assertThat(result.out())
        .contains("drop index by_email", "create index by_email on customer (email)")
        .doesNotContain("uq_nick", "fk_customer", "by_hand");
    assertThat(run("diff", "-v").out()).contains("customer.uq_nick  ignored by a filter");
  }

  @Test
  void comparisonsOfTypesAndDefaultsDecide() {
    given();
    database.execute(
        "alter table customer alter column email type text",
        "alter table customer alter column level set default 7");
    assertThat(run("diff", "--format", "sql").out()).contains("email", "level");
    hook(
        "TypeComparison",
        "TextIsFine",
        "public dev.autogen.hook.Verdict compareType(dev.autogen.hook.ComparedColumn it) {"
            + " return it.inDatabase().type().toString().equals(\"text\") ?"
            + " dev.autogen.hook.Verdict.SAME : dev.autogen.hook.Verdict.NO_OPINION; }");
    assertThat(run("diff", "--format", "sql").out()).contains("level").doesNotContain("email");
    hook(
        "DefaultComparison",
        "AnyDefault",
        "public dev.autogen.hook.Verdict compareDefault(dev.autogen.hook.ComparedColumn it) {"
            + " return it.inDatabase().defaultExpression().isPresent() ?"
            + " dev.autogen.hook.Verdict.SAME : dev.autogen.hook.Verdict.NO_OPINION; }");
    assertThat(run("check").out()).contains("Nothing differs");

    hook(
        "DefaultComparison",
        "NeverTheSame",
        "public dev.autogen.hook.Verdict compareDefault(dev.autogen.hook.ComparedColumn it) {"
            + " return dev.autogen.hook.Verdict.DIFFERENT; }");
    database.execute("alter table customer alter column level set default 5");
    assertThat(run("diff").out()).contains("~ column  level");
    assertThat(run("diff", "--format", "sql").out()).contains("set default 5");
  }

  @Test
  @DisplayName("D347: rewriters replace, split, remove, reorder and add, chained, once for each")
  void rewritersChangeWhatIsDrafted() {
    hook(
        "OperationRewriter",
        "First",
        "public java.util.List<dev.autogen.operation.Operation> upgrade("
            + "dev.autogen.operation.Operation it) {"
            + " dev.autogen.cli.HooksIT.CALLS.add(\"1 \" + it.getClass().getSimpleName());"
            + " if (it instanceof dev.autogen.operation.Operation.CreateIndex) return"
            + " java.util.List.of();"
            + " if (it instanceof dev.autogen.operation.Operation.CreateSequence) return"
            + " java.util.List.of(it, new dev.autogen.operation.Operation.Execute("
            + "\"comment on sequence orders_seq is 'ours'\"));"
            + " return java.util.List.of(it); }"
            + " public java.util.List<dev.autogen.operation.Operation> downgrade("
            + "dev.autogen.operation.Operation it) {"
            + " dev.autogen.cli.HooksIT.CALLS.add(\"1 \" + it.getClass().getSimpleName());"
            + " return java.util.List.of(it); }");
    hook(
        "OperationRewriter",
        "Second",
        "public java.util.List<dev.autogen.operation.Operation> upgrade("
            + "dev.autogen.operation.Operation it) {"
            + " dev.autogen.cli.HooksIT.CALLS.add(\"2 \" + it.getClass().getSimpleName());"
            + " if (it instanceof dev.autogen.operation.Operation.CreateTable create &&"
            + " create.table().name().name().equals(\"customer\")) return java.util.List.of(new"
            + " dev.autogen.operation.Operation.CreateTable(create.table().comment(\"people\")));"
            + " return java.util.List.of(it); }"
            + " public java.util.List<dev.autogen.hook.RevisionPlan> revisions("
            + "dev.autogen.hook.RevisionPlan it) { java.util.List<dev.autogen.operation.Operation>"
            + " all = new java.util.ArrayList<>(it.upgrade()); all.sort((a, b) -> Boolean.compare("
            + "b instanceof dev.autogen.operation.Operation.CreateTable,"
            + " a instanceof dev.autogen.operation.Operation.CreateTable));"
            + " return java.util.List.of(new dev.autogen.hook.RevisionPlan(it.message(), all,"
            + " it.downgrade())); }");

    Result diff = run("diff", "--format", "sql");

    assertThat(diff.out())
        .contains("comment on table customer is 'people'", "comment on sequence orders_seq")
        .doesNotContain("create index");
    assertThat(diff.out().indexOf("create table orders"))
        .isLessThan(diff.out().indexOf("create sequence"));
    assertThat(CALLS)
        .startsWith("1 CreateSequence")
        .containsOnlyOnce("1 CreateIndex", "1 CreateSequence", "2 CreateSequence", "2 Execute")
        .doesNotContain("2 CreateIndex", "1 Execute");
    run("-m", "all");
    run("upgrade");
    assertThat(database.query("select obj_description('customer'::regclass)"))
        .containsExactly("people");
    run("downgrade", "base", "--accept-loss");
    assertThat(database.query("select relname from pg_class where relname = 'customer'")).isEmpty();
  }

  @Test
  @DisplayName("D349: a rewriter adds a second revision, and there are two files")
  void aRewriterAddsASecondRevision() {
    hook(
        "OperationRewriter",
        "Splitting",
        "public java.util.List<dev.autogen.hook.RevisionPlan> revisions("
            + "dev.autogen.hook.RevisionPlan it) {"
            + " java.util.List<dev.autogen.operation.Operation> keys = it.upgrade().stream()"
            + ".filter(dev.autogen.operation.Operation.AddConstraint.class::isInstance).toList();"
            + " java.util.List<dev.autogen.operation.Operation> rest = new java.util.ArrayList<>("
            + "it.upgrade()); rest.removeAll(keys);"
            + " java.util.List<dev.autogen.operation.Operation> drops = new"
            + " java.util.ArrayList<>(); for (var key : keys) { var add ="
            + " (dev.autogen.operation.Operation.AddConstraint) key; drops.add(new"
            + " dev.autogen.operation.Operation.DropConstraint(add.table(),"
            + " add.constraint().name())); }"
            + " return java.util.List.of(dev.autogen.hook.RevisionPlan.of(rest, it.downgrade()),"
            + " dev.autogen.hook.RevisionPlan.of(keys, drops).message(\"foreign keys\")); }");

    Result json = run("revision", "--autogenerate", "-m", "tables", "--format", "json");

    assertThat(json.out()).contains("\"revisions\": [", "\"revision\": {");
    List<Path> files = shell.files("generated-migrations");
    assertThat(files).hasSize(2);
    assertThat(String.join("\n", texts(files)))
        .contains("message = \"tables\"", "message = \"foreign keys\"", "+ foreign key");
    run("upgrade");
    assertThat(run("check").out()).contains("Nothing differs");
    run("downgrade", "-1", "--accept-loss");
    run("upgrade");
    assertThat(run("history").out()).contains("tables", "foreign keys");
  }

  @Test
  void aHookThatFailsIsOneClearError() {
    hook(
        "ObjectFilter",
        "Broken",
        "public Opinion opinion(dev.autogen.hook.DatabaseObject it) {"
            + " throw new IllegalStateException(\"no such team\"); }");
    Result failed = shell.run("diff");
    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.err())
        .contains("A046", "the hook shop.Broken failed at schema public")
        .contains("no such team");

    shell.write("classes/META-INF/services/dev.autogen.hook.ObjectFilter", "shop.Missing");
    Result missing = shell.run("diff");
    assertThat(missing.exit()).isEqualTo(3);
    assertThat(missing.err()).contains("A045", "shop.Missing");
  }

  private void given() {
    run("-m", "first");
    run("upgrade");
  }

  /** Compiles a hook and names it behind those that there are. */
  private void hook(String type, String name, String body) {
    shell.entity(
        name, "public class " + name + " implements dev.autogen.hook." + type + " {" + body + "}");
    String services = "classes/META-INF/services/dev.autogen.hook." + type;
    List<String> lines = new ArrayList<>();
    if (Files.exists(folder.resolve(services)) && !name.startsWith("Never")) {
      lines.addAll(texts(List.of(folder.resolve(services))).get(0).lines().toList());
    }
    lines.add("shop." + name);
    shell.write(services, lines.toArray(String[]::new));
  }

  private static List<String> texts(List<Path> files) {
    return files.stream().map(HooksIT::text).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
