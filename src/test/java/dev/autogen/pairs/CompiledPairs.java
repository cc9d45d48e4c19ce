package dev.autogen.pairs;

import dev.autogen.jpa.ModelRequest;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The models of some pairs, compiled at once, each in a folder and a package of its own. */
final class CompiledPairs implements AutoCloseable {
  private final Path folder;

  CompiledPairs(List<Pair> pairs) {
    try {
      folder = Files.createTempDirectory("autogen-pairs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      sources.add(new Source("a" + i, pairs.get(i).first()));
      sources.add(new Source("b" + i, pairs.get(i).second()));
    }
    compile(sources);
  }

  /** The first model of the pair at an index. */
  ModelRequest first(int index, int major) {
    return request("a" + index, major);
  }

  /** The second model of the pair at an index. */
  ModelRequest second(int index, int major) {
    return request("b" + index, major);
  }

  @Override
  public void close() {
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelRequest request(String model, int major) {
    return ModelRequest.of(List.of(folder.resolve(model).toString()), major, "public");
  }

  private void compile(List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileManager files =
        new Folders(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
    List<String> options = List.of("-proc:none", "-nowarn", "-parameters");
    if (!compiler.getTask(messages, files, null, options, null, sources).call()) {
      throw new IllegalStateException("a model does not compile: " + messages);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, EntityModel model) {
      super(URI.create("string:///" + name + "/Model.java"), Kind.SOURCE);
      text = ModelSource.of(model, name);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Writes what is in a package into a folder of that name. */
  private final class Folders extends ForwardingJavaFileManager<JavaFileManager> {
    Folders(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      String model = name.substring(0, name.indexOf('.'));
      Path file = folder.resolve(model).resolve(name.replace('.', '/') + kind.extension);
      Files.createDirectories(file.getParent());
      return new SimpleJavaFileObject(file.toUri(), kind) {
        @Override
        public java.io.OutputStream openOutputStream() throws IOException {
          return Files.newOutputStream(file);
        }
      };
    }
  }
}
