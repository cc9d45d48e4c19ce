package dev.autogen.jpa;

import dev.autogen.cache.Cache;
import dev.autogen.cache.Hash;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/**
 * What an application brings to plug in: providers on the class path of its entities, loaded beside
 * them. Where nothing on the path names a provider, no class loader is made.
 */
public final class ApplicationServices implements AutoCloseable {
  private final Optional<EntityLoader> loader;

  private ApplicationServices(Optional<EntityLoader> loader) {
    this.loader = loader;
  }

  /**
   * Looks through the paths of a request for providers of some types.
   *
   * @param kept keeps which jars have been found to name none
   * @throws dev.autogen.problem.AutogenException if a path is missing
   */
  public static ApplicationServices of(
      ModelRequest request, List<Class<?>> types, Optional<Cache> kept) {
    EntityPaths paths = EntityPaths.of(request);
    List<String> files = types.stream().map(type -> "META-INF/services/" + type.getName()).toList();
    List<Path> jars = paths.all().stream().filter(path -> !Files.isDirectory(path)).toList();
    boolean any =
        paths.all().stream().filter(Files::isDirectory).anyMatch(path -> hasOne(path, files))
            || (!jars.isEmpty() && anyOf(jars, files, kept));
    return new ApplicationServices(any ? Optional.of(paths.loader()) : Optional.empty());
  }

  private static boolean anyOf(List<Path> jars, List<String> files, Optional<Cache> kept) {
    Hash names = new Hash();
    Hash state = new Hash();
    try {
      for (Path jar : jars) {
        names.add(jar.toAbsolutePath().toString());
        state.add(PathContent.outline(jar));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      return jars.stream().anyMatch(jar -> hasOne(jar, files));
    }
    files.forEach(state::add);
    String name = names.hex() + ".hooks";
    byte[] none = state.hex().getBytes(StandardCharsets.UTF_8);
    if (kept.flatMap(cache -> cache.find(name)).filter(it -> Arrays.equals(it, none)).isPresent()) {
      return false;
    }
    boolean any = jars.stream().anyMatch(jar -> hasOne(jar, files));
    if (!any) {
      kept.ifPresent(cache -> cache.keep(name, none));
    }
    return any;
  }

  /**
   * The providers of a type, in the order of the class path; they can be used until this is closed.
   *
   * @throws dev.autogen.problem.AutogenException A045 if one cannot be loaded or created
   */
  public <T> List<T> of(Class<T> type) {
    return loader.map(each -> providers(type, each)).orElse(List.of());
  }

  private static <T> List<T> providers(Class<T> type, EntityLoader loader) {
    try {
      return ServiceLoader.load(type, loader).stream()
          .filter(each -> each.type().getClassLoader() == loader)
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError | LinkageError unusable) {
      throw Problem.of(ErrorCode.A045, "a hook cannot be used: " + reason(unusable))
          .at("named in META-INF/services/" + type.getName())
          .remedy(
              "make it a public class that implements " + type.getSimpleName(),
              "with a public constructor without parameters")
          .asException(unusable);
    }
  }

  private static String reason(Error unusable) {
    String text = String.valueOf(unusable.getMessage());
    return Optional.ofNullable(unusable.getCause()).map(cause -> text + ": " + cause).orElse(text);
  }

  private static boolean hasOne(Path path, List<String> files) {
    if (Files.isDirectory(path)) {
      return files.stream().anyMatch(file -> Files.exists(path.resolve(file)));
    }
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      return files.stream().anyMatch(file -> jar.getEntry(file) != null);
    } catch (IOException | UncheckedIOException noJar) {
      return false;
    }
  }

  @Override
  public void close() {
    loader.ifPresent(ApplicationServices::close);
  }

  private static void close(EntityLoader loader) {
    try {
      loader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
