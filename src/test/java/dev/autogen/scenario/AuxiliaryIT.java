package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mapping file creates with SQL of its own. */
class AuxiliaryIT {
  @TempDir Path folder;

  @Entity(name = "t")
  static class Base {
    @Id Long id;
  }

  private static final String FUNCTION =
      """
      <database-object>
        <create>create function twice(x int) returns int language sql as 'select %s * x'</create>
        <drop>drop function twice(int)</drop>
      </database-object>
      """;
  private static final String DOMAIN =
      """
      <database-object>
        <create>create domain positive as int check (value > 0)</create>
        <drop>drop domain positive</drop>
      </database-object>
      """;
  private static final String CALLS = "select proname, prosrc from pg_proc where proname = 'twice'";

  @Test
  void sqlOfAMappingIsExecutedOnceAndGoesWithIt() throws IOException {
    try (Journey journey = Journey.on(TestDatabase.USUAL_MAJOR)) {
      Drafted first = journey.arriveAndReturn(model("first", FUNCTION.formatted("2") + DOMAIN));
      assertThat(first.upgradeBody()).contains("create function twice", "create domain positive");
      assertThat(first.changes().notes()).isEmpty();
      assertThat(journey.database().query(CALLS)).containsExactly("twice|select 2 * x");

      journey.arriveAndReturn(model("changed", FUNCTION.formatted("3") + DOMAIN));
      assertThat(journey.database().query(CALLS)).containsExactly("twice|select 3 * x");

      Drafted last = journey.arriveAndReturn(model("gone", DOMAIN));
      assertThat(last.upgradeBody()).contains("drop function twice(int)").doesNotContain("domain");
      assertThat(journey.database().query(CALLS)).isEmpty();
    }
  }

  private ModelRequest model(String name, String objects) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name));
    String file = Base.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(classes.resolve(file).getParent());
    try (var bytes = Base.class.getClassLoader().getResourceAsStream(file)) {
      Files.write(classes.resolve(file), bytes.readAllBytes());
    }
    Files.createDirectories(classes.resolve("META-INF"));
    Files.writeString(
        classes.resolve("META-INF/orm.xml"),
        "<entity-mappings xmlns=\"http://www.hibernate.org/xsd/orm/mapping\" version=\"7.0\">\n"
            + objects
            + "</entity-mappings>\n");
    return ModelRequest.of(List.of(classes.toString()), TestDatabase.USUAL_MAJOR, "public");
  }
}
