package dev.autogen.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of an application, those on its own paths first: it must not see autogen's
 * libraries where it brings its own. Hibernate and what it shares with the entities come from
 * autogen, unless the paths have a Hibernate: then that one is used with the libraries beside it,
 * none of autogen's are seen, and autogen's classes that are linked to Hibernate are defined here.
 *
 * <p>Hibernate asks for a great many classes that don't exist, above all the same annotations of
 * packages again and again; a name that was not found is not looked for twice.
 */
final class EntityLoader extends URLClassLoader {
  private static final String VERSION = "org/hibernate/Version.class";
  private static final String LINKED = "dev.autogen.jpa.hibernate.";

  /** What comes from autogen where it brings Hibernate. */
  private static final List<String> SHARED =
      List.of(
          "java.", "javax.", "jakarta.", "jdk.", "org.hibernate.", "org.jboss.", "dev.autogen.");

  /** What comes from autogen in any case: what the linked classes and hooks talk to it through. */
  private static final List<String> TALK =
      List.of(
          CreationRequest.class.getName(),
          CreationScript.class.getName(),
          "dev.autogen.hint.",
          "dev.autogen.hook.",
          "dev.autogen.operation.",
          "dev.autogen.problem.",
          "dev.autogen.schema.");

  private static final List<String> JDK =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.w3c.", "org.xml.");

  private final ClassLoader autogen;
  private final @Nullable URL ownHibernate;
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  EntityLoader(URL[] paths, ClassLoader autogen) {
    super(paths, autogen);
    this.autogen = autogen;
    this.ownHibernate = findResource(VERSION);
  }

  /** Where the Hibernate is that the paths bring, if they do. */
  Optional<URL> ownHibernate() {
    return Optional.ofNullable(ownHibernate);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      // Asked for after what was made while the process runs, of which nobody tells.
      if (missing.contains(name)) {
        throw new ClassNotFoundException(name);
      }
      try {
        return ownHibernate == null ? besideAutogen(name, resolve) : apartFromAutogen(name);
      } catch (ClassNotFoundException absent) {
        missing.add(name);
        throw absent;
      }
    }
  }

  private Class<?> besideAutogen(String name, boolean resolve) throws ClassNotFoundException {
    if (!begins(name, SHARED)) {
      try {
        return findClass(name);
      } catch (ClassNotFoundException elsewhere) {
        return super.loadClass(name, resolve);
      }
    }
    return super.loadClass(name, resolve);
  }

  private Class<?> apartFromAutogen(String name) throws ClassNotFoundException {
    if (begins(name, TALK)) {
      return autogen.loadClass(name);
    }
    if (name.startsWith(LINKED)) {
      return linked(name);
    }
    return begins(name, JDK) ? jdkFirst(name) : ownFirst(name);
  }

  private Class<?> jdkFirst(String name) throws ClassNotFoundException {
    try {
      return getPlatformClassLoader().loadClass(name);
    } catch (ClassNotFoundException own) {
      return findClass(name);
    }
  }

  private Class<?> ownFirst(String name) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException absent) {
      return getPlatformClassLoader().loadClass(name);
    }
  }

  private Class<?> linked(String name) throws ClassNotFoundException {
    try (InputStream content =
        autogen.getResourceAsStream(name.replace('.', '/').concat(".class"))) {
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = content.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    if (ownHibernate == null) {
      return super.getResource(name);
    }
    URL own = findResource(name);
    return own == null ? getPlatformClassLoader().getResource(name) : own;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (ownHibernate == null) {
      return super.getResources(name);
    }
    List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
    found.addAll(Collections.list(getPlatformClassLoader().getResources(name)));
    return Collections.enumeration(found);
  }

  private static boolean begins(String name, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
