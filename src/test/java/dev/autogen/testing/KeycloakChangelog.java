package dev.autogen.testing;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The database of Keycloak as Keycloak makes it: with Liquibase, from the changelog in its jar. */
public final class KeycloakChangelog {
  private static final Path LIQUIBASE =
      Path.of(System.getProperty("autogen.keycloak", "target/keycloak"))
          .resolveSibling("liquibase");

  private final ClassLoader loader;

  private KeycloakChangelog(ClassLoader loader) {
    this.loader = loader;
  }

  /** Carries out every change set of the version, with those that are Java of Keycloak's own. */
  public static void run(String version, TestDatabase database) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
            new URLClassLoader(jars(version), ClassLoader.getPlatformClassLoader());
        Connection connection = database.connect()) {
      thread.setContextClassLoader(loader);
      new KeycloakChangelog(loader).update(connection);
    } catch (IOException | SQLException | ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] jars(String version) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(LIQUIBASE)) {
      for (Path file : files.toList()) {
        jars.add(url(file));
      }
    }
    for (Path each : Keycloak.jars(version)) {
      jars.add(url(each));
    }
    for (Class<?> each : List.of(Logger.class, Entity.class)) {
      jars.add(each.getProtectionDomain().getCodeSource().getLocation());
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  private void update(Connection connection) throws ReflectiveOperationException {
    bindSession();
    Class<?> jdbc = type("liquibase.database.jvm.JdbcConnection");
    Object wrapped = jdbc.getConstructor(Connection.class).newInstance(connection);
    Class<?> factory = type("liquibase.database.DatabaseFactory");
    Object database =
        factory
            .getMethod(
                "findCorrectDatabaseImplementation", type("liquibase.database.DatabaseConnection"))
            .invoke(factory.getMethod("getInstance").invoke(null), wrapped);
    Object resources =
        type("liquibase.resource.ClassLoaderResourceAccessor")
            .getConstructor(ClassLoader.class)
            .newInstance(loader);
    Class<?> liquibase = type("liquibase.Liquibase");
    Class<?> contexts = type("liquibase.Contexts");
    Object runner =
        liquibase
            .getConstructor(
                String.class,
                type("liquibase.resource.ResourceAccessor"),
                type("liquibase.database.Database"))
            .newInstance("META-INF/jpa-changelog-master.xml", resources, database);
    liquibase.getMethod("update", contexts).invoke(runner, contexts.getConstructor().newInstance());
  }

  /** Changes in Java want a session and, where there is no realm yet, ask nothing of it. */
  private void bindSession() throws ReflectiveOperationException {
    Class<?> session = type("org.keycloak.models.KeycloakSession");
    Object unasked =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {session},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.toString());
            });
    type("org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext")
        .getMethod("setCurrentSession", session)
        .invoke(null, unasked);
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }
}
