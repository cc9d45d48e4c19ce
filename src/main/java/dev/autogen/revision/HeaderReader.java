package dev.autogen.revision;

import dev.autogen.revision.HeaderTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a revision's header from its source, as long as it is written in plain strings. */
final class HeaderReader {
  private static final String ANNOTATION = RevisionHeader.class.getSimpleName();
  private static final Set<String> ELEMENTS =
      Set.of("id", "revises", "created", "message", "branchLabels", "dependsOn");

  private final List<Token> tokens;
  private int position;

  private HeaderReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** What a file turns out to be. */
  enum Kind {
    /** A revision whose header could be read. */
    PLAIN,
    /** A revision whose header only the compiler understands. */
    COMPUTED,
    /** A class that implements Revision and has no header. */
    HEADLESS,
    /** Something else. */
    OTHER
  }

  /**
   * What was read.
   *
   * @param className the full name of the file's class, empty where there is none
   * @param elements the header's elements, all of them lists; empty unless the header is plain
   */
  record Reading(Kind kind, String className, Map<String, List<String>> elements) {}

  static Reading read(String source) {
    return new HeaderReader(HeaderTokens.of(source)).reading();
  }

  private Reading reading() {
    String className = className();
    Optional<Integer> header = header();
    if (header.isEmpty()) {
      return new Reading(implementsRevision() ? Kind.HEADLESS : Kind.OTHER, className, Map.of());
    }
    position = header.get();
    return elements()
        .filter(elements -> !className.isEmpty())
        .map(elements -> new Reading(Kind.PLAIN, className, elements))
        .orElseGet(() -> new Reading(Kind.COMPUTED, className, Map.of()));
  }

  /** Where the annotation's elements begin. */
  private Optional<Integer> header() {
    for (int at = 1; at < tokens.size(); at++) {
      boolean annotation = tokens.get(at).is(ANNOTATION) && annotates(at);
      if (annotation && at + 1 < tokens.size() && tokens.get(at + 1).is("(")) {
        return Optional.of(at + 2);
      }
    }
    return Optional.empty();
  }

  private boolean annotates(int at) {
    int before = at - 1;
    while (before > 1 && tokens.get(before).is(".")) {
      before -= 2;
    }
    return tokens.get(before).is("@");
  }

  private String className() {
    String packageName = "";
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).is("package") && packageName.isEmpty()) {
        packageName = dotted(at + 1);
      }
      boolean declares =
          !tokens.get(at).string() && HeaderTokens.KINDS.contains(tokens.get(at).text());
      if (declares && (at == 0 || !tokens.get(at - 1).is("."))) {
        String name = tokens.get(at + 1).text();
        return packageName.isEmpty() ? name : packageName + "." + name;
      }
    }
    return "";
  }

  private String dotted(int from) {
    StringBuilder name = new StringBuilder();
    for (int at = from; at < tokens.size() && !tokens.get(at).is(";"); at++) {
      name.append(tokens.get(at).text());
    }
    return name.toString();
  }

  private boolean implementsRevision() {
    boolean listing = false;
    for (Token token : tokens) {
      listing = listing ? !token.is("{") : token.is("implements");
      if (listing && token.is(Revision.class.getSimpleName())) {
        return true;
      }
    }
    return false;
  }

  /** The elements up to the closing parenthesis; absent where one is no plain string. */
  private Optional<Map<String, List<String>>> elements() {
    Map<String, List<String>> elements = new HashMap<>();
    while (!at(")")) {
      String name = next();
      Optional<List<String>> value = skip("=") ? value() : Optional.empty();
      if (value.isEmpty() || !ELEMENTS.contains(name) || !(skip(",") || at(")"))) {
        return Optional.empty();
      }
      elements.put(name, value.get());
    }
    return Optional.of(elements);
  }

  private Optional<List<String>> value() {
    if (!skip("{")) {
      return string().map(List::of);
    }
    List<String> values = new ArrayList<>();
    while (!skip("}")) {
      Optional<String> value = string();
      if (value.isEmpty() || !(skip(",") || at("}"))) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  /** String constants joined by the sign +. */
  private Optional<String> string() {
    StringBuilder value = new StringBuilder();
    do {
      if (position >= tokens.size() || !tokens.get(position).string()) {
        return Optional.empty();
      }
      value.append(next());
    } while (skip("+"));
    return Optional.of(value.toString());
  }

  private boolean at(String sign) {
    return position >= tokens.size() || tokens.get(position).is(sign);
  }

  private boolean skip(String sign) {
    boolean there = position < tokens.size() && tokens.get(position).is(sign);
    position += there ? 1 : 0;
    return there;
  }

  private String next() {
    return tokens.get(position++).text();
  }
}
