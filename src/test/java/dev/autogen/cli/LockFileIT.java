package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.revision.LockedRevision;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.RevisionsLock;
import dev.autogen.runner.RevisionContent;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file beside the revisions that says what they do. */
class LockFileIT {
  @TempDir private Path folder;
  private TestDatabase database;
  private Shell shell;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    shell =
        new Shell(folder)
            .write("autogen.properties", "url = " + database.url(), "revisions = revisions");
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void whatIsDraftedIsWrittenDownWithoutBeingCompiled() throws IOException {
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id Long id; @Column(length = 20, unique = true) String"
            + " code; @Enumerated(EnumType.STRING) Kind kind; enum Kind { NEW, OLD } }");
    assertThat(shell.run("-m", "take customers", "--entities", "classes").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("revision", "--empty", "-m", "by hand").exit()).isZero();
    assertThat(shell.run("revision", "--empty", "-m", "aside", "--head", "base").exit()).isZero();
    assertThat(shell.run("merge", "heads", "-m", "join").exit()).isZero();

    saysWhatTheyDo();
    Result check = shell.run("upgrade");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void withACurrentLockFileNothingIsCompiledOrLoaded() {
    revision("aaaa", "", "text()");
    shell.write(
        "revisions/Rbbbb.java",
        "import dev.autogen.operation.Operations;",
        "import dev.autogen.revision.*;",
        "@RevisionHeader(id = \"bbbb\", revises = \"aaaa\", created = \"2026-01-01T00:00:00Z\","
            + " message = \"tells when it is loaded\")",
        "public final class Rbbbb implements Revision {",
        "  static { System.setProperty(\"loaded.bbbb\", \"yes\"); }",
        "  @Override public void upgrade(Operations op) {}",
        "  @Override public void downgrade(Operations op) {}",
        "}");
    assertThat(shell.run("upgrade", "--accept-edited").exit()).isZero();
    System.clearProperty("loaded.bbbb");
    for (String command : List.of("current", "heads", "history", "upgrade")) {
      assertThat(shell.run(command).exit()).isZero();
      assertThat(System.getProperty("loaded.bbbb")).as(command).isNull();
    }
    assertThat(shell.run("history").out())
        .isEqualTo(
            "bbbb  2026-01-01  tells when it is loaded  (head)\naaaa  2026-01-01  does aaaa\n");
  }

  @Test
  void anEditThatIsMeantIsAcceptedAndRecorded() {
    revision("aaaa", "", "text()");
    assertThat(shell.run("upgrade", "--accept-edited").exit()).isZero();
    revision("aaaa", "", "text()).notNull(");
    revision("bbbb", "revises = \"aaaa\", ", "text()");
    assertThat(shell.run("upgrade").exit()).isEqualTo(4);

    Result accepted = shell.run("upgrade", "--accept-edited");

    assertThat(accepted.exit()).isZero();
    assertThat(accepted.out()).contains("up  bbbb");
    assertThat(accepted.err())
        .contains("Accepted: revision aaaa is applied and was edited since.")
        .contains("revisions.lock was brought up to date, to be committed.");
    assertThat(
            database.query("select revision, direction from autogen_version_history order by id"))
        .containsExactly("aaaa|upgrade", "aaaa|accept", "bbbb|upgrade");
    saysWhatTheyDo();
    assertThat(shell.run("upgrade").err()).isEmpty();
    assertThat(shell.run("downgrade", "base", "--accept-loss").exit()).isZero();
  }

  @Test
  void whatWasOnlyStampedIsComparedWithTheLockFile() {
    revision("aaaa", "", "text()");
    revision("bbbb", "revises = \"aaaa\", ", "text()");
    assertThat(shell.run("revision", "--empty", "-m", "x", "--rev-id", "cccc").exit()).isZero();
    assertThat(shell.run("stamp", "bbbb").exit()).isZero();
    revision("aaaa", "", "bigint()");

    Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("A080")
        .contains("revision aaaa is applied and was edited since")
        .contains("git log -p");
  }

  @Test
  void aDraftThatIsEditedBeforeItIsAppliedIsNoTampering() {
    assertThat(shell.run("revision", "--empty", "-m", "x", "--rev-id", "aaaa").exit()).isZero();
    shell.files("revisions").forEach(LockFileIT::delete);
    revision("aaaa", "", "text()");
    shell.entity("Aaaa", "@Entity @Table(name = \"aaaa\") public class Aaaa { @Id String x; }");
    assertThat(shell.run("check", "--entities", "classes").err())
        .contains("revisions.lock is not current:  autogen upgrade  brings it up to date.")
        .contains("aaaa does something else than it says");

    Result applied = shell.run("upgrade");

    assertThat(applied.exit()).isZero();
    assertThat(applied.err()).contains("revisions.lock was brought up to date");
    assertThat(shell.run("check", "--entities", "classes").err()).doesNotContain("revisions.lock");
    saysWhatTheyDo();
  }

