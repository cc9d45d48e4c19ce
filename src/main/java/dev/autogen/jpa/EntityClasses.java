package dev.autogen.jpa;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The classes of the entities, loaded before Hibernate does, to say at once all that is missing.
 *
 * @param packages what the names meant that are no class but a package with annotations
 */
record EntityClasses(List<Class<?>> classes, List<String> packages) {
  private static final String ABSENT = "is not on the class path";

  /** Refuses if any of these classes, or anything that their members name, cannot be loaded. */
  static EntityClasses load(Collection<String> names, ClassLoader loader) {
    EntityClasses loaded = new EntityClasses(new ArrayList<>(), new ArrayList<>());
    List<String> failures = new ArrayList<>();
    names.forEach(name -> loaded.load(name, loader).ifPresent(failures::add));
    if (!failures.isEmpty()) {
      String what = failures.size() == 1 ? "a class" : failures.size() + " classes";
      throw Problem.of(ErrorCode.A031, what + " of the entities cannot be loaded")
          .at(failures)
          .remedy(remedies(failures))
          .asException();
    }
    return loaded;
  }

  /** A class that is named and not there is the project's own, to be compiled or not named. */
  private static String[] remedies(List<String> failures) {
    List<String> remedies = new ArrayList<>();
    if (failures.stream().anyMatch(each -> each.endsWith(ABSENT))) {
      remedies.add("Compile the project: its classes have to be in what --entities names");
      remedies.add("or correct what persistence.xml or a mapping file calls the class");
    }
    if (!failures.stream().allMatch(each -> each.endsWith(ABSENT))) {
      remedies.add("Add what is missing: --classpath \"target/dependency/*\"");
      remedies.add("with Maven, mvn dependency:copy-dependencies fills that folder");
    }
    return remedies.toArray(String[]::new);
  }

  private Optional<String> load(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      touch(type);
      classes.add(type);
      return Optional.empty();
    } catch (ClassNotFoundException | LinkageError failure) {
      if (loader.getResource(name.replace('.', '/') + "/package-info.class") != null) {
        packages.add(name);
        return Optional.empty();
      }
      return Optional.of(name + ": " + reason(failure, name));
    } catch (TypeNotPresentException failure) {
      return Optional.of(name + ": " + failure.typeName() + " is missing");
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
      return self ? ABSENT : message.replace('/', '.') + " is missing";
    }
    return message;
  }
}
