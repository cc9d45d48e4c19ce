package dev.autogen.hazard;

/**
 * Something that can go wrong at one operation.
 *
 * @param operationIndex the position of the operation among those looked at, from 0
 * @param subject what is hit, in the fewest words: {@code every value of customer.email}
 * @param message what happens, a sentence that begins in lower case and ends with a full stop
 * @param remedy what to do about it, a sentence of the same form
 */
public record Hazard(
    HazardKind kind, int operationIndex, String subject, String message, String remedy) {

  /** How much attention it deserves. */
  public Severity severity() {
    return kind.severity();
  }
}
