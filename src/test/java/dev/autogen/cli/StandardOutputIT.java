package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output is for the result alone, whatever a hook writes. */
class StandardOutputIT {
  @TempDir private Path folder;

  @Test
  void whatHooksWriteGoesToStandardError() throws IOException, InterruptedException {
    try (TestDatabase database = TestDatabase.fresh()) {
      new Shell(folder)
          .entity("Customer", "@Entity public class Customer { @Id long id; }")
          .entity(
              "Loud",
              "public class Loud implements dev.autogen.hook.OperationRewriter {"
                  + " public java.util.List<dev.autogen.operation.Operation> upgrade("
                  + "dev.autogen.operation.Operation it) { System.out.println(\"loud\");"
                  + " return java.util.List.of(it); } }")
          .write("classes/META-INF/services/dev.autogen.hook.OperationRewriter", "shop.Loud")
          .write(
              "autogen.properties",
              "url = " + database.url(),
              "entities = classes",
              "hooks.say = sh -c \"echo said\"");

      assertThat(run("diff", "--format", "json")).isZero();
      assertThat(json()).isTrue();
      assertThat(Files.readString(folder.resolve("err"))).contains("loud");
      assertThat(run("-m", "begin", "--format", "json")).isZero();
      assertThat(json()).isTrue();
      assertThat(Files.readString(folder.resolve("err"))).contains("loud", "say: said");
    }
  }

  /** Whether there is one object and nothing else. */
  private boolean json() throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(folder.resolve("out").toFile())) {
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      parser.skipChildren();
      return object && parser.nextToken() == null;
    }
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    process.command().addAll(java.util.List.of(arguments));
    return process
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start()
        .waitFor();
  }
}
