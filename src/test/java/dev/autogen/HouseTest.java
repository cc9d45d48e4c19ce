package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the rooms: who may use whom, and which room is the only door to a library. */
class HouseTest {
  private static final String HOUSE = "dev.autogen.";

  /**
   * Each room with all that it may use. A room that is not built yet is allowed for all the same.
   */
  private static final Map<String, Set<String>> PLAN =
      Map.ofEntries(
          Map.entry("problem", Set.of()),
          Map.entry("schema", Set.of()),
          Map.entry("cache", Set.of()),
          Map.entry("operation", Set.of("schema")),
          Map.entry("revision", Set.of("operation", "schema", "cache")),
          Map.entry("diff", Set.of("operation", "schema")),
          Map.entry("hazard", Set.of("diff", "operation", "schema")),
          Map.entry("dialect", Set.of("operation", "schema")),
          Map.entry("hint", Set.of()),
          Map.entry("jpa", Set.of("hint", "schema", "cache")),
          Map.entry("catalog", Set.of("schema")),
          Map.entry("hook", Set.of("operation", "schema")),
          Map.entry("rules", Set.of("hook", "diff", "operation", "schema")),
          Map.entry("codegen", Set.of("hazard", "diff", "revision", "operation", "schema")),
          Map.entry("runner", Set.of("dialect", "revision", "operation", "schema")),
          Map.entry(
              "scratch", Set.of("runner", "dialect", "revision", "operation", "schema", "cache")),
          Map.entry(
              "command",
              Set.of(
                  "jpa",
                  "catalog",
                  "codegen",
                  "scratch",
                  "runner",
                  "dialect",
                  "hazard",
                  "rules",
                  "hook",
                  "diff",
                  "revision",
                  "operation",
                  "schema",
                  "cache")),
          Map.entry("cli", Set.of("command", "hazard", "diff", "revision", "operation", "schema")));

  /** How any room refuses. */
  private static final String GROUND_FLOOR = "problem";

  /**
   * What cli may also print: records, enums and exceptions of these rooms, but nothing that acts.
   */
  private static final Set<String> PRINTED =
      Set.of("jpa", "catalog", "codegen", "scratch", "runner", "dialect");

  private static final Map<String, String> DOORS =
      Map.of(
          "org.hibernate.", "jpa",
          "jakarta.", "jpa",
          "org.jboss.jandex.", "jpa",
          "schemacrawler.", "catalog",
          "us.fatehi.", "catalog",
          "com.palantir.javapoet.", "codegen",
          "io.zonky.", "scratch",
          "com.fasterxml.jackson.", "cli",
          "picocli.", "cli");

  /** The rooms that an application ships with, and the little that they may need. */
  private static final Set<String> SHIPPED =
      Set.of("problem", "schema", "cache", "operation", "revision", "dialect", "runner");

  private static final Set<String> SHIPPED_MAY_USE =
      Set.of(HOUSE, "java.", "javax.sql.", "javax.tools.", "javax.lang.model.", "org.jspecify.");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.autogen");

  @Test
  void looksAtTheClassesOfAutogen() {
    assertThat(CLASSES).isNotEmpty();
    assertThat(CLASSES).noneMatch(type -> type.getSimpleName().endsWith("Test"));
  }

  @Test
  void everyClassLivesInARoomOfThePlan() {
    assertThat(CLASSES)
        .filteredOn(type -> !PLAN.containsKey(roomOf(type)))
        .as("classes outside every room")
        .isEmpty();
  }

  @Test
  void importsGoDownThePlan() {
    assertThat(
            dependencies((from, to) -> to.getName().startsWith(HOUSE) && !mayUse(roomOf(from), to)))
        .as("imports that go up or across")
        .isEmpty();
  }

  @Test
  void everyLibraryHasOneDoor() {
    assertThat(
            dependencies(
                (from, to) ->
                    DOORS.entrySet().stream()
                        .filter(door -> to.getName().startsWith(door.getKey()))
                        .anyMatch(door -> !door.getValue().equals(roomOf(from)))))
        .as("libraries used past their door")
        .isEmpty();
  }

  @Test
  void whatAnApplicationShipsWithNeedsTheJdkAndTheDriverOnly() {
    assertThat(
            dependencies(
                (from, to) ->
                    SHIPPED.contains(roomOf(from))
                        && SHIPPED_MAY_USE.stream().noneMatch(to.getName()::startsWith)
                        && !(roomOf(from).equals("runner")
                            && to.getName().startsWith("org.postgresql."))))
        .as("dependencies that an application would have to ship")
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineTalksToTheTerminalOrEndsTheProcess() {
    assertThat(
            CLASSES.stream()
                .filter(type -> !roomOf(type).equals("cli"))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(HouseTest::touchesTheProcess)
                .map(JavaAccess::getDescription))
        .as("uses of System.out, System.err, System.exit and printStackTrace")
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getSimpleName().matches(".*(Impl|Manager|Helper|Utils?)"))
        .as("names that say nothing")
        .isEmpty();
  }

  private static boolean mayUse(String room, JavaClass used) {
    String other = roomOf(used);
    return room.equals(other)
        || other.equals(GROUND_FLOOR)
        || PLAN.getOrDefault(room, Set.of()).contains(other)
        || (room.equals("cli") && PRINTED.contains(other) && isPrinted(used));
  }

  private static boolean isPrinted(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isAssignableTo(Throwable.class)
        || (type.isInterface() && type.getMethods().stream().noneMatch(HouseTest::acts));
  }

  private static boolean acts(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.ABSTRACT)
        && !method.getRawParameterTypes().isEmpty();
  }

  private static boolean touchesTheProcess(JavaAccess<?> access) {
    String target = access.getTarget().getFullName();
    return target.matches("java\\.lang\\.System\\.(out|err|exit\\(.*)")
        || target.matches("java\\.lang\\.Runtime\\.(exit|halt)\\(.*")
        || target.endsWith(".printStackTrace()");
  }

  private static List<String> dependencies(BiPredicate<JavaClass, JavaClass> forbidden) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      Stream<Dependency> dependencies = type.getDirectDependenciesFromSelf().stream();
      dependencies
          .filter(each -> !each.getTargetClass().getBaseComponentType().isPrimitive())
          .filter(each -> forbidden.test(type, each.getTargetClass().getBaseComponentType()))
          .map(Dependency::getDescription)
          .forEach(found::add);
    }
    return found;
  }

  /** The first part of the package below the house, or nothing for what lies outside or above. */
  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()).split("\\.", 2)[0] : "";
  }
}
