package dev.autogen.jpa;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the class path lacks, where Hibernate failed for that and not for a mapping.
 *
 * @param what a class that is missing, or what a class should have and doesn't
 */
record Unlinked(String what) {
  private static final String MISSING = " is missing";

  /** What a failure or one of its causes tells, the innermost of them. */
  static Optional<Unlinked> in(Throwable failure) {
    Optional<Unlinked> found = Optional.empty();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      Optional<Unlinked> here = of(each);
      found = here.isPresent() ? here : found;
    }
    return found;
  }

  /** What a failure itself tells; nothing where it is of another kind. */
  static Optional<Unlinked> of(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    boolean absent =
        failure instanceof NoClassDefFoundError || failure instanceof ClassNotFoundException;
    // A class that failed to begin is there; its own failure is the cause.
    if (absent && message.indexOf(' ') < 0) {
      return Optional.of(new Unlinked(message.replace('/', '.') + MISSING));
    }
    return failure instanceof IncompatibleClassChangeError
        ? Optional.of(new Unlinked(message))
        : Optional.empty();
  }

  /** Says it, where autogen's own Hibernate is used. */
  AutogenException refusal(Throwable failure) {
    Set<String> places = new LinkedHashSet<>(Set.of(what));
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (of(each).isEmpty() && each.getMessage() != null) {
        places.add(each.getMessage());
      }
    }
    boolean missing = what.endsWith(MISSING) && !what.startsWith("org.hibernate.");
    return Problem.of(ErrorCode.A031, "what the entities need cannot be loaded")
        .at(places.toArray(String[]::new))
        .remedy(
            missing
                ? new String[] {
                  "Add what is missing: --classpath \"target/dependency/*\"",
                  "with Maven, mvn dependency:copy-dependencies fills that folder"
                }
                : new String[] {
                  "Add the application's own Hibernate, 6.6 or newer, as it is another than"
                      + " autogen's: --classpath \"target/dependency/*\""
                })
        .asException(failure);
  }
}
