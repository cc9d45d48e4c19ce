package dev.autogen.problem;

import java.util.List;

/**
 * One thing that is wrong.
 *
 * @param sentence what is wrong, as a colleague would say it, with the names in it; no capital at
 *     the start and no full stop
 * @param places where it is wrong, all of them, one line each
 * @param remedies what to do, one line each: a command or code to copy where there is one
 */
public record Problem(ErrorCode code, String sentence, List<String> places, List<String> remedies) {
  public Problem {
    places = List.copyOf(places);
    remedies = List.copyOf(remedies);
  }

  /** A problem whose places and remedies are added by {@link #at} and {@link #remedy}. */
  public static Problem of(ErrorCode code, String sentence) {
    return new Problem(code, sentence, List.of(), List.of());
  }

  /** The same problem with these places. */
  public Problem at(List<String> values) {
    return new Problem(code, sentence, values, remedies);
  }

  /** The same problem with these places. */
  public Problem at(String... values) {
    return at(List.of(values));
  }

  /** The same problem with these ways out. */
  public Problem remedy(String... values) {
    return new Problem(code, sentence, places, List.of(values));
  }

  /** The exception that carries this problem alone. */
  public AutogenException asException() {
    return new AutogenException(List.of(this));
  }

  /** The exception that carries this problem alone and what brought it about. */
  public AutogenException asException(Throwable cause) {
    return new AutogenException(List.of(this), cause);
  }
}
