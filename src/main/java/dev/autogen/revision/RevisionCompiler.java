package dev.autogen.revision;

import dev.autogen.cache.Hash;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles revisions in memory, unless the cache has them. */
final class RevisionCompiler {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-implicit:class", "-Xlint:none", "-g");

  private final Path folder;
  private final ClassCache cache;

  RevisionCompiler(Path folder, ClassCache cache) {
    this.folder = folder;
    this.cache = cache;
  }

  /**
   * The classes of the files and those that they use.
   *
   * @throws AutogenException with javac's own messages where a file does not compile
   */
  ClassLoader compile(Collection<Path> files) {
    String common = common();
    Map<String, byte[]> classes = new HashMap<>();
    Map<Path, String> missing = new LinkedHashMap<>();
    for (Path file : files) {
      String key = new Hash().add(common).add(RevisionDirectory.text(file)).hex();
      cache.find(key).ifPresentOrElse(classes::putAll, () -> missing.put(file, key));
    }
    if (!missing.isEmpty()) {
      classes.putAll(compileAndKeep(missing));
    }
    return new MemoryClassLoader(classes, this::compileLater);
  }

  private Map<String, byte[]> compileAndKeep(Map<Path, String> keys) {
    CompiledClasses compiled = javac(keys.keySet());
    keys.forEach((file, key) -> cache.keep(key, compiled.of(file, keys.keySet())));
    return compiled.all();
  }

  /** A revision may use another one that nobody asked for. */
  private Map<String, byte[]> compileLater(String className) {
    String outer = className.replaceFirst("\\$.*", "");
    Path file = folder.resolve(outer.replace('.', '/') + ".java");
    return Files.exists(file) ? javac(List.of(file)).all() : Map.of();
  }

  private CompiledClasses javac(Collection<Path> files) {
    JavaCompiler compiler =
        Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
            .orElseThrow(RevisionCompiler::noCompiler);
    CompilerMessages messages = new CompilerMessages();
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, BuildIdentity.classPath());
      standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(folder));
      CompiledClasses classes = new CompiledClasses(standard);
      Iterable<? extends JavaFileObject> sources = standard.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(null, classes, messages, OPTIONS, null, sources).call()) {
        throw new AutogenException(messages.problems());
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AutogenException noCompiler() {
    return Problem.of(ErrorCode.A022, "this Java runtime has no compiler")
        .remedy(
            "run autogen on a JDK, or compile the revisions when the application is built"
                + " and name their package: --revisions-package")
        .asException();
  }

  /** Everything besides a revision's own source that its classes depend on. */
  private String common() {
    Hash hash = new Hash().add(BuildIdentity.text()).add(System.getProperty("java.version"));
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(RevisionDirectory::text)
          .filter(text -> HeaderReader.read(text).kind() == HeaderReader.Kind.OTHER)
          .forEach(hash::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash.hex();
  }
}
