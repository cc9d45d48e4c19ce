package dev.autogen.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** A folder of classes and resources that a test writes, as a user's build would. */
record Compiled(Path folder) {
  /** Compiles one source file; named by the first class in it, that may need further jars. */
  Compiled source(String name, String source, String... jars) {
    Path file = write("src/" + name + ".java", source);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of(
                        "-d",
                        classes().toString(),
                        "-proc:none",
                        "-cp",
                        classes()
                            + ":"
                            + System.getProperty("java.class.path")
                            + ":"
                            + String.join(":", jars),
                        file.toString())
                    .toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("does not compile: " + source);
    }
    return this;
  }

  /** Writes a file beside the classes. */
  Compiled resource(String name, String content) {
    write("classes/" + name, content);
    return this;
  }

  /** Takes a class away again. */
  Compiled without(String name) {
    try {
      Files.delete(classes().resolve(name + ".class"));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path classes() {
    return folder.resolve("classes");
  }

  ModelRequest request() {
    return ModelRequest.of(List.of(classes().toString()), 17, "public");
  }

  private Path write(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createDirectories(classes());
      return Files.writeString(file, content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
