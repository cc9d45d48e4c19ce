package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the reference say what the program does. */
final class ReferencePagesTest {
  private static final Path PAGES = Path.of("docs/reference");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void everyErrorHasItsRow() throws IOException {
    List<String> rows =
        rows("errors.md").stream().map(row -> row.get(0) + " " + row.get(1)).toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(ErrorCode.values()).map(code -> code + " " + code.exitCode()).toList());
    assertThat(rows("errors.md")).allMatch(row -> row.size() == 4 && !row.get(3).isBlank());
  }

  @Test
  void everySettingHasItsRow() throws IOException {
    List<List<String>> rows =
        rows("settings.md").stream()
            .filter(row -> row.size() == 4)
            .map(
                row ->
                    Stream.of(code(row.get(0)), code(row.get(1)), code(row.get(2)))
                        .flatMap(List::stream)
                        .toList())
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values()).map(ReferencePagesTest::row).toList());
  }

  @Test
  void everyCommandHasItsRowWithItsOptions() throws IOException {
    List<List<String>> rows =
        rows("cli.md").stream()
            .filter(row -> row.size() == 3)
            .map(
                row -> Stream.concat(code(row.get(0)).stream(), code(row.get(2)).stream()).toList())
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Verbs.values())
                .map(
                    verb ->
                        Stream.concat(
                                Stream.of(verb.word()),
                                verb.verb().options().stream()
                                    .flatMap(option -> Arrays.stream(option.names())))
                            .toList())
                .toList());
  }

  private static List<String> row(Setting setting) {
    String key = setting.key() + setting.family().map(rest -> "." + rest).orElse("");
    return Stream.of(setting.flags(), List.of(setting.label()), setting.variables(), List.of(key))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
  }

  /** The cells of all tables' rows, but for heads and rules. */
  private static List<List<String>> rows(String page) throws IOException {
    return Files.readAllLines(PAGES.resolve(page)).stream()
        .filter(line -> line.matches("\\| (`|A\\d).*"))
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1)))
        .map(cells -> cells.map(cell -> cell.strip().replace("\\|", "|")).toList())
        .toList();
  }
}
