package dev.autogen.revision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Classes that lie in no file, in front of autogen's own. */
final class MemoryClassLoader extends ClassLoader {
  private final Map<String, byte[]> classes;
  private final Function<String, Map<String, byte[]>> more;

  /**
   * A loader of the classes given.
   *
   * @param more tells further classes when one is missing; empty where there are none
   */
  MemoryClassLoader(Map<String, byte[]> classes, Function<String, Map<String, byte[]>> more) {
    super(Revision.class.getClassLoader());
    this.classes = new ConcurrentHashMap<>(classes);
    this.more = more;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!classes.containsKey(name)) {
      more.apply(name).forEach(classes::putIfAbsent);
    }
    byte @Nullable [] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
