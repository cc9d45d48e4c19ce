package dev.autogen.scenario;

import dev.autogen.jpa.ModelRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample shop keeps the five laws on every major version, with rows in every table. */
class SamplesIT {
  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void theShopIsDraftedFromNothing(int major) {
    String samples = System.getProperty("autogen.samples.classes", "target/entity-samples-classes");
    try (Journey journey = Journey.on(major)) {
      journey.withRowsEverywhere(Fills.NONE);
      journey.take(ModelRequest.of(List.of(samples), major, "public"));
    }
  }
}
