package dev.autogen.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads every spelling of a type into the canonical one. */
final class ColumnTypeParser {
  private static final Pattern ARRAY =
      Pattern.compile("(?i)(\\s*\\[\\s*\\d*\\s*]|\\s+array(\\s*\\[\\s*\\d*\\s*])?)+\\s*$");
  private static final Pattern PART =
      Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^.\"]+?))\\s*(?:\\.|$)");
  private static final Pattern WORDS = Pattern.compile("[a-z_][a-z0-9_ ]*");

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
          Map.entry("national char varying", "varchar"),
          Map.entry("nchar varying", "varchar"),
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
    int open = outsideOfQuotes(rest, '(');
    int close = rest.lastIndexOf(')');
    if (open < 0 || close < open) {
      return canonical(name(rest), List.of(), isArray);
    }
    String name = rest.substring(0, open) + " " + rest.substring(close + 1);
    return canonical(name(name), list(rest.substring(open + 1, close)), isArray);
  }

  private static int outsideOfQuotes(String text, char wanted) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The name as {@code format_type} prints it; one that cannot be understood stays as it is. */
  private static String name(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text.strip());
    int end = 0;
    while (end < part.regionEnd() && part.find(end) && part.start() == end) {
      parts.add(part.group(1) != null ? quoted(part.group(1)) : plain(part.group(2)));
      end = part.end();
    }
    if (end < part.regionEnd()) {
      return text.strip();
    }
    return String.join(".", parts).replaceFirst("^pg_catalog\\.", "");
  }

  private static String quoted(String part) {
    return SqlText.identifier(part.replace("\"\"", "\""));
  }

  private static String plain(String part) {
    String folded = SqlText.folded(part).replaceAll("\\s+", " ");
    return WORDS.matcher(folded).matches() ? folded : SqlText.identifier(folded);
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
    if (!modifiers.stream().allMatch(each -> each.matches("\\d{1,9}"))) {
      return new ColumnType("float", modifiers, array);
    }
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
