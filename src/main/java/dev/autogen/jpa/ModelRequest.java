package dev.autogen.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the entities are and how Hibernate is to read them.
 *
 * @param entities directories and jars of the entity classes; {@code dir/*} stands for all jars of
 *     a directory
 * @param classpath further directories and jars that the entities need, in the same form
 * @param packages only these packages and those below them are scanned; all where empty
 * @param persistenceUnit the unit of {@code persistence.xml} to take classes, mapping files and
 *     settings from, or several, separated by commas, that are read one by one and want what all of
 *     them want together; nothing where the text is blank
 * @param persistenceXml another file than {@code META-INF/persistence.xml}: a path, or a resource
 *     on the entities' class path
 * @param settings Hibernate's settings, which beat those of the unit
 * @param naming {@code jpa}, {@code spring}, or the name of a class that implements Hibernate's
 *     {@code PhysicalNamingStrategy} or {@code ImplicitNamingStrategy}
 * @param server the server that the schema is for; asked for late, so that the classes can be read
 *     while it is being found out
 */
public record ModelRequest(
    List<String> entities,
    List<String> classpath,
    List<String> packages,
    Optional<String> persistenceUnit,
    Optional<String> persistenceXml,
    Map<String, String> settings,
    Optional<String> naming,
    Supplier<Server> server) {
  public ModelRequest {
    entities = List.copyOf(entities);
    classpath = List.copyOf(classpath);
    packages = List.copyOf(packages);
    settings = Map.copyOf(settings);
  }

  /** All entities of these paths, read with Hibernate's own defaults. */
  public static ModelRequest of(List<String> entities, int serverMajor, String defaultSchema) {
    return new ModelRequest(
        entities,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        () -> new Server(serverMajor, defaultSchema));
  }

  int serverMajor() {
    return server.get().major();
  }

  String defaultSchema() {
    return server.get().defaultSchema();
  }

  /** The same with further paths that the entities need. */
  public ModelRequest withClasspath(List<String> values) {
    return new ModelRequest(
        entities, values, packages, persistenceUnit, persistenceXml, settings, naming, server);
  }

  /** The same, scanning these packages only. */
  public ModelRequest withPackages(List<String> values) {
    return new ModelRequest(
        entities, classpath, values, persistenceUnit, persistenceXml, settings, naming, server);
  }

  /** The same, of this persistence unit. */
  public ModelRequest withPersistenceUnit(String value) {
    return new ModelRequest(
        entities,
        classpath,
        packages,
        Optional.of(value),
        persistenceXml,
        settings,
        naming,
        server);
  }

  /** The same, with persistence units from this file or resource. */
  public ModelRequest withPersistenceXml(String value) {
    return new ModelRequest(
        entities,
        classpath,
        packages,
        persistenceUnit,
        Optional.of(value),
        settings,
        naming,
        server);
  }

  /** The same with these settings of Hibernate. */
  public ModelRequest withSettings(Map<String, String> values) {
    return new ModelRequest(
        entities, classpath, packages, persistenceUnit, persistenceXml, values, naming, server);
  }

  /** The same with another naming. */
  public ModelRequest withNaming(String value) {
    return new ModelRequest(
        entities,
        classpath,
        packages,
        persistenceUnit,
        persistenceXml,
        settings,
        Optional.of(value),
        server);
  }

  /**
   * What the schema depends on of the server that it is for.
   *
   * @param major its major version
   * @param defaultSchema the schema whose name objects don't carry
   */
  public record Server(int major, String defaultSchema) {}
}
