package dev.autogen.jpa;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Hibernate that a loader of entities finds: the one that their paths bring, else autogen's
 * own. It writes the statements that create the schema.
 */
final class LinkedHibernate {
  private static final String ENTRY = "dev.autogen.jpa.hibernate.Creation";
  private static final int OLDEST_MAJOR = 6;
  private static final int OLDEST_MINOR = 6;
  private static final Pattern MAJOR_AND_MINOR = Pattern.compile("(\\d+)\\.(\\d+).*");

  /** What Hibernate cannot do without; other jars that are missing show when they are needed. */
  private static final List<String> NEEDED =
      List.of("jakarta.persistence.Entity", "org.jboss.logging.Logger");

  private static final String ALONE =
      "or leave Hibernate out of --classpath, so that autogen reads with its own";
  private static final String LOGGING = "org.jboss.logging.provider";

  private final EntityLoader loader;
  private final String version;

  private LinkedHibernate(EntityLoader loader, String version) {
    this.loader = loader;
    this.version = version;
  }

  /** Refuses a Hibernate of the entities' paths that is too old or lacks what it needs. */
  static LinkedHibernate of(EntityLoader loader) {
    LinkedHibernate hibernate = new LinkedHibernate(loader, version(loader));
    if (hibernate.isBrought()) {
      hibernate.refuseIfTooOld();
      hibernate.refuseIfIncomplete();
      hibernate.logQuietly();
    }
    return hibernate;
  }

  /** Which one it is. */
  HibernateVersion identity() {
    return new HibernateVersion(version(loader), loader.ownHibernate().map(LinkedHibernate::place));
  }

  /** Its version, as it says itself. */
  String version() {
    return version;
  }

  /** Whether the paths bring it, so that it is the application's. */
  boolean isBrought() {
    return loader.ownHibernate().isPresent();
  }

  /** Has the statements written. */
  CreationScript creation(CreationRequest request) {
    try {
      @SuppressWarnings("unchecked")
      Function<CreationRequest, CreationScript> entry =
          (Function<CreationRequest, CreationScript>)
              Class.forName(ENTRY, true, loader)
                  .asSubclass(Function.class)
                  .getConstructor()
                  .newInstance();
      return entry.apply(request);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a failure says that this Hibernate cannot be used, rather than the entities. */
  Optional<AutogenException> unusable(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (isBrought() && each instanceof LinkageError) {
        String what = Unlinked.of(each).map(Unlinked::what).orElseGet(each::toString);
        return Optional.of(refused("cannot be started", List.of(what)).asException(failure));
      }
    }
    return Optional.empty();
  }

  private static String version(EntityLoader loader) {
    try {
      return String.valueOf(
          Class.forName("org.hibernate.Version", true, loader)
              .getMethod("getVersionString")
              .invoke(null));
    } catch (ReflectiveOperationException | LinkageError unknown) {
      return "of an unknown version";
    }
  }

  private void refuseIfTooOld() {
    Matcher numbers = MAJOR_AND_MINOR.matcher(version);
    if (numbers.matches()) {
      int major = Integer.parseInt(numbers.group(1));
      int minor = Integer.parseInt(numbers.group(2));
      if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
        throw refused("is too old", List.of())
            .remedy("Bring Hibernate 6.6 or newer, as the application", ALONE)
            .asException();
      }
    }
  }

  private void refuseIfIncomplete() {
    List<String> missing = NEEDED.stream().filter(name -> !isThere(name)).toList();
    if (!missing.isEmpty()) {
      throw refused(
              "lacks what it needs", missing.stream().map(name -> name + " is missing").toList())
          .asException();
    }
  }

  private boolean isThere(String name) {
    return loader.findResource(name.replace('.', '/') + ".class") != null;
  }

  // Else it would write to whatever logger the application ships with, in its own way.
  private void logQuietly() {
    String before = System.getProperty(LOGGING);
    System.setProperty(LOGGING, "jdk");
    try {
      Class.forName("org.jboss.logging.LoggerProviders", true, loader);
    } catch (ClassNotFoundException | LinkageError other) {
      // A logging library of another make decides by itself.
    } finally {
      if (before == null) {
        System.clearProperty(LOGGING);
      } else {
        System.setProperty(LOGGING, before);
      }
    }
  }

  private Problem refused(String why, List<String> details) {
    List<String> places = new ArrayList<>();
    loader.ownHibernate().map(LinkedHibernate::place).ifPresent(places::add);
    places.addAll(details);
    return Problem.of(
            ErrorCode.A036,
            String.join(" ", "the Hibernate", version, "that the entities' class path brings", why))
        .at(places)
        .remedy(
            "Give all jars that the application has: --classpath \"target/dependency/*\"", ALONE);
  }

  private static String place(URL version) {
    String text = URLDecoder.decode(version.toString(), StandardCharsets.UTF_8);
    String place = text.replaceFirst("!?/org/hibernate/Version\\.class$", "");
    return place.replaceFirst("^(jar:)?file:", "");
  }
}