  @Test
  void twoBranchesThatEachAddARevisionCollideInGit() throws Exception {
    shell.write(".gitignore", "classes", "sources");
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ann");
    git("config", "user.email", "ann@example.org");
    drafted("begin", "aaaa");
    git("checkout", "-q", "-b", "left");
    drafted("left", "bbbb");
    git("checkout", "-q", "main");
    git("checkout", "-q", "-b", "right");
    drafted("right", "cccc");

    assertThat(exit("git", "merge", "left")).isNotZero();

    assertThat(output("git", "diff", "--name-only", "--diff-filter=U"))
        .isEqualToIgnoringWhitespace("revisions/revisions.lock");
    for (List<String> command : List.of(List.of("upgrade", "heads"), List.of("check"))) {
      Result refused = shell.run(command.toArray(String[]::new));
      assertThat(refused.exit()).isEqualTo(4);
      assertThat(refused.err())
          .contains("error A081: revisions.lock has the marks of a conflict")
          .contains("<<<<<<< HEAD", "autogen merge heads", "autogen upgrade --accept-edited");
    }
    assertThat(shell.run("heads").out()).contains("bbbb", "cccc");
    assertThat(shell.run("merge", "heads", "-m", "join", "--rev-id", "dddd").exit()).isZero();
    git("add", ".");
    git("commit", "-q", "-m", "join");
    saysWhatTheyDo();
    assertThat(shell.run("upgrade").exit()).isZero();
  }

  @Test
  void aLockFileThatSomebodyChangedIsRefused() throws IOException {
    revision("aaaa", "", "text()");
    assertThat(shell.run("upgrade", "--accept-edited").exit()).isZero();
    Path lock = folder.resolve("revisions/revisions.lock");
    String text = Files.readString(lock);
    for (String changed :
        List.of(
            text.replace("does aaaa", "did aaaa"),
            text.replace("\taaaa", "\t").replace("aaaa\t", ""),
            text.substring(0, text.indexOf("chain")),
            text.replace("revisions.lock 1", "revisions.lock 2"))) {
      Files.writeString(lock, changed);
      Result refused = shell.run("upgrade");
      assertThat(refused.exit()).as(changed).isEqualTo(4);
      assertThat(refused.err()).contains("A081");
    }
    assertThat(shell.run("upgrade", "--accept-edited").exit()).isZero();
    assertThat(lock).hasContent(text);
  }

  /** Every line has the checksum of what its class records when it is compiled and loaded. */
  private void saysWhatTheyDo() {
    RevisionDirectory directory = RevisionDirectory.of(folder.resolve("revisions"));
    List<RevisionInfo> all = directory.graph().revisions();
    Map<String, LockedRevision> lines = directory.lock().map(RevisionsLock::byId).orElseThrow();
    directory
        .load(all)
        .forEach(
            (id, revision) -> {
              RevisionInfo info = directory.graph().find(id).orElseThrow();
              assertThat(lines.get(id).checksum())
                  .isEqualTo(Optional.of(RevisionContent.of(info, revision).checksum()));
            });
    assertThat(lines).hasSameSizeAs(all);
    assertThat(directory.read().isAsLocked()).isTrue();
  }

  private void drafted(String message, String id) throws Exception {
    assertThat(shell.run("revision", "--empty", "-m", message, "--rev-id", id).exit()).isZero();
    git("add", ".");
    git("commit", "-q", "-m", message);
  }

  private void git(String... arguments) throws Exception {
    String[] line = Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new);
    assertThat(exit(line)).as(String.join(" ", line)).isZero();
  }

  private int exit(String... line) throws Exception {
    return process(line).waitFor();
  }

  private String output(String... line) throws Exception {
    return new String(process(line).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process process(String... line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(line)));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    return builder.directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static void delete(Path file) {
    assertThat(file.toFile().delete()).isTrue();
  }

  private void revision(String id, String header, String type) {
    shell.write(
        "revisions/R" + id + ".java",
        "import static dev.autogen.schema.Column.column;",
        "import static dev.autogen.schema.ColumnType.*;",
        "import static dev.autogen.schema.PrimaryKey.primaryKey;",
        "import dev.autogen.operation.Operations;",
        "import dev.autogen.revision.*;",
        "@RevisionHeader(id = \"%s\", %screated = \"2026-01-01T00:00:00Z\", message = \"does %s\")"
            .formatted(id, header, id),
        "public final class R" + id + " implements Revision {",
        "  @Override public void upgrade(Operations op) { op.createTable(\"%s\", column(\"x\", %s)); }"
            .formatted(id, type),
        "  @Override public void downgrade(Operations op) { op.dropTable(\"%s\"); }".formatted(id),
        "}");
  }
}
