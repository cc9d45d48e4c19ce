package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UsageTest {
  @TempDir private Path folder;

  @Test
  void withoutACommandItSaysWhichThereAre() {
    Result result = run();

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("error A001: there is no command\n")
        .contains("revision, diff, check")
        .contains("autogen -m");
  }

  @Test
  void anUnknownCommandOrOptionHasASuggestion() {
    assertThat(run("upgarde").err())
        .isEqualTo(
            """
            error A001: there is no command upgarde

            did you mean  upgrade?
            all there is:  autogen --help
            """);
    assertThat(run("diff", "--entites", "a").err())
        .startsWith("error A001: there is no option --entites\n\ndid you mean  --entities?\n");
    assertThat(run("heads", "what").err())
        .startsWith("error A001: heads takes no argument: what\n");
    assertThat(run("history", "-3").err()).startsWith("error A001: there is no option -3\n");
    assertThat(run("upgrade", "head", "too").err())
        .startsWith("error A001: upgrade takes no further argument: too\n");
    assertThat(run("-m").err()).startsWith("error A001: the value TEXT of --message is missing\n");
    assertThat(run("show").err()).startsWith("error A001: REV… is missing\n");
    assertThat(run("show").exit()).isEqualTo(2);
  }

  @Test
  void anOptionOfRevisionBelongsToNoOtherCommand() {
    Result result = run("--dry-run", "diff");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("error A001: --dry-run is an option of  revision,  not of  diff\n");
  }

  @Test
  void anOptionIsLookedForAmongThoseOfAllCommands() {
    assertThat(run("diff", "--expand-onyl").err())
        .isEqualTo(
            """
            error A001: there is no option --expand-onyl

            did you mean  --expand-only, an option of  revision?
            all there is:  autogen diff --help
            """);
    assertThat(run("check", "--expand-only").err())
        .startsWith("error A001: --expand-only is an option of  revision,  not of  check\n");
    assertThat(run("-m", "x", "--accept-los").err())
        .contains("did you mean  --accept-loss, an option of  downgrade?");
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndBeforeAnythingIsRead() {
    Shell shell =
        new Shell(folder)
            .write(
                "autogen.properties",
                "entities = nowhere",
                "url = postgresql://localhost:1/nothing",
                "renames = a.b.c.d.e:f, client:",
                "fill.email = ''",
                "fill.customer.name =",
                "fill.customer.age = 0");

    Result result =
        shell.run(
            "revision",
            "-m",
            "x",
            "--autogenerate",
            "--empty",
            "--rename",
            "mail",
            "--rename",
            "table:client",
            "--fill",
            "customer.email",
            "--fill",
            "email=''",
            "--fill",
            "customer.=1",
            "--color",
            "blue",
            "--format",
            "yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("A001: a revision cannot be both empty and filled")
        .contains("A007: the rename mail cannot be read")
        .contains("A007: the rename table:client cannot be read", "set by --rename")
        .contains("A007: the rename client: cannot be read", "set by renames in the settings file")
        .contains("A002: --fill customer.email names no column and its value")
        .contains("A002: --fill email='' names no column and its value")
        .contains("A002: --fill customer.=1 names no column and its value")
        .contains("A002: fill.email = '' names no column and its value")
        .contains("A002: fill.customer.name = names no column and its value")
        .contains("A002: colours cannot be blue", "A002: there is no output format yaml")
        .doesNotContain("fill.customer.age", "A030", "A050");
  }

  @Test
  void whatIsSaidOfADraftIsRefusedWhereNothingIsDrafted() {
    Shell shell = new Shell(folder);

    assertThat(shell.run("revision", "-m", "by hand", "--rename", "a.b:a.c").err())
        .contains("A001: an empty revision renames nothing", "--autogenerate");
    assertThat(shell.run("revision", "-m", "by hand", "--empty", "--fill", "a.b=1").err())
        .contains("A001: an empty revision fills nothing", "--autogenerate");
  }

  @Test
  void aCommandWithAnOpenQuoteIsRefusedByName() {
    Result result =
        new Shell(folder)
            .write("autogen.properties", "hooks.b = it's", "hooks.c = sh -c \"echo 'c'\"")
            .run("heads", "--hooks", "a=echo \"unclosed");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("A002: the command a lacks a closing quote: echo \"unclosed", "set by --hooks")
        .contains(
            "A002: the command b lacks a closing quote", "set by hooks.b in the settings file")
        .doesNotContain("the command c");
  }

  @Test
  void aSentenceOfSeveralLinesIsOneProblem() {
    Problem problem =
        Problem.of(ErrorCode.A046, "the hook X failed: first\nsecond\n\tthird").at("here");

    assertThat(new ErrorText(Style.PLAIN).of(List.of(problem)))
        .isEqualTo(
            """
            error A046: the hook X failed: first
              second
              \tthird

              here
            """);
  }

  @Test
  void aValueThatCannotBeIsNamed() {
    assertThat(run("heads", "--format", "yaml").err())
        .startsWith("error A002: there is no output format yaml\n");
    assertThat(run("heads", "--color", "blue").err())
        .startsWith("error A002: colours cannot be blue\n");
    assertThat(run("heads", "--url", "nonsense").err())
        .contains("postgresql://user@host:5432/database", "PGPASSWORD")
        .doesNotContain("***");
    assertThat(run("revision").err()).startsWith("error A001: the revision has no message\n");
    assertThat(run("revision", "-m", "x", "--empty", "--autogenerate").exit()).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreWordsToo() {
    assertThat(run("help").out()).isEqualTo(run("--help").out());
    assertThat(run("help", "upgrade").out()).isEqualTo(run("upgrade", "--help").out());
    assertThat(run("version").out()).isEqualTo(run("--version").out());
  }

  @Test
  void theVersionIsNameAndVersion() {
    assertThat(run("--version").out()).matches("autogen \\S+\n");
    assertThat(run("-V").exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Verbs.class)
  void everyCommandHasAPage(Verbs verb) {
    Result result = run(verb.word(), "--help");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith(verb.summary() + ".\n\nUsage\n  autogen " + verb.word())
        .containsSubsequence(
            "\nExamples\n", "\nRevisions\n", "\nEvery command\n", "\nExit codes\n");
    verb.verb()
        .options()
        .forEach(
            own ->
                assertThat(result.out())
                    .as("its own options come first")
                    .containsSubsequence("\nOptions\n", own.longestName(), "\nExamples\n"));
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run("--help").out()).contains("\n  " + verb.word() + " ");
  }

  @Test
  void coloursAreForTerminals() {
    assertThat(run("--help").out()).doesNotContain("\u001b[");
    assertThat(run("--help", "--color", "always").out()).contains("\u001b[");
    assertThat(new Shell(folder).typing("").run("--help").out()).contains("\u001b[");
    assertThat(new Shell(folder).typing("").with("NO_COLOR", "1").run("--help").out())
        .doesNotContain("\u001b[");
  }

  @Test
  void aStackTraceIsShownOnRequestOnly() {
    assertThat(run("heads").err()).startsWith("error A024: ").doesNotContain("\tat ");
    assertThat(run("heads", "--verbose").err()).contains("\tat dev.autogen.");
  }

  private Result run(String... arguments) {
    return new Shell(folder).run(arguments);
  }
}
