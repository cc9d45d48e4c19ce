package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.jpa.HibernateCreation.Unit;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from entities is what Hibernate's session factory creates for them. */
class ModelOracleIT {
  private static final Path SAMPLES =
      Path.of(System.getProperty("autogen.samples.classes", "target/entity-samples-classes"));

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void theSamplesAreReadAsHibernateCreatesThem(int major) throws Exception {
    ModelRequest request = ModelRequest.of(List.of(SAMPLES.toString()), major, "public");
    assertReadAsCreated(request, Map.of());
  }

  private static void assertReadAsCreated(ModelRequest request, Map<String, String> settings)
      throws Exception {
    ModelSnapshot model = Model.read(request.withSettings(settings));
    EntityPaths paths = EntityPaths.of(request);
    ClassScan scan = ClassScan.of(paths.entities(), request.packages());
    List<String> classes =
        Stream.concat(scan.classes().stream(), scan.packages().stream()).toList();
    try (TestDatabase oracle = TestDatabase.fresh(request.serverMajor());
        TestDatabase own = TestDatabase.fresh(request.serverMajor());
        var loader = paths.loader()) {
      HibernateCreation.in(oracle, new Unit(loader, classes, List.of(), settings));
      ModelCreation.in(own, model.schema());
      List<String> created = CatalogFacts.of(oracle);
      List<String> read = CatalogFacts.of(own);
      assertThat(without(read, created)).as("read, but not created").isEmpty();
      assertThat(without(created, read)).as("created, but not read").isEmpty();
    }
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(each -> !others.contains(each)).toList();
  }
}
