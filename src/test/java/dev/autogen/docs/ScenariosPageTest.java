package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code supported-objects.md} says is shown is what the scenarios are called. */
class ScenariosPageTest {
  private static final Pattern NAMED = Pattern.compile("(D\\d{3}(?:, D\\d{3})*): (.+)");

  @Test
  void everyScenarioHasItsLine() throws IOException, URISyntaxException {
    List<String> lines = new ArrayList<>();
    int scenarios = 0;
    for (Class<?> type : tests()) {
      List<String> named = lines(type);
      scenarios += named.size();
      if (!named.isEmpty()) {
        lines.addAll(List.of("### " + title(type), ""));
        lines.addAll(named);
        lines.add("");
      }
    }
    assertThat(scenarios).isGreaterThan(100);
    lines.remove(lines.size() - 1);
    GeneratedPart.of("reference/supported-objects.md", "ScenariosPageTest").assertIs(lines);
  }

  /** The tests beside {@code Scenario}, by their names. */
  private static List<Class<?>> tests() throws IOException, URISyntaxException {
    Path classes =
        Path.of(
            ScenariosPageTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(classes.resolve("dev/autogen/scenario"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("IT.class")) {
          types.add(typeNamed("dev.autogen.scenario." + name.replace(".class", "")));
        }
      }
    }
    return types;
  }

  private static Class<?> typeNamed(String name) {
    try {
      return Class.forName(name, false, ScenariosPageTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(DisplayName.class))
        .map(ScenariosPageTest::displayName)
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(named -> "- %s: %s".formatted(named.group(1), named.group(2)))
        .sorted()
        .toList();
  }

  private static String displayName(Method method) {
    return method.getAnnotation(DisplayName.class).value();
  }

  /** {@code Foreign key} for {@code ForeignKeyIT}. */
  private static String title(Class<?> type) {
    String words = type.getSimpleName().replaceFirst("IT$", "").replaceAll("(?<=.)([A-Z])", " $1");
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
