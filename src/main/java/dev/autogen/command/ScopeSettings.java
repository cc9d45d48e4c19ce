package dev.autogen.command;

import dev.autogen.rules.ObjectPatterns;
import java.util.Arrays;
import java.util.List;

/**
 * How much of the database is autogen's business.
 *
 * @param schemas the schemas to manage; empty: the connection's default schema and every schema
 *     that an entity names
 * @param dropUnmanaged whether objects that neither an entity names nor a revision made are dropped
 *     instead of listed
 * @param include patterns of names; a kind that one speaks of is restricted to what they match
 * @param exclude patterns of names; what one matches is left alone
 */
public record ScopeSettings(
    List<String> schemas, boolean dropUnmanaged, List<String> include, List<String> exclude) {
  /** The default schema and those that entities name; what is unmanaged is kept. */
  public static final ScopeSettings USUAL =
      new ScopeSettings(List.of(), false, List.of(), List.of());

  public ScopeSettings {
    schemas = List.copyOf(schemas);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * The patterns of a text, separated by commas.
   *
   * @throws dev.autogen.problem.AutogenException A002 if one cannot be read
   */
  public static List<String> patterns(String text) {
    List<String> patterns =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    ObjectPatterns.parse(patterns, List.of());
    return patterns;
  }

  /** What is to be said of patterns that have matched nothing: they are easily mistyped. */
  List<String> notes(ObjectPatterns patterns) {
    return patterns.unmatched().stream()
        .map(
            each ->
                "the pattern %s of %s matches nothing"
                    .formatted(each, include.contains(each) ? "include" : "exclude"))
        .toList();
  }

  ObjectPatterns patterns() {
    return ObjectPatterns.parse(include, exclude);
  }
}
