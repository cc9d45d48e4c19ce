package dev.autogen.schema;

import java.util.Optional;

/**
 * The parameters of a sequence, each absent where PostgreSQL's default holds: type {@code bigint},
 * increment 1, the bounds of the type, start at the lower bound (the upper one if descending),
 * cache 1, no cycle. See <a
 * href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>.
 *
 * <p>In a change of a sequence only the parameters that change are present.
 */
public record SequenceOptions(
    Optional<ColumnType> type,
    Optional<Long> start,
    Optional<Long> increment,
    Optional<Long> minimum,
    Optional<Long> maximum,
    Optional<Long> cache,
    Optional<Boolean> cycle) {
  private static final SequenceOptions DEFAULTS =
      new SequenceOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Every parameter left to PostgreSQL. */
  public static SequenceOptions sequenceOptions() {
    return DEFAULTS;
  }

  /** The same with a type: {@code smallint}, {@code integer} or {@code bigint}. */
  public SequenceOptions as(ColumnType value) {
    return new SequenceOptions(
        Optional.of(value), start, increment, minimum, maximum, cache, cycle);
  }

  /** The same with a first value. */
  public SequenceOptions startWith(long value) {
    return new SequenceOptions(type, Optional.of(value), increment, minimum, maximum, cache, cycle);
  }

  /** The same with a step. */
  public SequenceOptions incrementBy(long value) {
    return new SequenceOptions(type, start, Optional.of(value), minimum, maximum, cache, cycle);
  }

  /** The same with a lower bound. */
  public SequenceOptions minValue(long value) {
    return new SequenceOptions(type, start, increment, Optional.of(value), maximum, cache, cycle);
  }

  /** The same with an upper bound. */
  public SequenceOptions maxValue(long value) {
    return new SequenceOptions(type, start, increment, minimum, Optional.of(value), cache, cycle);
  }

  /** The same with a number of values that a session takes at once. */
  public SequenceOptions cache(long value) {
    return new SequenceOptions(type, start, increment, minimum, maximum, Optional.of(value), cycle);
  }

  /** The same, starting over or not when its bound is reached. */
  public SequenceOptions cycle(boolean value) {
    return new SequenceOptions(type, start, increment, minimum, maximum, cache, Optional.of(value));
  }

  /** The same without what equals PostgreSQL's default, so that equal sequences are equal. */
  public SequenceOptions canonical() {
    SequenceDefaults defaults = SequenceDefaults.of(this);
    return new SequenceOptions(
        type.filter(value -> !value.equals(ColumnType.bigint())),
        start.filter(value -> value != defaults.start()),
        increment.filter(value -> value != 1),
        minimum.filter(value -> value != defaults.minimum()),
        maximum.filter(value -> value != defaults.maximum()),
        cache.filter(value -> value != 1),
        cycle.filter(value -> value));
  }

  /** The same with every parameter present. */
  public SequenceOptions complete() {
    SequenceDefaults defaults = SequenceDefaults.of(this);
    return new SequenceOptions(
        Optional.of(type.orElse(ColumnType.bigint())),
        Optional.of(start.orElse(defaults.start())),
        Optional.of(increment.orElse(1L)),
        Optional.of(minimum.orElse(defaults.minimum())),
        Optional.of(maximum.orElse(defaults.maximum())),
        Optional.of(cache.orElse(1L)),
        Optional.of(cycle.orElse(false)));
  }
}
