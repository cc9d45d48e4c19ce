package dev.autogen.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What Hibernate is to write the creating statements for.
 *
 * @param unit the name of the persistence unit
 * @param classes what Hibernate manages, loaded
 * @param packages names of packages that carry annotations themselves
 * @param mappingFiles names of resources
 * @param unitSettings what the persistence unit sets
 * @param settings what beats it
 * @param naming as in {@link ModelRequest}
 * @param loader the loader of the classes
 * @param serverMajor the server's major version, asked for late
 */
public record CreationRequest(
    String unit,
    List<Class<?>> classes,
    List<String> packages,
    List<String> mappingFiles,
    Map<String, String> unitSettings,
    Map<String, String> settings,
    Optional<String> naming,
    ClassLoader loader,
    IntSupplier serverMajor) {
  public CreationRequest {
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
    mappingFiles = List.copyOf(mappingFiles);
    unitSettings = Map.copyOf(unitSettings);
    settings = Map.copyOf(settings);
  }
}
