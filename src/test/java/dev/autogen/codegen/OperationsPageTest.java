package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page about operations names every call, every record, and all that drafts import. */
class OperationsPageTest {
  private static String page;

  @BeforeAll
  static void readsThePage() throws IOException {
    page = Files.readString(Path.of("docs/reference/operations.md"));
  }

  @Test
  void namesEveryCallWithItsParameters() {
    List<String> calls =
        Arrays.stream(Operations.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(OperationsPageTest::written)
            .toList();

    assertThat(found("^\\| `([a-zA-Z]+\\([^)]*\\))` \\| `[A-Z]"))
        .containsExactlyInAnyOrderElementsOf(calls);
  }

  @Test
  void namesEveryRecord() {
    List<String> records =
        Arrays.stream(Operation.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();

    assertThat(found("^\\| `[^`]*` \\| `([A-Z][A-Za-z]+)` \\|").stream().distinct())
        .containsExactlyInAnyOrderElementsOf(records);
  }

  @Test
  void theWayBackIsACallOfItsOwn() {
    List<String> calls = found("^\\| `([a-zA-Z]+)\\(");

    assertThat(found("\\| `([a-zA-Z]+)`[^|]* \\|$")).isNotEmpty().allMatch(calls::contains);
  }

  @Test
  void namesAllThatDraftsImport() {
    List<String> imported =
        IntStream.range(0, 200)
            .mapToObj(seed -> SampleDrafts.of(new RandomOperations(seed).list(8)))
            .flatMap(draft -> Drafter.draft(draft).source().lines())
            .filter(line -> line.startsWith("import static"))
            .map(line -> line.replaceFirst(".*\\.(\\w+);", "$1"))
            .distinct()
            .toList();

    assertThat(imported)
        .hasSizeGreaterThan(50)
        .allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
  }

  private static List<String> found(String row) {
    return Pattern.compile(row, Pattern.MULTILINE)
        .matcher(page)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  private static String written(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getName() + (parameter.isVarArgs() ? "…" : ""))
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
