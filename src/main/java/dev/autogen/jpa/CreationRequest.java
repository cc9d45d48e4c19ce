package dev.autogen.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What Hibernate is to write the creating statements for.
 *
 * @param settings what beats the settings of the unit
 * @param naming as in {@link ModelRequest}
 * @param loader the loader of the classes
 * @param serverMajor the server's major version, asked for late
 */
public record CreationRequest(
    Unit unit,
    Map<String, String> settings,
    Optional<String> naming,
    ClassLoader loader,
    IntSupplier serverMajor) {
  public CreationRequest {
    settings = Map.copyOf(settings);
  }

  /**
   * A persistence unit.
   *
   * @param classes what Hibernate manages, loaded
   * @param packages names of packages that carry annotations themselves
   * @param mappingFiles names of resources
   */
  public record Unit(
      String name,
      List<Class<?>> classes,
      List<String> packages,
      List<String> mappingFiles,
      Map<String, String> settings) {
    public Unit {
      classes = List.copyOf(classes);
      packages = List.copyOf(packages);
      mappingFiles = List.copyOf(mappingFiles);
      settings = Map.copyOf(settings);
    }
  }
}
