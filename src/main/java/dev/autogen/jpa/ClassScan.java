package dev.autogen.jpa;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * The classes and packages of some paths that Jakarta Persistence manages, found without loading
 * any.
 *
 * @param classes entities, embeddables, mapped superclasses and converters, in alphabetical order
 * @param packages packages that carry annotations themselves
 * @param constrained the classes among them that have constraints of Jakarta Validation
 * @param outdated entities of {@code javax.persistence}, which Hibernate 7 doesn't see
 */
record ClassScan(
    Set<String> classes, Set<String> packages, Set<String> constrained, Set<String> outdated) {
  private static final List<DotName> MANAGED =
      Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
          .map(name -> DotName.createSimple("jakarta.persistence." + name))
          .toList();
  private static final DotName OUTDATED = DotName.createSimple("javax.persistence.Entity");

  /** Where a Spring Boot jar and a web application keep their classes. */
  private static final List<String> PACKED = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  /** Scans directories and jars, all packages or only these and those below them. */
  static ClassScan of(Collection<Path> paths, List<String> packages) {
    Indexer indexer = new Indexer();
    paths.forEach(path -> index(indexer, path));
    Index index = indexer.complete();
    return new ClassScan(
        within(MANAGED.stream().flatMap(name -> annotated(index, name)), packages),
        within(annotatedPackages(index), packages),
        within(constrained(index), packages),
        within(annotated(index, OUTDATED), List.of()));
  }

  private static Set<String> within(Stream<String> names, List<String> packages) {
    return names
        .filter(
            name ->
                packages.isEmpty()
                    || packages.stream()
                        .anyMatch(each -> name.equals(each) || name.startsWith(each + ".")))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  private static Stream<String> annotated(Index index, DotName annotation) {
    return index.getAnnotations(annotation).stream()
        .map(AnnotationInstance::target)
        .filter(target -> target.kind() == Kind.CLASS)
        .map(target -> target.asClass().name().toString());
  }

  private static Stream<String> constrained(Index index) {
    return index.getKnownClasses().stream()
        .filter(each -> each.annotationsMap().keySet().stream().anyMatch(ClassScan::constrains))
        .map(each -> each.name().toString());
  }

  private static boolean constrains(DotName annotation) {
    return annotation.toString().startsWith("jakarta.validation.constraints.");
  }

  private static Stream<String> annotatedPackages(Index index) {
    return index.getKnownClasses().stream()
        .filter(each -> each.name().toString().endsWith(".package-info"))
        .filter(each -> !each.declaredAnnotations().isEmpty())
        .map(each -> each.name().packagePrefix());
  }

  private static void index(Indexer indexer, Path path) {
    try {
      if (Files.isDirectory(path)) {
        indexDirectory(indexer, path);
      } else {
        indexJar(indexer, path);
      }
    } catch (IOException unreadable) {
      throw Problem.of(ErrorCode.A033, "the entities' class path cannot be read")
          .at(path + ": " + unreadable.getMessage())
          .remedy("Name directories of classes and jars only, and build them again if damaged")
          .asException(unreadable);
    }
  }

  private static void indexDirectory(Indexer indexer, Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(each -> isClass(each.toString())).sorted().toList()) {
        index(indexer, file.toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void indexJar(Indexer indexer, Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      for (String packed : PACKED) {
        if (jar.getEntry(packed) != null) {
          throw packed(path, packed);
        }
      }
      for (JarEntry entry : jar.stream().toList()) {
        if (isClass(entry.getName()) && !entry.getName().startsWith("META-INF/")) {
          try (InputStream content = jar.getInputStream(entry)) {
            index(indexer, entry.getName(), content.readAllBytes());
          }
        }
      }
    }
  }

  private static AutogenException packed(Path jar, String folder) {
    return Problem.of(
            ErrorCode.A033, jar.getFileName() + " is a whole application, not a jar of classes")
        .at(jar + ": its classes are packed in " + folder)
        .remedy(
            "Name the folder that the build packs:  --entities target/classes",
            "or unpack the application, and name its " + folder + " and, as --classpath, its jars")
        .asException();
  }

  // Of a class that names no annotation of Jakarta Persistence, nothing needs to be known.
  private static void index(Indexer indexer, String file, byte[] content) throws IOException {
    String constants = new String(content, StandardCharsets.ISO_8859_1);
    if (constants.contains("/persistence/") || file.endsWith("package-info.class")) {
      indexer.index(new ByteArrayInputStream(content));
    }
  }

  private static boolean isClass(String file) {
    return file.endsWith(".class") && !file.endsWith("module-info.class");
  }
}
