package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.HazardKind;
import dev.autogen.hazard.Hazards;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import dev.autogen.operation.Operation;
import dev.autogen.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that must hold: a database as it was, entities as they are, and what autogen drafts.
 *
 * <pre>
 * given("create table customer (id bigint primary key, email varchar(320))")
 *     .and(Customer.class)
 *     .drafts("op.dropColumn(\"customer\", \"email\");")
 *     .andKeepsTheLaws();
 * </pre>
 */
final class Scenario implements AutoCloseable {
  private final Journey journey;
  private final Path classes;

  private Scenario(Journey journey) {
    this.journey = journey;
    try {
      this.classes = Files.createTempDirectory("autogen-scenario");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database. */
  static Scenario givenNothing() {
    return new Scenario(Journey.on(TestDatabase.USUAL_MAJOR));
  }

  /** A database of the usual major version, as these statements leave it. */
  static Scenario given(String... statements) {
    return givenOn(TestDatabase.USUAL_MAJOR, statements);
  }

  /** A database of the major version given, as these statements leave it. */
  static Scenario givenOn(int major, String... statements) {
    Scenario scenario = new Scenario(Journey.on(major));
    scenario.journey.database().execute(statements);
    return scenario;
  }

  /** A database whose server can install the extension, as these statements leave it. */
  static Scenario givenOffering(String extension, String... statements) {
    Scenario scenario = new Scenario(Journey.offering(extension));
    scenario.journey.database().execute(statements);
    return scenario;
  }

  /** A database that autogen itself brought to these entities. */
  static Scenario given(Class<?>... entities) {
    Scenario scenario = new Scenario(Journey.on(TestDatabase.USUAL_MAJOR));
    scenario.journey.take(scenario.model(entities));
    return scenario;
  }

  /** A database that Hibernate itself created for these entities. */
  static Scenario givenCreatedByHibernate(Class<?>... entities) {
    Scenario scenario = new Scenario(Journey.on(TestDatabase.USUAL_MAJOR));
    Oracle.create(scenario.model(entities), scenario.journey.database());
    return scenario;
  }

  /** Further statements, such as rows. */
  Scenario with(String... statements) {
    journey.database().execute(statements);
    return this;
  }

  /** Rows that every step leaves as they are, both ways. */
  Scenario keepingRows(String query) {
    journey.keepRows(query);
    return this;
  }

  /**
   * What has another name in the entities, each as {@code --rename} takes it; every row of every
   * table keeps what is in it.
   */
  Scenario renaming(String... renames) {
    journey.rename(renames);
    return this;
  }

  /** A schema that is there and that no entity names. */
  Scenario reading(String schema) {
    journey.read(schema);
    return this;
  }

  /** Upgrades as far as one draft goes. */
  void upgrade(Class<?>... entities) {
    journey.upgrade(model(entities));
  }

  /** What the query gives now, and what in a database that Hibernate creates for the entities. */
  void assertAsCreated(String query, Class<?>... entities) {
    try (TestDatabase created = journey.database().another()) {
      Oracle.create(model(entities), created);
      assertThat(journey.database().query(query)).isEqualTo(created.query(query));
    }
  }

  /** The way back restores what the query gives, to the letter. */
  Scenario restoring(String query) {
    journey.restore(query);
    return this;
  }

  /** Only what the policy allows is dropped; at first, everything. */
  Scenario under(DiffPolicy policy) {
    journey.under(policy);
    return this;
  }

  /** The entities as they are now; nested classes and superclasses go along. */
  Outcome and(Class<?>... entities) {
    return new Outcome(this, model(entities));
  }

  /** The entity {@code t} with an {@code id} and columns of the definitions given. */
  Outcome andColumns(Map<String, String> definitions) {
    Path folder = classes.resolve("entities-" + System.nanoTime());
    Columns.compile(definitions, folder);
    return new Outcome(
        this, ModelRequest.of(List.of(folder.toString()), journey.major(), "public"));
  }

  @Override
  public void close() {
    journey.close();
    try (Stream<Path> left = Files.walk(classes)) {
      left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelRequest model(Class<?>... entities) {
    Path folder = classes.resolve("entities-" + System.nanoTime());
    Arrays.stream(entities).forEach(entity -> copy(entity, folder));
    return ModelRequest.of(List.of(folder.toString()), journey.major(), "public");
  }

  private static void copy(Class<?> type, Path folder) {
    String name = type.getName().replace('.', '/') + ".class";
    Path target = folder.resolve(name);
    try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
      Files.createDirectories(target.getParent());
      if (bytes != null && !Files.exists(target)) {
        Files.write(target, bytes.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Arrays.stream(type.getDeclaredClasses()).forEach(nested -> copy(nested, folder));
  }

  /** What autogen makes of it. */
  record Outcome(Scenario scenario, ModelRequest model) {

    /** The statements of {@code upgrade}, without comments, one a line. */
    Outcome drafts(String... statements) {
      String drafted = withoutComments(scenario.journey.draft(model).upgradeBody());
      assertThat(folded(drafted)).isEqualTo(folded(String.join("\n", statements)));
      return this;
    }

    /** What is there and stays although nobody wants it, each as {@code kind name}. */
    Outcome leavesAlone(String... objects) {
      assertThat(scenario.journey.draft(model).changes().unmanaged())
          .extracting(each -> each.kind() + " " + each.name())
          .contains(objects);
      return this;
    }

    /** What differs and no operation changes, and what stands in the way. */
    List<String> notes() {
      return scenario.journey.draft(model).changes().notes();
    }

    /** The kinds of what can go wrong in {@code upgrade}, each once. */
    Outcome warns(HazardKind... kinds) {
      ChangeSet changes = scenario.journey.draft(model).changes();
      assertThat(Hazards.of(changes.upgrade(), changes.before()))
          .extracting(Hazard::kind)
          .containsOnly(kinds);
      return this;
    }

    /** What can go wrong in {@code upgrade}, in sentences. */
    List<String> messages() {
      ChangeSet changes = scenario.journey.draft(model).changes();
      return Hazards.of(changes.upgrade(), changes.before()).stream().map(Hazard::message).toList();
    }

    /** What can go wrong in {@code downgrade}, in sentences. */
    List<String> messagesBack() {
      ChangeSet changes = scenario.journey.draft(model).changes();
      return Hazards.ofWayBack(changes.downgrade(), changes.after()).stream()
          .map(Hazard::message)
          .toList();
    }

    /** What {@code downgrade} does. */
    List<Operation> wayBack() {
      return scenario.journey.draft(model).changes().downgrade();
    }

    /** Nothing differs. */
    void draftsNothing() {
      try (scenario) {
        assertThat(scenario.journey.draft(model).changes().upgrade()).isEmpty();
      }
    }

    /** Upgrades, comes back and upgrades again under the five laws. */
    Outcome keepsTheLaws() {
      scenario.journey.take(model);
      return this;
    }

    /** The five laws hold; nothing is left to say. */
    void andKeepsTheLaws() {
      try (scenario) {
        scenario.journey.take(model);
      }
    }

    /** The five laws hold, but for the one that compares with Hibernate's creation. */
    Outcome arrivesAndReturns() {
      scenario.journey.arriveAndReturn(model);
      return this;
    }

    /** As {@link #arrivesAndReturns}; nothing is left to say. */
    void andArrivesAndReturns() {
      try (scenario) {
        arrivesAndReturns();
      }
    }

    /** The upgrade leads to the model; nothing is said of the way back, which cannot have rows. */
    void arrives() {
      try (scenario) {
        scenario.journey.arrive(model);
      }
    }

    /** Upgrades, goes back and upgrades again, although the way back restores less. */
    void arrivesTwice() {
      try (scenario) {
        scenario.journey.arriveTwice(model);
      }
    }

    /** A query gives these rows after the upgrade; nothing is left to say. */
    void andLeaves(String query, String... rows) {
      try (scenario) {
        assertThat(rows(query)).containsExactly(rows);
      }
    }

    /** The rows of a query after the upgrade. */
    List<String> rows(String query) {
      return scenario.journey.database().query(query);
    }

    private static String withoutComments(String body) {
      return body.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
    }

    // Where a statement is wrapped is not what a scenario is about.
    private static String folded(String statements) {
      return statements.replaceAll("\\s*\n\\s*", "").replace(";", ";\n").strip();
    }
  }
}
