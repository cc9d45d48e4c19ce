package dev.autogen.jpa;

import dev.autogen.cache.Cache;
import dev.autogen.cache.Hash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the statements that Hibernate wrote, so that it isn't started while nothing that they
 * depend on has changed: for each project, persistence unit and version of the server the newest.
 */
final class ScriptCache {
  private final Cache cache;
  private final ModelRequest request;
  private final EntityPaths paths;
  private final String fingerprint;

  private ScriptCache(Cache cache, ModelRequest request, EntityPaths paths, String fingerprint) {
    this.cache = cache;
    this.request = request;
    this.paths = paths;
    this.fingerprint = fingerprint;
  }

  /** For a request whose paths have been found; none where nobody can tell when they change. */
  static Optional<ScriptCache> of(Cache cache, ModelRequest request, EntityPaths paths) {
    return Fingerprint.of(paths.all())
        .map(fingerprint -> new ScriptCache(cache, request, paths, fingerprint));
  }

  /**
   * The statements of a unit for the server of the request, if they are kept. Which server that is
   * is asked for only where they are kept for any.
   */
  Optional<CreationScript> find(PersistenceUnit unit) {
    String project = project(unit);
    boolean any = cache.names(project).stream().anyMatch(name -> script(name).isPresent());
    return any ? script(file(project)) : Optional.empty();
  }

  /** Keeps the statements of a unit for the server of the request. */
  void keep(PersistenceUnit unit, CreationScript script) {
    cache.keep(file(project(unit)), ScriptFormat.written(fingerprint, script));
  }

  private Optional<CreationScript> script(String name) {
    return cache.find(name).flatMap(entry -> ScriptFormat.read(fingerprint, entry));
  }

  private String file(String project) {
    return project + "-" + request.serverMajor() + ".script";
  }

  private String project(PersistenceUnit unit) {
    Hash hash = new Hash();
    add(hash, paths.entities().stream().map(Path::toAbsolutePath).map(Path::toString).toList());
    add(hash, paths.all().stream().map(Path::toAbsolutePath).map(Path::toString).toList());
    add(hash, request.packages());
    add(hash, request.naming().stream().toList());
    add(hash, request.settings());
    hash.add(unit.name()).add(unit.where()).add(Boolean.toString(unit.onlyListed()));
    add(hash, unit.classes());
    add(hash, unit.mappingFiles());
    add(hash, unit.jarFiles());
    add(hash, unit.settings());
    return hash.hex();
  }

  private static void add(Hash hash, List<String> values) {
    hash.add(Integer.toString(values.size()));
    values.forEach(hash::add);
  }

  private static void add(Hash hash, Map<String, String> values) {
    hash.add(Integer.toString(values.size()));
    new TreeMap<>(values).forEach((key, value) -> hash.add(key).add(value));
  }
}
