package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;

/** An entity whose columns a test computes, compiled as a user's would be. */
final class Columns {
  private Columns() {}

  static void compile(Map<String, String> definitions, Path folder) {
    StringBuilder source =
        new StringBuilder("import jakarta.persistence.*;\n@Entity(name = \"t\") class Computed {\n")
            .append("  @Id Long id;\n");
    definitions.forEach(
        (name, definition) ->
            source
                .append("  @Column(columnDefinition = \"")
                .append(definition.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\") String ")
                .append(name)
                .append(";\n"));
    try {
      Files.createDirectories(folder);
      Path file = Files.writeString(folder.resolve("Computed.java"), source.append("}\n"));
      String path = System.getProperty("java.class.path");
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), "" + file);
      assertThat(result).as(source.toString()).isZero();
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
