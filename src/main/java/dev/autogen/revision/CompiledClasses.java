package dev.autogen.revision;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Takes the classes that the compiler writes, and remembers which file each one came from. */
final class CompiledClasses extends ForwardingJavaFileManager<JavaFileManager> {
  private final List<ClassFile> written = new ArrayList<>();

  CompiledClasses(JavaFileManager manager) {
    super(manager);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    ClassFile file = new ClassFile(className, Optional.ofNullable(sibling).map(FileObject::toUri));
    written.add(file);
    return file;
  }

  Map<String, byte[]> all() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    written.forEach(file -> classes.put(file.className, file.bytes.toByteArray()));
    return classes;
  }

  /** The classes of a file, and those of files that nobody asked for: some file uses them. */
  Map<String, byte[]> of(Path file, Collection<Path> asked) {
    Set<URI> others =
        asked.stream()
            .filter(each -> !each.equals(file))
            .map(each -> each.toUri().normalize())
            .collect(Collectors.toSet());
    Map<String, byte[]> classes = new LinkedHashMap<>();
    written.stream()
        .filter(each -> each.source.stream().noneMatch(others::contains))
        .forEach(each -> classes.put(each.className, each.bytes.toByteArray()));
    return classes;
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final String className;
    private final Optional<URI> source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String className, Optional<URI> source) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.className = className;
      this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }
  }
}
