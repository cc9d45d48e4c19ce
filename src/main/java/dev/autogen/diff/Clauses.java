package dev.autogen.diff;

import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The clauses of a table's options, each of which can be silent on its own.
 *
 * @param parameters the storage parameters, by name
 * @param shape {@code partition by} or {@code inherits} with what follows
 * @param method {@code using} and the access method
 * @param place {@code tablespace} and its name
 */
record Clauses(Map<String, String> parameters, String shape, String method, String place) {
  private static final Pattern WITH =
      Pattern.compile("\\bwith\\s*\\(((?:[^()']|'(?:[^']|'')*')*)\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS =
      Pattern.compile(
          "(.*?)(\\busing\\s+\\S+)?\\s*(\\btablespace\\s+\\S+)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("([\\w.]+)(?:\\s*=\\s*('(?:[^']|'')*'|[^,\\s]+))?");

  Clauses {
    parameters = new TreeMap<>(parameters);
  }

  /** The clauses of options, canonical or as an author writes them. */
  static Clauses of(Optional<String> options) {
    String text = options.orElse("").strip();
    Map<String, String> parameters = new TreeMap<>();
    Matcher with = WITH.matcher(text);
    if (with.find()) {
      PARAMETER
          .matcher(with.group(1))
          .results()
          .forEach(each -> parameters.put(each.group(1).toLowerCase(Locale.ROOT), value(each)));
      text = (text.substring(0, with.start()) + text.substring(with.end())).strip();
    }
    Matcher others = OTHERS.matcher(text);
    return others.matches()
        ? new Clauses(parameters, part(others, 1), part(others, 2), part(others, 3))
        : new Clauses(parameters, text, "", "");
  }

  private static String part(Matcher matcher, int group) {
    return Objects.requireNonNullElse(matcher.group(group), "").strip();
  }

  /** Those of a table. */
  static Clauses of(Table table) {
    return of(table.options());
  }

  /** A parameter without a value is switched on. */
  private static String value(MatchResult parameter) {
    return Objects.requireNonNullElse(parameter.group(2), "true");
  }

  Clauses with(Map<String, String> values) {
    return new Clauses(values, shape, method, place);
  }

  /** The parameters that differ in another table or are not there, each as {@code name=value}. */
  List<String> parametersBeyond(Clauses others) {
    return parameters.entrySet().stream()
        .filter(each -> !each.getValue().equals(others.parameters.get(each.getKey())))
        .map(each -> each.getKey() + "=" + each.getValue())
        .toList();
  }

  /** The names of the parameters that another table does not have. */
  List<String> namesBeyond(Clauses others) {
    return parameters.keySet().stream()
        .filter(name -> !others.parameters.containsKey(name))
        .toList();
  }

  /** The options in one text, canonical if the clauses are. */
  Optional<String> text() {
    List<String> clauses = new ArrayList<>();
    clauses.add(shape);
    clauses.add(method);
    if (!parameters.isEmpty()) {
      clauses.add(
          parameters.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .sorted()
              .collect(Collectors.joining(", ", "with (", ")")));
    }
    clauses.add(place);
    clauses.removeIf(String::isEmpty);
    return Optional.of(String.join(" ", clauses)).filter(text -> !text.isEmpty());
  }
}
