package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.jpa.Oracle;
import dev.autogen.testing.Keycloak;
import dev.autogen.testing.KeycloakChangelog;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Keycloak made with its own changelog is adopted. */
class KeycloakBaselineIT {
  private static final String VERSION = "26.4.7";
  private static final Pattern CHANGE =
      Pattern.compile("  ([-+~]) (table|column|constraint|index|primary key|foreign key)  +(.*)");

  /** What is adopted, but for the table that no entity names and that goes as a whole. */
  private static final String OURS =
      " where c.relnamespace = 'public'::regnamespace and c.relname <> 'jgroups_ping'"
          + " and c.relname <> 'databasechangelog' and c.relname !~ '^autogen_'";

  @TempDir private Path folder;
  private Shell shell;

  @Test
  void whatDiffersAfterwardsIsTheTrueDriftAndNothingElse() {
    try (TestDatabase database = TestDatabase.fresh();
        TestDatabase wanted = database.another()) {
      KeycloakChangelog.run(VERSION, database);
      Oracle.create(Keycloak.model(VERSION, TestDatabase.USUAL_MAJOR), wanted);
      shell = new Shell(folder);
      shell.write(
          "autogen.properties",
          Stream.concat(Stream.of("url = " + database.url()), Keycloak.settings(VERSION).stream())
              .toArray(String[]::new));

      assertThat(out("baseline", "-m", "as keycloak left it"))
          .contains("It makes 87 tables.")
          .contains("table  databasechangelog  history of Liquibase");

      List<String> drift = drift(out("diff"));
      assertThat(String.join("\n", drift) + "\n").isEqualTo(resource("keycloak-drift.txt"));
      assertThat(named(drift, "[-+~] column"))
          .isEqualTo(differing(columns(database), columns(wanted)));
      assertThat(named(drift, "- (constraint|primary key|foreign key)"))
          .isEqualTo(missing(constraints(database), constraints(wanted)));
      assertThat(named(drift, "\\+ (constraint|primary key|foreign key)"))
          .isEqualTo(missing(constraints(wanted), constraints(database)));
      assertThat(named(drift, "- index"))
          .isEqualTo(
              missing(
                  indexes(database, "i.indpred is null and i.indexprs is null"),
                  indexes(wanted, "true")));

      out(
          "-m",
          "what had drifted",
          "--allow-mass-drop",
          "--fill",
          "credential.version=0",
          "--fill",
          "server_config.version=0");
      out("upgrade");
      assertThat(out("check")).contains("Nothing differs");
    }
  }

  /** One line for each change: the table, what becomes of what, its name, and how. */
  private static List<String> drift(String difference) {
    List<String> drift = new ArrayList<>();
    String table = "";
    for (String line : difference.lines().toList()) {
      Matcher change = CHANGE.matcher(line);
      if (line.matches("\\w+")) {
        table = line;
      } else if (change.matches()) {
        String rest = change.group(3).replaceAll(" {2,}", "  ");
        drift.add("%s  %s %s  %s".formatted(table, change.group(1), change.group(2), rest));
      }
    }
    return drift.stream().sorted().toList();
  }

  /** The changes of a kind by table and name, but for those of the table that goes as a whole. */
  private static TreeSet<String> named(List<String> drift, String kind) {
    TreeSet<String> names = new TreeSet<>();
    Pattern line = Pattern.compile("(\\w+)  " + kind + "  (\\S+).*");
    for (String each : drift) {
      Matcher matcher = line.matcher(each);
      if (matcher.matches()) {
        names.add(matcher.group(1) + "." + matcher.group(matcher.groupCount()));
      }
    }
    return names;
  }

  /** Columns as the server says them: {@code table.column|…}. */
  private static List<String> columns(TestDatabase database) {
    return database.query(
        "select c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),"
            + " a.attnotnull, pg_get_expr(d.adbin, d.adrelid) from pg_class c"
            + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
            + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
            + OURS
            + " and c.relkind = 'r'");
  }

  private static List<String> constraints(TestDatabase database) {
    String sorted =
        "(select string_agg(a.attname, ',' order by a.attname) from pg_attribute a"
            + " where a.attrelid = k.conrelid and a.attnum = any (k.conkey))";
    return database.query(
        "select c.relname || '.' || k.conname, case k.contype when 'c'"
            + " then pg_get_constraintdef(k.oid) when 'f' then k.confrelid::regclass::text || "
            + sorted
            + " else k.contype::text || "
            + sorted
            + " end from pg_constraint k join pg_class c on c.oid = k.conrelid"
            + OURS
            + " and k.contype in ('p', 'u', 'f', 'c')");
  }

  private static List<String> indexes(TestDatabase database, String which) {
    return database.query(
        "select c.relname || '.' || x.relname,"
            + " regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX \\w+', '')"
            + " from pg_index i join pg_class c on c.oid = i.indrelid"
            + " join pg_class x on x.oid = i.indexrelid"
            + OURS
            + " and not exists (select from pg_constraint k where k.conindid = x.oid) and "
            + which);
  }

  /** The names of facts that only one of both has. */
  private static TreeSet<String> differing(List<String> first, List<String> second) {
    TreeSet<String> names = new TreeSet<>();
    Stream.of(first, second)
        .flatMap(List::stream)
        .filter(each -> !first.contains(each) || !second.contains(each))
        .forEach(each -> names.add(each.split("\\|", 2)[0]));
    return names;
  }

  /** The names of what the second lacks, under whatever name it could have it. */
  private static TreeSet<String> missing(List<String> first, List<String> second) {
    List<String> there = second.stream().map(KeycloakBaselineIT::nameless).toList();
    TreeSet<String> names = new TreeSet<>();
    first.stream()
        .filter(each -> !there.contains(nameless(each)))
        .forEach(each -> names.add(each.split("\\|", 2)[0]));
    return names;
  }

  private static String nameless(String fact) {
    return fact.replaceFirst("\\.[^|]*\\|", "|");
  }

  private static String resource(String name) {
    try (InputStream in = KeycloakBaselineIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String out(String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }
}
