package dev.autogen.operation;

/**
 * A value that a column gets.
 *
 * @param expression SQL over the row as it was
 */
public record Assignment(String column, String expression) {
  /** What stands in a drafted class for a value that is open; no class has such a constant. */
  public static final String PLACEHOLDER = "FILL_IN";

  /** Stands where nobody has said yet which value: no server takes it. */
  private static final String OPEN = "/* to be written */";

  /** A value that a person still has to write. */
  public static Assignment open(String column) {
    return new Assignment(column, OPEN);
  }

  /** Whether a person still has to write the value. */
  public boolean isOpen() {
    return expression.equals(OPEN);
  }
}
