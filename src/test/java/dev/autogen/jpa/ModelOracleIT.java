package dev.autogen.jpa;

import static dev.autogen.jpa.Oracle.assertReadAsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from entities is what Hibernate's session factory creates for them. */
class ModelOracleIT {
  private static final Path SAMPLES =
      Path.of(System.getProperty("autogen.samples.classes", "target/entity-samples-classes"));

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void theSamplesAreReadAsHibernateCreatesThem(int major) {
    assertReadAsCreated(ModelRequest.of(List.of(SAMPLES.toString()), major, "public"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audited",
        "beans",
        "collections",
        "columns",
        "constraints",
        "definitions",
        "generators",
        "indexes",
        "inheritance",
        "keys",
        "naming",
        "structs"
      })
  void everyKindOfMappingIsReadAsHibernateCreatesIt(String topic) {
    List<Integer> majors = TestDatabase.majors();
    assertReadAsCreated(mappings(topic, majors.get(0)));
    assertReadAsCreated(mappings(topic, majors.get(majors.size() - 1)));
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void namesAreReadAsPostgresStoresThem(int major) {
    assertReadAsCreated(mappings("names", major), "drop schema public");
  }

  @Test
  void namesFollowSpringBoot() {
    ModelRequest request = mappings("naming", TestDatabase.USUAL_MAJOR);
    Map<String, String> spring =
        Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "hibernate.implicit_naming_strategy",
            "dev.autogen.jpa.hibernate.SpringImplicitNames");

    Schema schema = assertReadAsCreated(request.withSettings(spring)).schema();

    assertThat(Model.read(request.withNaming("spring")).schema()).isEqualTo(schema);
    assertThat(schema.tables())
        .extracting(table -> table.name().name())
        .containsExactlyInAnyOrder(
            "blog_post",
            "blog_post_favourite_tags",
            "blog_post_key_words",
            "posttag",
            "posttag_used_in");
  }

  private static ModelRequest mappings(String topic, int major) {
    return ModelRequest.of(List.of("target/test-classes"), major, "public")
        .withPackages(List.of("dev.autogen.jpa.model." + topic));
  }
}
