package dev.autogen.jpa;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said when the entities cannot be read. */
final class Refusals {
  private Refusals() {}

  static AutogenException noEntity(ModelRequest request, ClassScan scan) {
    boolean unit = request.persistenceUnit().isPresent() || request.persistenceXml().isPresent();
    if (request.entities().isEmpty() && !unit) {
      return unnamed();
    }
    List<String> remedies = new ArrayList<>();
    if (!scan.outdated().isEmpty()) {
      remedies.add(
          "These classes use javax.persistence, which Hibernate 7 doesn't read: use"
              + " jakarta.persistence instead");
    }
    if (!request.packages().isEmpty()) {
      remedies.add(
          "Only " + String.join(", ", request.packages()) + " is looked at: check --packages");
    }
    remedies.add("Compile the project first, for example with mvn compile or gradle classes");
    remedies.add("Name the folder or jar of the entity classes: --entities target/classes");
    Stream<String> paths = request.entities().stream();
    Stream<String> outdated =
        scan.outdated().stream().map(name -> name + "    @javax.persistence.Entity");
    return Problem.of(ErrorCode.A030, "there is no entity in what --entities names")
        .at(Stream.concat(paths, outdated).toList())
        .remedy(remedies.toArray(String[]::new))
        .asException();
  }

  private static AutogenException unnamed() {
    return Problem.of(ErrorCode.A030, "no entities are named")
        .remedy(
            "Name where their classes are: --entities target/classes",
            "or write it into autogen.properties: entities = target/classes",
            "or name a unit of persistence.xml: --persistence-unit NAME")
        .asException();
  }

  static AutogenException rejected(
      Throwable rejection, Collection<String> classes, LinkedHibernate hibernate) {
    if (rejection instanceof AutogenException known) {
      return known;
    }
    List<String> messages = messages(rejection);
    String all = String.join("\n", messages);
    List<String> named = classes.stream().filter(name -> mentions(all, name)).toList();
    return Problem.of(ErrorCode.A032, "Hibernate rejects the entities: " + messages.get(0))
        .at(Stream.concat(named.stream(), messages.stream().skip(1)).distinct().toList())
        .remedy(remedies(hibernate))
        .asException(rejection);
  }

  private static String[] remedies(LinkedHibernate hibernate) {
    List<String> remedies = new ArrayList<>();
    remedies.add(
        "Correct the mapping, as an application with Hibernate "
            + hibernate.version()
            + " would not start with it either");
    remedies.add("or give the setting that the application has: --hibernate KEY=VALUE");
    if (!hibernate.isBrought()) {
      remedies.add(
          "or add the application's own Hibernate, if it is another:"
              + " --classpath \"target/dependency/*\"");
    }
    return remedies.toArray(String[]::new);
  }

  // The innermost message says what is wrong, the outer ones where.
  private static List<String> messages(Throwable rejection) {
    Set<String> messages = new LinkedHashSet<>();
    for (Throwable each = rejection; each != null; each = each.getCause()) {
      messages.add(each.getMessage() == null ? each.getClass().getName() : firstLine(each));
    }
    List<String> innermostFirst = new ArrayList<>(messages);
    java.util.Collections.reverse(innermostFirst);
    return innermostFirst;
  }

  private static String firstLine(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString())
        .lines()
        .collect(Collectors.joining(" "));
  }

  private static boolean mentions(String text, String name) {
    int at = text.indexOf(name);
    int end = at + name.length();
    return at >= 0 && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
  }
}
