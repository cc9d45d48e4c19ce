package dev.autogen.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which build of autogen this is, and where it lies. */
final class BuildIdentity {
  private BuildIdentity() {}

  /** What revisions are compiled against. */
  static List<Path> classPath() {
    List<Path> paths = new ArrayList<>();
    place(Revision.class).ifPresent(paths::add);
    try {
      place(NullMarked.class).ifPresent(paths::add);
    } catch (NoClassDefFoundError e) {
      // Revisions compile without the annotations that autogen's own classes bear.
      return paths;
    }
    return paths;
  }

  /** A text that is another one for another build. */
  static String text() {
    String version =
        Optional.ofNullable(Revision.class.getPackage().getImplementationVersion()).orElse("");
    return version + place(Revision.class).map(BuildIdentity::newest).orElse(0L);
  }

  private static long newest(Path place) {
    try {
      return Files.isDirectory(place) ? newestClass(place) : modified(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long newestClass(Path folder) throws IOException {
    long newest = 0;
    for (String room : List.of("schema", "operation", "revision")) {
      try (Stream<Path> classes = Files.list(folder.resolve("dev/autogen/" + room))) {
        newest = Math.max(newest, classes.mapToLong(BuildIdentity::modified).max().orElse(0));
      }
    }
    return newest;
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private static Optional<Path> place(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .flatMap(source -> Optional.ofNullable(source.getLocation()))
        .filter(location -> location.getProtocol().equals("file"))
        .map(BuildIdentity::path);
  }

  private static Path path(URL location) {
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
