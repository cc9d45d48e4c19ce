package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that a reader would copy compiles. */
class JavaOnPagesTest {
  private static final String IMPORTS =
      """
      import static dev.autogen.operation.ColumnChange.*;
      import static dev.autogen.schema.Check.*;
      import static dev.autogen.schema.Column.*;
      import static dev.autogen.schema.ColumnType.*;
      import dev.autogen.hint.*;
      import dev.autogen.operation.Operations;
      import dev.autogen.revision.*;
      import jakarta.persistence.*;
      import java.util.*;
      """;

  @TempDir private Path classes;

  static List<Path> pages() throws IOException {
    return PagesTest.pages().stream()
        .filter(page -> page.startsWith("docs/how-to") || page.startsWith("docs/concepts"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void compiles(Path page) throws IOException {
    for (Page.Block block : Page.at(page).blocks()) {
      if (block.language().equals("java")) {
        assertThat(messages(block)).as(block.text()).isEmpty();
      }
    }
  }

  private String messages(Page.Block block) {
    String name = block.info().isEmpty() ? "Snippet" : block.info();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    compiler.getTask(said, null, null, options, null, List.of(source(name, whole(block)))).call();
    return said.toString();
  }

  /** The class that the lines are from: a whole one, a header, members or statements. */
  private static String whole(Page.Block block) {
    String text = block.text();
    if (text.startsWith("package ")) {
      return text;
    }
    if (text.startsWith("@RevisionHeader")) {
      return IMPORTS + text + "class Snippet {}";
    }
    if (text.startsWith("@") && !text.startsWith("@Override")) {
      return IMPORTS + "class Snippet {\n" + text + "}";
    }
    return text.startsWith("@Override")
        ? IMPORTS + "class Snippet implements Revision {\n" + text + "}"
        : IMPORTS + "class Snippet { void upgrade(Operations op) {\n" + text + "} }";
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///" + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
