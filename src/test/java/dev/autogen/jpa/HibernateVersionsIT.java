package dev.autogen.jpa;

import static dev.autogen.jpa.Oracle.assertReadAsCreated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.operation.Operation;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One build of autogen reads entities with whatever Hibernate their class path brings, and finds
 * what that very Hibernate creates.
 */
class HibernateVersionsIT {
  private static final String JARS = System.getProperty("autogen.hibernates", "target/hibernate");

  /** Mappings that every version takes. */
  private static final String MAPPINGS =
      "audited beans collections constraints definitions everyday indexes keys ";

  @ParameterizedTest
  @CsvSource({
    "6.6, columns generators inheritance",
    "7.1, structs",
    "7.2, columns generators inheritance structs",
    "7.4, columns generators inheritance structs"
  })
  void entitiesAreReadAsTheirOwnHibernateCreatesTheirTables(String version, String more) {
    ModelRequest request = mappings(MAPPINGS + more).withClasspath(jars(version, "spatial"));

    ModelSnapshot model = assertReadAsCreated(request);

    assertThat(model.notes()).isEmpty();
    assertThat(model.entities()).isGreaterThan(25);
    assertThat(model.schema().table(QualifiedName.of("keycustomer_aud"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "6.6, spring-boot-3, org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy,"
        + " org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
    "7.1, spring-boot-4, org.springframework.boot.hibernate.SpringImplicitNamingStrategy,"
        + " org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"
  })
  void springsNamesAreThoseOfItsOwnStrategies(
      String version, String boot, String implicit, String physical) {
    ModelRequest plain = mappings("everyday naming").withClasspath(jars(version, "spatial"));
    List<String> spring = new ArrayList<>(plain.classpath());
    spring.add(jar(boot, "spring-boot").toString());
    Map<String, String> strategies =
        Map.of(
            "hibernate.implicit_naming_strategy",
            implicit,
            "hibernate.physical_naming_strategy",
            physical);

    ModelSnapshot model =
        assertReadAsCreated(
            plain.withNaming("spring"), plain.withClasspath(spring).withSettings(strategies));

    assertThat(model.schema().table(QualifiedName.of("support_ticket_related_articles")))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({"6.6, spring-boot-3", "7.1, spring-boot-4"})
  void poolsAndLoggersOfTheApplicationStayAsleep(String version, String boot) {
    ModelRequest plain =
        mappings("everyday naming").withNaming("spring").withClasspath(jars(version, "spatial"));
    ModelRequest full = plain.withClasspath(jars(version, "spatial", boot));
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      ModelSnapshot model = Model.read(full);

      assertThat(model).isEqualTo(Model.read(plain));
      assertThat(printed.toString(UTF_8)).isEmpty();
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void whichHibernateReadsIsKnown() {
    ModelRequest plain = mappings("everyday");
    HibernateVersion brought = Model.hibernate(plain.withClasspath(jars("6.6", "spatial")));

    assertThat(Model.hibernate(plain).jar()).isEmpty();
    assertThat(brought.number()).startsWith("6.6.");
    assertThat(brought.jar().orElseThrow())
        .startsWith("/")
        .endsWith("hibernate-core-" + brought.number() + ".jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.6", "7.1", "7.2", "7.4"})
  void vectorsAndGeometriesComeWithTheirExtensions(String version, @TempDir Path folder) {
    Compiled places =
        new Compiled(folder)
            .source(
                "Place",
                """
                package places;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import org.hibernate.annotations.Array;
                import org.hibernate.annotations.JdbcTypeCode;
                import org.hibernate.type.SqlTypes;
                @Entity public class Place {
                  @Id long id;
                  @Array(length = 3) @JdbcTypeCode(SqlTypes.VECTOR) float[] embedding;
                  org.locationtech.jts.geom.Point point;
                }
                """,
                jar("spatial", "jts-core").toString());

    Schema schema = Model.read(places.request().withClasspath(jars(version, "spatial"))).schema();

    assertThat(schema.table(QualifiedName.of("place")).orElseThrow().columns())
        .extracting(column -> column.name() + " " + column.type())
        .contains("embedding vector(3)", "point geometry");
    assertThat(Differ.diff(schema, Schema.of(), DiffPolicy.keeping(17)).upgrade())
        .startsWith(
            new Operation.CreateExtension("postgis"), new Operation.CreateExtension("vector"));
  }

  @Test
  void aHibernateWithoutWhatItNeedsIsRefusedWithWhatIsMissing() {
    Path core = jar("6.6", "hibernate-core");
    assertThat(refusal(mappings("keys").withClasspath(List.of(core.toString()))))
        .isEqualTo(
            Problem.of(
                    ErrorCode.A036,
                    "the Hibernate "
                        + version(core)
                        + " that the entities' class path brings lacks what it needs")
                .at(
                    core.toAbsolutePath().toString(),
                    "jakarta.persistence.Entity is missing",
                    "org.jboss.logging.Logger is missing")
                .remedy(
                    "Give all jars that the application has: --classpath \"target/dependency/*\"",
                    "or leave Hibernate out of --classpath, so that autogen reads with its own"));

    List<String> almost = new ArrayList<>(jars());
    almost.add(jar("7.2", "hibernate-core").toString());
    almost.add(jar("7.2", "jakarta.persistence-api").toString());
    Problem refusal = refusal(mappings("keys").withClasspath(almost));
    assertThat(refusal.code()).isEqualTo(ErrorCode.A036);
    assertThat(refusal.places())
        .hasSize(2)
        .last(STRING)
        .startsWith("org.hibernate.models.")
        .endsWith(" is missing");
  }

  private static Problem refusal(ModelRequest request) {
    return catchThrowableOfType(AutogenException.class, () -> Model.read(request))
        .problems()
        .get(0);
  }

  private static Path jar(String folder, String name) {
    try (Stream<Path> files = Files.list(Path.of(JARS, folder))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String version(Path jar) {
    return jar.getFileName().toString().replaceAll("^hibernate-core-|\\.jar$", "");
  }

  private static ModelRequest mappings(String topics) {
    return ModelRequest.of(List.of("target/test-classes"), TestDatabase.USUAL_MAJOR, "public")
        .withPackages(Stream.of(topics.split(" ")).map("dev.autogen.jpa.model."::concat).toList());
  }

  private static List<String> jars(String... folders) {
    return Stream.concat(Stream.of("needs"), Stream.of(folders))
        .map(folder -> JARS + "/" + folder + "/*")
        .toList();
  }
}
