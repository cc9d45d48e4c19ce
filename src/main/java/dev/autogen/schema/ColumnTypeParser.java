package dev.autogen.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads every spelling of a type into the canonical one. */
final class ColumnTypeParser {
  private static final Pattern ARRAY =
      Pattern.compile("(?i)(\\s*\\[\\s*\\d*\\s*]|\\s+array(\\s*\\[\\s*\\d*\\s*])?)+\\s*$");
  private static final Pattern MODIFIERS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern LITERAL_NAME = Pattern.compile("[\"]");

  private static final Map<String, String> CANONICAL =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("character", "char"),
          Map.entry("bpchar", "char"),
          Map.entry("nchar", "char"),
          Map.entry("national character", "char"),
          Map.entry("national char", "char"),
          Map.entry("character varying", "varchar"),
          Map.entry("char varying", "varchar"),
          Map.entry("national character varying", "varchar"),
          Map.entry("bit varying", "varbit"),
          Map.entry("time without time zone", "time"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("timestamp with time zone", "timestamptz"));
  private static final List<String> MICROSECONDS =
      List.of("time", "timetz", "timestamp", "timestamptz", "interval");

  private ColumnTypeParser() {}

  static ColumnType parse(String spelling) {
    String rest = spelling.strip();
    Matcher array = ARRAY.matcher(rest);
    boolean isArray = array.find();
    rest = isArray ? rest.substring(0, array.start()) : rest;
    Matcher modifiers = MODIFIERS.matcher(rest);
    if (!modifiers.find()) {
      return canonical(name(rest), List.of(), isArray);
    }
    String name = rest.substring(0, modifiers.start()) + " " + rest.substring(modifiers.end());
    return canonical(name(name), list(modifiers.group(1)), isArray);
  }

  private static String name(String text) {
    String name = text.strip();
    return LITERAL_NAME.matcher(name).find()
        ? name
        : name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("^pg_catalog\\.", "");
  }

  private static List<String> list(String modifiers) {
    return Arrays.stream(modifiers.split(",")).map(String::strip).toList();
  }

  private static ColumnType canonical(String spelled, List<String> modifiers, boolean array) {
    if (spelled.equals("float")) {
      return floating(modifiers, array);
    }
    if (spelled.equals("bpchar") && modifiers.isEmpty()) {
      return new ColumnType("bpchar", modifiers, array);
    }
    String name = CANONICAL.getOrDefault(spelled, spelled);
    return new ColumnType(name, significant(name, modifiers), array);
  }

  private static ColumnType floating(List<String> modifiers, boolean array) {
    boolean single = !modifiers.isEmpty() && Integer.parseInt(modifiers.get(0)) <= 24;
    return new ColumnType(single ? "real" : "double precision", List.of(), array);
  }

  private static List<String> significant(String name, List<String> modifiers) {
    if (MICROSECONDS.contains(name) && modifiers.equals(List.of("6"))) {
      return List.of();
    }
    if (name.equals("numeric") && modifiers.size() == 1) {
      return List.of(modifiers.get(0), "0");
    }
    boolean single = modifiers.isEmpty() && (name.equals("char") || name.equals("bit"));
    return single ? List.of("1") : modifiers;
  }
}
