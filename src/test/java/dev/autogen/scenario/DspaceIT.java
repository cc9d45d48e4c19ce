package dev.autogen.scenario;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A real model of another house grows by a version, with rows in every table. Nothing else that
 * DSpace needs is on the class path, so that most of its classes could not begin.
 */
class DspaceIT {
  private static final String JARS = System.getProperty("autogen.dspace", "target/dspace");

  @Test
  void dspaceGrowsByAVersionAndBack() {
    try (Journey journey = Journey.on(TestDatabase.USUAL_MAJOR)) {
      journey.withRowsEverywhere(Fills.NONE);
      for (String version : List.of("8.0", "9.0")) {
        String jar = JARS + "/dspace-api-" + version + ".jar";
        journey.take(ModelRequest.of(List.of(jar), journey.major(), "public"));
      }
    }
  }
}
