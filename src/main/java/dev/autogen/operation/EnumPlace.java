package dev.autogen.operation;

/**
 * Where a new label goes among the labels of an enumerated type.
 *
 * @param after whether behind the neighbour or in front of it
 */
public record EnumPlace(boolean after, String neighbour) {
  /** In front of the label given. */
  public static EnumPlace before(String neighbour) {
    return new EnumPlace(false, neighbour);
  }

  /** Behind the label given. */
  public static EnumPlace after(String neighbour) {
    return new EnumPlace(true, neighbour);
  }
}
