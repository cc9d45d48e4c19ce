package dev.autogen.jpa;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Loads the classes before Hibernate does, to say at once all that is missing. */
final class EntityClasses {
  private EntityClasses() {}

  /** Refuses if any of these classes, or anything that their members name, cannot be loaded. */
  static void load(Collection<String> names, ClassLoader loader) {
    List<String> failures = new ArrayList<>();
    names.forEach(name -> failure(name, loader, failures));
    if (!failures.isEmpty()) {
      String what = failures.size() == 1 ? "a class" : failures.size() + " classes";
      throw Problem.of(ErrorCode.A031, what + " of the entities cannot be loaded")
          .at(failures)
          .remedy(
              "Add what is missing: --classpath \"target/dependency/*\"",
              "with Maven, mvn dependency:copy-dependencies fills that folder")
          .asException();
    }
  }

  private static void failure(String name, ClassLoader loader, List<String> failures) {
    try {
      touch(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError failure) {
      failures.add(name + ": " + reason(failure, name));
    } catch (TypeNotPresentException failure) {
      failures.add(name + ": " + failure.typeName() + " is missing");
    }
  }

  // What Hibernate looks at; asking for it resolves the classes that it names.
  private static void touch(Class<?> type) {
    Objects.requireNonNull(type.getDeclaredFields());
    Objects.requireNonNull(type.getDeclaredMethods());
    Objects.requireNonNull(type.getAnnotations());
    if (type.getSuperclass() != null && type.getSuperclass().getClassLoader() != null) {
      touch(type.getSuperclass());
    }
  }

  private static String reason(Throwable failure, String name) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof UnsupportedClassVersionError) {
      return "was compiled for a newer Java than this one, " + Runtime.version().feature();
    }
    boolean self = message.replace('/', '.').equals(name);
    boolean missing =
        failure instanceof ClassNotFoundException || failure instanceof NoClassDefFoundError;
    if (missing) {
      return self ? "is not on the class path" : message.replace('/', '.') + " is missing";
    }
    return message;
  }
}
