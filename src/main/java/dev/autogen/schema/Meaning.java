package dev.autogen.schema;

import java.util.List;

/**
 * What an application means by the values of a column, where their type doesn't say it. The values
 * of two types that a column can have with one meaning are converted by it.
 */
public sealed interface Meaning {

  /**
   * The constants of an enumeration, as numbers from 0 or as their names.
   *
   * @param names in the order of the numbers
   */
  record Constants(List<String> names) implements Meaning {
    public Constants {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A length of time, as an interval or as the number of its nanoseconds. */
  record Duration() implements Meaning {
    /** Whether a column of the type can hold the number of nanoseconds. */
    public boolean isCountedIn(ColumnType type) {
      boolean whole = type.modifiers().size() < 2 || type.modifiers().get(1).equals("0");
      return !type.array()
          && (type.equals(ColumnType.bigint()) || type.name().equals("numeric"))
          && whole;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Whether a row counts as deleted: as a flag, or as the time since when.
   *
   * @param ifTrue what it means that a flag is true
   */
  record Deleted(boolean ifTrue) implements Meaning {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Answers by the kind of meaning. */
  <R> R accept(Visitor<R> visitor);

  /** One method for every kind of meaning. */
  interface Visitor<R> {
    R visit(Constants constants);

    R visit(Duration duration);

    R visit(Deleted deleted);
  }
}
