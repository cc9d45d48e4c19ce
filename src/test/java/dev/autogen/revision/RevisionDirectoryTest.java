package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionDirectoryTest {
  @TempDir private Path temporary;

  private Path folder;
  private Path cache;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectories(temporary.resolve("history"));
    cache = temporary.resolve("cache");
  }

  @Test
  void headersAreReadWithoutCompiling() {
    write("com/acme/R1.java", source("R1", "aaaa", "", "this does not compile"));
    write("com/acme/deep/R2.java", source("deep.R2", "bbbb", "aaaa", ""));
    RevisionGraph graph = directory().graph();
    assertThat(RevisionGraph.ids(graph.revisions())).containsExactly("aaaa", "bbbb");
    RevisionInfo info = graph.find("bbbb").orElseThrow();
    assertThat(info.className()).isEqualTo("com.acme.deep.R2");
    assertThat(info.location()).isEqualTo(folder.resolve("com/acme/deep/R2.java").toString());
    assertThat(info.message()).isEqualTo("does bbbb");
    assertThat(info.created()).isEqualTo("2026-08-24T09:12:44Z");
    assertThat(info.revises()).containsExactly("aaaa");
    assertThat(cache).doesNotExist();
  }

  @Test
  void onlyTheRevisionsAskedForAreCompiledWithTheClassesThatTheyUse() {
    write(
        "com/acme/Names.java", "package com.acme; final class Names { static String T = \"t\"; }");
    write("com/acme/R1.java", source("R1", "aaaa", "", "op.createTable(Names.T);"));
    write("com/acme/R2.java", source("R2", "bbbb", "aaaa", "nonsense"));
    assertThat(recorded("aaaa")).containsExactly("CreateTable");
    assertThat(recorded("aaaa")).containsExactly("CreateTable");
  }

  @Test
  void oneRevisionMayUseAnother() {
    write("com/acme/R1.java", source("R1", "aaaa", "", "op.dropTable(\"x\");"));
    write("com/acme/R2.java", source("R2", "bbbb", "aaaa", "new R1().upgrade(op);"));
    RevisionDirectory directory = directory();
    directory.load(directory.graph().revisions());
    assertThat(recorded("bbbb")).containsExactly("DropTable");
  }

  @Test
  void whatWasCompiledIsKeptByItsContent() throws IOException {
    Path file = write("com/acme/R1.java", source("R1", "aaaa", "", "op.dropTable(\"x\");"));
    recorded("aaaa");
    assertThat(entries()).hasSize(1);
    recorded("aaaa");
    assertThat(entries()).hasSize(1);
    Files.writeString(file, source("R1", "aaaa", "", "op.dropSchema(\"x\");"));
    assertThat(recorded("aaaa")).containsExactly("DropSchema");
    assertThat(entries()).hasSize(2);
  }

  @Test
  void aChangedHelperCompilesItsUsersAgain() {
    write("com/acme/R1.java", source("R1", "aaaa", "", "Names.add(op);"));
    write("com/acme/Names.java", helper("op.dropTable(\"x\");"));
    assertThat(recorded("aaaa")).containsExactly("DropTable");
    write("com/acme/Names.java", helper("op.dropSchema(\"x\");"));
    assertThat(recorded("aaaa")).containsExactly("DropSchema");
  }

  @Test
  void aDamagedEntryIsMadeAgain() throws IOException {
    write("com/acme/R1.java", source("R1", "aaaa", "", "op.dropTable(\"x\");"));
    recorded("aaaa");
    for (String damage : List.of("", "rubbish", "x".repeat(5000))) {
      Files.writeString(entries().get(0), damage);
      assertThat(recorded("aaaa")).containsExactly("DropTable");
    }
  }

  @Test
  void aCacheThatCannotBeWrittenDoesNotMatter() throws IOException {
    Files.writeString(cache, "a file is in the way");
    write("com/acme/R1.java", source("R1", "aaaa", "", "op.dropTable(\"x\");"));
    assertThat(recorded("aaaa")).containsExactly("DropTable");
  }

  @Test
  void severalMayCompileAtOnce() throws IOException {
    write("com/acme/R1.java", source("R1", "aaaa", "", "op.dropTable(\"x\");"));
    List<CompletableFuture<List<String>>> all =
        IntStream.range(0, 8)
            .mapToObj(number -> CompletableFuture.supplyAsync(() -> recorded("aaaa")))
            .toList();
    assertThat(all).allMatch(each -> each.join().equals(List.of("DropTable")));
    assertThat(entries()).hasSize(1);
    assertThat(Files.list(cache)).hasSize(1);
  }

  @Test
  void theCompilersOwnLineAndColumnAreNamed() {
    Path file = write("com/acme/R1.java", source("R1", "aaaa", "", "op.dropTabel(\"x\");"));
    Problem problem = refusal(() -> recorded("aaaa"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A022);
    assertThat(problem.sentence()).isEqualTo("R1.java does not compile");
    assertThat(problem.places().get(0)).startsWith(file + ":6:52: cannot find symbol");
  }

  @Test
  void aHeaderWithConstantsIsReadByCompiling() {
    write(
        "com/acme/R1.java",
        source("R1", "aaaa", "", "")
            .replace("\"aaaa\"", "R1.ID")
            .replace("{ }", "{ }\n  static final String ID = \"aaaa\";"));
    assertThat(RevisionGraph.ids(directory().graph().revisions())).containsExactly("aaaa");
  }

  @Test
  void aRevisionWithoutAHeaderIsRefusedAndOtherFilesAreNot() {
    write("com/acme/package-info.java", "package com.acme;");
    write("com/acme/Helper.java", "package com.acme; class Helper {}");
    write("com/acme/notes.txt", "implements Revision {");
    assertThat(directory().graph().revisions()).isEmpty();
    write("com/acme/R1.java", "package com.acme; class R1 implements Revision {}");
    Problem problem = refusal(() -> directory().graph());
    assertThat(problem.code()).isEqualTo(ErrorCode.A010);
    assertThat(problem.sentence()).contains("com.acme.R1");
  }

  @Test
  void aHeaderThatIsIncompleteIsRefused() {
    write(
        "R1.java",
        "@RevisionHeader(id = \"a\", created = \"today\") class R1 implements Revision {}");
    List<Problem> problems =
        catchThrowableOfType(AutogenException.class, () -> directory().graph()).problems();
    assertThat(problems).extracting(Problem::code).containsOnly(ErrorCode.A010).hasSize(2);
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    RevisionDirectory nowhere = RevisionDirectory.of(temporary.resolve("nowhere"), cache);
    Problem problem = refusal(nowhere::graph);
    assertThat(problem.code()).isEqualTo(ErrorCode.A024);
    assertThat(problem.sentence())
        .startsWith("there is no folder ")
        .endsWith("nowhere with revisions");
    assertThat(problem.remedies()).anyMatch(line -> line.contains("autogen -m"));
  }

  @Test
  void aClassThatCannotBeCreatedIsNamed() {
    write("com/acme/R1.java", source("R1", "aaaa", "", "").replace("public final class", "class"));
    Problem problem = refusal(() -> recorded("aaaa"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A023);
    assertThat(problem.sentence()).contains("com.acme.R1");
  }

  private RevisionDirectory directory() {
    return RevisionDirectory.of(folder, cache);
  }

  private List<String> recorded(String id) {
    RevisionDirectory directory = directory();
    RevisionInfo info = directory.graph().find(id).orElseThrow();
    Map<String, Revision> loaded = directory.load(List.of(info));
    List<Operation> operations = Operations.recordedBy(loaded.get(id)::upgrade);
    return operations.stream().map(each -> each.getClass().getSimpleName()).toList();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".classes")).toList();
    }
  }

  private Path write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String helper(String body) {
    return """
    package com.acme;
    final class Names {
      static void add(dev.autogen.operation.Operations op) { %s }
    }
    """
        .formatted(body);
  }

  private static String source(String name, String id, String revises, String body) {
    String packageName = name.contains(".") ? "com.acme.deep" : "com.acme";
    String parents = revises.isEmpty() ? "" : "revises = \"" + revises + "\", ";
    return """
    package %s;
    import dev.autogen.operation.Operations;
    import dev.autogen.revision.*;
    @RevisionHeader(id = "%s", %screated = "2026-08-24T09:12:44Z", message = "does %s")
    public final class %s implements Revision {
      @Override public void upgrade(Operations op) { %s }
      @Override public void downgrade(Operations op) { }
    }
    """
        .formatted(packageName, id, parents, id, name.substring(name.indexOf('.') + 1), body);
  }

  private static Problem refusal(Runnable action) {
    return catchThrowableOfType(AutogenException.class, action::run).problems().get(0);
  }
}
