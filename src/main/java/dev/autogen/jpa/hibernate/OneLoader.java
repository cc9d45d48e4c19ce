package dev.autogen.jpa.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes, resources and services through one loader, where Hibernate's own service also asks
 * the loader that the process began with: that one knows another Hibernate and its services.
 */
final class OneLoader implements ClassLoaderService {
  private static final long serialVersionUID = 1L;
  private static final String SCHEME = "classpath://";

  private final transient ClassLoader loader;
  private final transient Map<Class<?>, List<?>> services = new ConcurrentHashMap<>();

  OneLoader(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Class<T> classForName(String name) {
    try {
      // What a class does when it begins is for the application; it may need more than is here.
      return (Class<T>) Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new ClassLoadingException("Unable to load class [" + name + "]", missing);
    }
  }

  @Override
  public @Nullable URL locateResource(String name) {
    URL written = asUrl(name);
    return written == null ? loader.getResource(path(name)) : written;
  }

  @Override
  public @Nullable InputStream locateResourceStream(String name) {
    URL written = asUrl(name);
    try {
      return written == null ? loader.getResourceAsStream(path(name)) : written.openStream();
    } catch (IOException unreadable) {
      return null;
    }
  }

  @Override
  public List<URL> locateResources(String name) {
    try {
      return Collections.list(loader.getResources(name));
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S> Collection<S> loadJavaServices(Class<S> contract) {
    return (List<S>) services.computeIfAbsent(contract, this::found);
  }

  // As Hibernate does, leaves out what the class path only half brings.
  private <S> List<S> found(Class<S> contract) {
    List<S> found = new ArrayList<>();
    Iterator<S> all = ServiceLoader.load(contract, loader).iterator();
    boolean more = true;
    while (more) {
      try {
        more = all.hasNext();
        if (more) {
          found.add(all.next());
        }
      } catch (ServiceConfigurationError | LinkageError unusable) {
        more = true;
      }
    }
    return found;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
  public <T> T generateProxy(InvocationHandler handler, Class<?>... interfaces) {
    return (T) Proxy.newProxyInstance(loader, interfaces, handler);
  }

  @Override
  public @Nullable Package packageForNameOrNull(String name) {
    try {
      return Class.forName(name + ".package-info", true, loader).getPackage();
    } catch (ClassNotFoundException | LinkageError missing) {
      return null;
    }
  }

  @Override
  public <T> T workWithClassLoader(Work<T> work) {
    return work.doWork(loader);
  }

  @Override
  public void stop() {
    services.clear();
  }

  private static @Nullable URL asUrl(String name) {
    try {
      return name.indexOf(':') < 0 || name.startsWith(SCHEME) ? null : URI.create(name).toURL();
    } catch (MalformedURLException | IllegalArgumentException resource) {
      return null;
    }
  }

  private static String path(String name) {
    String path = name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
