package dev.autogen.jpa;

import dev.autogen.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the schema that entity classes want: object for object what Hibernate would create for them
 * on a PostgreSQL server of the version asked for, found out without any server.
 *
 * <p>Hibernate is the one that the class path of the entities brings, from 6.6 on, else autogen's
 * own. Expressions are spelled as the entities and Hibernate spell them, not as a server would.
 */
public final class Model {
  private Model() {}

  /**
   * Reads the entities of a request.
   *
   * @throws dev.autogen.problem.AutogenException if a path, class or persistence unit is missing,
   *     if there is no entity, if Hibernate rejects one or cannot be used itself, or if persistence
   *     units want different things under one name
   */
  public static ModelSnapshot read(ModelRequest request) {
    return read(request, Optional.empty());
  }

  /**
   * The same, but Hibernate isn't started where nothing has changed since the last time: neither
   * the entities' class path nor the request, autogen, Java or the environment.
   *
   * @param kept keeps what Hibernate wrote
   */
  public static ModelSnapshot read(ModelRequest request, Cache kept) {
    return read(request, Optional.of(kept));
  }

  private static ModelSnapshot read(ModelRequest request, Optional<Cache> kept) {
    EntityPaths paths = EntityPaths.of(request);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (EntityLoader loader = paths.loader();
        URLClassLoader resources = paths.resources()) {
      thread.setContextClassLoader(loader);
      Optional<ScriptCache> scripts = kept.flatMap(cache -> ScriptCache.of(cache, request, paths));
      UnitReader reader = new UnitReader(request, paths, loader, resources, scripts);
      List<UnitReading> units =
          PersistenceXml.chosen(request, resources).stream().map(reader::read).toList();
      List<String> notes = new ArrayList<>();
      if (request.persistenceUnit().isEmpty() && request.persistenceXml().isEmpty()) {
        notes.addAll(Notes.unused(PersistenceXml.standard(resources)));
      }
      return UnitReading.merged(units).noting(notes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Which Hibernate reads the entities of a request; asks for no server.
   *
   * @throws dev.autogen.problem.AutogenException if a path is missing, or if the Hibernate that
   *     they bring cannot be used
   */
  public static HibernateVersion hibernate(ModelRequest request) {
    try (EntityLoader loader = EntityPaths.of(request).loader()) {
      return LinkedHibernate.of(loader).identity();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
