package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.runner.Runner;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample shop's history, as it was drafted and committed while the shop grew. */
class MigrationsIT {
  /** From here on Hibernate leaves generated columns virtual; the history has them stored. */
  private static final int VIRTUAL_BY_DEFAULT = 18;

  private static final String SAMPLES =
      System.getProperty("autogen.samples.classes", "target/entity-samples-classes");
  private static final RevisionDirectory HISTORY =
      RevisionDirectory.of(
          Path.of(System.getProperty("autogen.migrations.sources", "generated-migrations")));

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void theHistoryLeadsToTheEntities(int major) {
    try (Journey journey = Journey.on(major)) {
      Schema empty = journey.catalog();
      Runner runner = runner(journey);

      runner.upgrade("head");
      ModelRequest shop = ModelRequest.of(List.of(SAMPLES), major, "public");
      assertThat(journey.compare(shop).upgrade()).isEmpty();
      if (major < VIRTUAL_BY_DEFAULT) {
        journey.assertArrived(shop);
      }
      Schema head = journey.catalog();

      runner.downgrade("base");
      assertThat(SchemaLines.of(journey.catalog())).isEqualTo(SchemaLines.of(empty));

      runner.upgrade("head");
      assertThat(SchemaLines.of(journey.catalog())).isEqualTo(SchemaLines.of(head));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void noStepLosesARowThatItDoesNotDrop(int major) {
    try (Journey journey = Journey.on(major)) {
      journey.withRowsEverywhere(Fills.NONE);
      Runner runner = runner(journey);
      for (int step = 0; step < HISTORY.graph().revisions().size(); step++) {
        Schema before = journey.catalog();
        EveryRow first = journey.filled(before);
        runner.upgrade("+1");
        Schema after = journey.catalog();
        EveryRow up = journey.filled(after);
        first.assertKeptIn(up, "after step " + step);
        runner.downgrade("-1");
        EveryRow down = journey.everyRow(before);
        up.assertKeptIn(down, "back before step " + step);
        runner.upgrade("+1");
        down.assertKeptIn(journey.everyRow(after), "after step " + step + " once more");
      }
      assertThat(runner.planUpgrade("head")).isEmpty();
    }
  }

  @Test
  void theStepByHandFillsWhatBecomesRequired() {
    try (Journey journey = Journey.on(TestDatabase.USUAL_MAJOR)) {
      Runner runner = runner(journey);
      runner.upgrade(before("ship parcels and take returns"));
      journey
          .database()
          .execute(
              "insert into customer (id, version, created_at, updated_at, email, given_name,"
                  + " family_name, source) values (1, 0, now(), now(), 'ada@example.org', 'Ada',"
                  + " 'Lovelace', 'SHOP')");

      runner.upgrade("head");

      assertThat(journey.database().query("select display_name from customer"))
          .containsExactly("Ada Lovelace");
    }
  }

  private static String before(String message) {
    return HISTORY.graph().revisions().stream()
        .filter(revision -> revision.message().equals(message))
        .map(RevisionInfo::revises)
        .findFirst()
        .orElseThrow()
        .get(0);
  }

  private static Runner runner(Journey journey) {
    return Runner.of(journey.database().dataSource(), HISTORY);
  }
}
