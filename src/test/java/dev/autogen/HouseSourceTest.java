package dev.autogen;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes, names and Javadoc, as they stand in the sources. */
class HouseSourceTest {
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 40;
  private static final int QUESTIONABLE_METHOD = 25;
  private static final int MOST_PARAMETERS = 5;

  /** Rooms whose public methods are called by applications and integrations. */
  private static final Pattern API =
      Pattern.compile("/autogen/(schema|operation|revision|runner|command)/");

  private static final HouseSources MAIN = HouseSources.below(Path.of("src/main/java"));
  private static final HouseSources TESTS = HouseSources.below(Path.of("src/test/java"));

  @Test
  void readsTheSources() {
    assertThat(MAIN.types()).isNotEmpty();
    assertThat(TESTS.methods()).extracting(HouseSources.Method::name).contains("readsTheSources");
  }

  @Test
  void filesFitOnAFewScreens() {
    assertThat(Stream.concat(MAIN.files().stream(), TESTS.files().stream()))
        .filteredOn(file -> file.lines() > LONGEST_FILE)
        .as("files of more than %d lines", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void methodsFitOnAScreen() {
    MAIN.methods().stream()
        .filter(method -> method.lines() > QUESTIONABLE_METHOD)
        .sorted(comparingInt(HouseSources.Method::lines).reversed())
        .forEach(method -> System.out.println(method.lines() + " lines: " + method.place()));

    assertThat(MAIN.methods())
        .filteredOn(method -> method.lines() > LONGEST_METHOD)
        .as("methods of more than %d lines", LONGEST_METHOD)
        .isEmpty();
  }

  @Test
  void parametersCanBeCountedOnOneHand() {
    assertThat(MAIN.methods())
        .filteredOn(method -> method.parameters() > MOST_PARAMETERS)
        .as("methods of more than %d parameters", MOST_PARAMETERS)
        .isEmpty();
  }

  @Test
  void publicTypesSayTheirContract() {
    assertThat(MAIN.types())
        .filteredOn(type -> type.isPublic() && !type.documented())
        .extracting(HouseSources.Type::place)
        .as("public types without Javadoc")
        .isEmpty();
  }

  @Test
  void publicMethodsOfTheApiSayTheirContract() {
    assertThat(MAIN.methods())
        .filteredOn(method -> API.matcher(method.place()).find())
        .filteredOn(method -> method.isPublic() && !method.overrides() && !method.documented())
        .extracting(HouseSources.Method::place)
        .as("public methods without Javadoc")
        .isEmpty();
  }

  @Test
  void nothingOfTheApiIsNamedGet() {
    assertThat(MAIN.methods())
        .filteredOn(method -> API.matcher(method.place()).find())
        .filteredOn(method -> method.name().matches("get[A-Z].*") && !method.overrides())
        .extracting(HouseSources.Method::place)
        .as("getters named get")
        .isEmpty();
  }

  @Test
  void everyPackageSaysItsJobAndIsNullMarked() {
    assertThat(MAIN.files())
        .filteredOn(HouseSources.SourceFile::isPackageInfo)
        .filteredOn(file -> !file.documentedPackage() || !file.nullMarked())
        .as("package-info.java without Javadoc or @NullMarked")
        .isEmpty();

    assertThat(packages(file -> true))
        .as("packages, all of them with a package-info.java")
        .containsExactlyElementsOf(packages(HouseSources.SourceFile::isPackageInfo));
  }

  private static List<Path> packages(Predicate<HouseSources.SourceFile> files) {
    return MAIN.files().stream()
        .filter(files)
        .map(file -> file.path().getParent())
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }
}
