package dev.autogen.pairs;

import java.util.List;

/**
 * A type of a basic attribute.
 *
 * @param java its name in Java
 * @param annotation what chooses the database's type, or nothing
 * @param options attributes of {@code @Column}, one of which may be there
 * @param defaults expressions of the database that may be its default
 * @param checks conditions on its column, which {@code %s} stands for
 */
record BasicType(
    String java,
    String annotation,
    List<String> options,
    List<String> defaults,
    List<String> checks) {
  private static final List<String> NONE = List.of();
  private static final List<String> LENGTHS =
      List.of("", "length = 9", "length = 40", "length = 41", "length = 4000", "length = 70000");
  private static final List<String> PRECISIONS =
      List.of("", "secondPrecision = 0", "secondPrecision = 3", "secondPrecision = 6");
  private static final List<String> TEXTS =
      List.of("'x'", "''", "'it''s'", "'now'", "upper('a')", "'a' || 'b'", "current_user");
  private static final List<String> LENGTH_CHECKS =
      List.of(
          "length(%s) > 2",
          "%s <> ''", "%s in ('a', 'b', 'c')", "%s like 'a%%' or %1$s is null", "%s = upper(%1$s)");
  private static final List<String> NUMBERS = List.of("0", "42", "-1", "(1 + 2)", "'7'");
  private static final List<String> NUMBER_CHECKS =
      List.of("%s > 0", "%s >= 0", "%s between 1 and 10", "%s in (1, 2)", "not (%s = 5)");
  private static final List<String> DECIMALS = List.of("0", "1.50", "0.0", "1e3", "-0.1");
  private static final List<String> MOMENTS =
      List.of("current_timestamp", "now()", "localtimestamp", "'2020-02-29 10:00:00'");
  private static final List<String> MOMENT_CHECKS =
      List.of("%s > '2000-01-01 00:00:00'", "extract(year from %s) > 1999");
  private static final List<String> DATE_CHECKS =
      List.of("%s > '2000-01-01'", "%s >= date '2000-01-01' + 1");

  /** All of them, by an index that a model remembers. */
  static final List<BasicType> ALL =
      List.of(
          texts("String", ""),
          texts("String", ""),
          new BasicType(
              "String", "@JdbcTypeCode(SqlTypes.LONG32VARCHAR)", NONE, TEXTS, LENGTH_CHECKS),
          new BasicType(
              "String", "@JdbcTypeCode(SqlTypes.CHAR)", LENGTHS.subList(1, 3), TEXTS, NONE),
          new BasicType("String", "@Lob", NONE, NONE, NONE),
          new BasicType("Character", "", NONE, List.of("'x'"), NONE),
          texts("Locale", ""),
          new BasicType("Currency", "", NONE, List.of("'EUR'"), List.of("%s <> 'XXX'")),
          texts("ZoneId", ""),
          numbers("int"),
          numbers("Integer"),
          numbers("long"),
          numbers("Long"),
          numbers("short"),
          numbers("Byte"),
          numbers("BigInteger"),
          new BasicType(
              "BigDecimal",
              "",
              List.of(
                  "", "precision = 12, scale = 3", "precision = 12", "precision = 19, scale = 3"),
              DECIMALS,
              NUMBER_CHECKS),
          new BasicType("double", "", List.of("", "precision = 10"), DECIMALS, NUMBER_CHECKS),
          new BasicType("Float", "", NONE, DECIMALS, NUMBER_CHECKS),
          new BasicType("boolean", "", NONE, List.of("true", "false", "'t'"), NONE),
          new BasicType(
              "Boolean", "", NONE, List.of("true", "(not true)"), List.of("%s or %1$s is null")),
          new BasicType(
              "Boolean",
              "@Convert(converter = org.hibernate.type.YesNoConverter.class)",
              NONE,
              List.of("'N'"),
              NONE),
          new BasicType(
              "LocalDate",
              "",
              NONE,
              List.of("current_date", "'2020-02-29'", "current_date + 7"),
              DATE_CHECKS),
          new BasicType("LocalTime", "", PRECISIONS, List.of("localtime", "'10:00'"), NONE),
          moments("LocalDateTime"),
          moments("Instant"),
          moments("OffsetDateTime"),
          moments("Date"),
          new BasicType("OffsetTime", "", NONE, List.of("current_time"), NONE),
          new BasicType("Duration", "", NONE, NUMBERS, List.of("%s >= 0")),
          new BasicType(
              "Duration",
              "@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)",
              NONE,
              List.of("'1 day'"),
              NONE),
          new BasicType("UUID", "", NONE, List.of("gen_random_uuid()"), NONE),
          new BasicType(
              "byte[]", "", LENGTHS, List.of("''", "'abc'"), List.of("length(%s) < 1000")),
          new BasicType("byte[]", "@Lob", NONE, NONE, NONE),
          new BasicType(
              "String[]",
              "",
              List.of("", "length = 20"),
              List.of("'{}'", "'{a,b}'"),
              List.of("cardinality(%s) < 5")),
          new BasicType("int[]", "", NONE, List.of("'{1,2}'"), List.of("cardinality(%s) > 0")),
          new BasicType("List<String>", "", NONE, List.of("'{}'"), NONE),
          new BasicType("UUID[]", "@Array(length = 3)", NONE, List.of("'{}'"), NONE),
          new BasicType(
              "Map<String, String>",
              "@JdbcTypeCode(SqlTypes.JSON)",
              NONE,
              List.of("'{}'", "'{\\\"a\\\": 1}'", "jsonb_build_object()"),
              List.of("jsonb_typeof(%s) = 'object'")),
          new BasicType("java.net.InetAddress", "", NONE, List.of("'127.0.0.1'"), NONE),
          new BasicType("Year", "", NONE, NUMBERS, NUMBER_CHECKS));

  private static BasicType texts(String java, String annotation) {
    return new BasicType(java, annotation, LENGTHS, TEXTS, LENGTH_CHECKS);
  }

  private static BasicType numbers(String java) {
    return new BasicType(java, "", NONE, NUMBERS, NUMBER_CHECKS);
  }

  private static BasicType moments(String java) {
    return new BasicType(java, "", PRECISIONS, MOMENTS, MOMENT_CHECKS);
  }

  boolean isText() {
    return checks == LENGTH_CHECKS;
  }

  boolean isNumber() {
    return checks == NUMBER_CHECKS;
  }
}
