package dev.autogen.jpa;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the classes of an application, those on its own paths first: it must not see autogen's
 * libraries where it brings its own. What both share with Hibernate comes from autogen.
 *
 * <p>Hibernate asks for a great many classes that don't exist, above all the same annotations of
 * packages again and again; a name that was not found is not looked for twice.
 */
final class EntityLoader extends URLClassLoader {
  private static final List<String> SHARED =
      List.of(
          "java.", "javax.", "jakarta.", "jdk.", "org.hibernate.", "org.jboss.", "dev.autogen.");

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  EntityLoader(URL[] paths, ClassLoader parent) {
    super(paths, parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      try {
        return SHARED.stream().anyMatch(name::startsWith)
            ? super.loadClass(name, resolve)
            : ownFirst(name, resolve);
      } catch (ClassNotFoundException absent) {
        missing.add(name);
        throw absent;
      }
    }
  }

  private Class<?> ownFirst(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException elsewhere) {
      return super.loadClass(name, resolve);
    }
  }
}
