package dev.autogen.schema;

/** What PostgreSQL takes for the bounds and the start that a sequence doesn't name. */
record SequenceDefaults(long minimum, long maximum, long start) {
  static SequenceDefaults of(SequenceOptions options) {
    boolean ascending = options.increment().orElse(1L) > 0;
    long minimum = ascending ? 1 : lowest(options.type().orElse(ColumnType.bigint()));
    long maximum = ascending ? highest(options.type().orElse(ColumnType.bigint())) : -1;
    long start = ascending ? options.minimum().orElse(minimum) : options.maximum().orElse(maximum);
    return new SequenceDefaults(minimum, maximum, start);
  }

  private static long highest(ColumnType type) {
    return switch (type.name()) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  private static long lowest(ColumnType type) {
    return -highest(type) - 1;
  }
}
