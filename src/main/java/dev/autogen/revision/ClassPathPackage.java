package dev.autogen.revision;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The classes of a package, and of those below it, in folders and jars. */
final class ClassPathPackage {
  private static final String CLASS = ".class";

  private final ClassLoader classes;
  private final String path;

  ClassPathPackage(ClassLoader classes, String name) {
    this.classes = classes;
    this.path = name.replace('.', '/');
  }

  /** The full names of the top-level classes, in alphabetical order. */
  List<String> classNames() throws IOException {
    List<URL> places = Collections.list(classes.getResources(path));
    Stream<String> entries =
        places.isEmpty() ? jarsOfClassPath() : places.stream().flatMap(this::entries);
    return entries
        .filter(entry -> entry.endsWith(CLASS) && entry.indexOf('$') < 0)
        .map(entry -> entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> entries(URL place) {
    try {
      URLConnection connection = place.openConnection();
      return connection instanceof JarURLConnection jar
          ? jarEntries(jar)
          : folderEntries(Path.of(place.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<String> jarEntries(JarURLConnection jar) throws IOException {
    String entry = Optional.ofNullable(jar.getEntryName()).orElse("").replaceFirst("/$", "");
    String root = entry.substring(0, Math.max(0, entry.length() - path.length()));
    return inside(jar.getJarFile().stream().map(ZipEntry::getName), root);
  }

  /** Seen from the root of the classes, which is the jar's own but where jars lie in jars. */
  private Stream<String> inside(Stream<String> names, String root) {
    return names
        .filter(name -> name.startsWith(root + path + "/"))
        .map(name -> name.substring(root.length()));
  }

  private Stream<String> folderEntries(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> path + "/" + folder.relativize(file).toString().replace('\\', '/'))
          .toList()
          .stream();
    }
  }

  /**
   * Some tools leave the folders out of a jar, and then nothing but its list tells its packages.
   */
  private Stream<String> jarsOfClassPath() {
    Stream<String> started =
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator));
    Stream<String> given =
        classes instanceof URLClassLoader loader
            ? Arrays.stream(loader.getURLs()).map(URL::getPath)
            : Stream.empty();
    return Stream.concat(started, given)
        .filter(place -> place.endsWith(".jar") && Files.isRegularFile(Path.of(place)))
        .distinct()
        .flatMap(this::listed);
  }

  private Stream<String> listed(String jar) {
    try (JarFile file = new JarFile(jar)) {
      return inside(file.stream().map(ZipEntry::getName), "").toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
