package dev.autogen.jpa.hibernate;

import dev.autogen.hint.FillWith;
import dev.autogen.hint.RenamedFrom;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What classes say by annotations of autogen's, and what of it is of anything. */
final class Sayings {
  private final Set<String> declared = new LinkedHashSet<>();
  private final Set<String> heard = new HashSet<>();
  private final Set<Class<?>> seen = new HashSet<>();

  /**
   * One annotation.
   *
   * @param words how it stands in the source, and where
   */
  record Saying(String text, String words) {}

  /** What a class, its superclasses and all in them say has to be of something. */
  void declared(Class<?> type) {
    for (Class<?> each = type; each != null && seen.add(each); each = each.getSuperclass()) {
      Stream.of(Stream.of(each), fields(each), methods(each))
          .flatMap(members -> members)
          .forEach(
              member -> {
                renamed(member).forEach(said -> declared.add(said.getValue().words()));
                fills(member).forEach(said -> declared.add(said.getValue().words()));
              });
    }
  }

  /** What an entity class says of its table, by no name, and of attributes. */
  Map<String, Saying> renamed(Class<?> type) {
    Map<String, Saying> said = new HashMap<>();
    renamed((AnnotatedElement) type).forEach(each -> add(said, each));
    return said;
  }

  /** Adds what an attribute says itself; what its holder says beats it. */
  void add(Class<?> type, String name, Map<String, Saying> renamed, Map<String, Saying> fills) {
    for (AnnotatedElement member : members(type, name)) {
      renamed(member).forEach(each -> add(renamed, each));
      fills(member).forEach(each -> add(fills, each));
    }
  }

  /** Takes note that it is of something. */
  String heard(Saying saying) {
    heard.add(saying.words());
    return saying.text();
  }

  /** What is of nothing, a sentence each. */
  List<String> unheard() {
    return declared.stream()
        .filter(each -> !heard.contains(each))
        .map(each -> each + " changes nothing: it is of no table and of no single column")
        .toList();
  }

  /** What is said of a part, as seen from it. */
  static Map<String, Saying> within(Map<String, Saying> said, String part) {
    Map<String, Saying> rest = new HashMap<>();
    said.forEach(
        (path, saying) -> {
          if (path.equals(part)) {
            rest.put("", saying);
          } else if (path.startsWith(part + ".")) {
            rest.put(path.substring(part.length() + 1), saying);
          }
        });
    return rest;
  }

  private void add(Map<String, Saying> said, Map.Entry<String, Saying> one) {
    if (said.putIfAbsent(one.getKey(), one.getValue()) != null) {
      heard(one.getValue());
    }
  }

  private static Stream<Map.Entry<String, Saying>> renamed(AnnotatedElement member) {
    return of(member, RenamedFrom.class)
        .map(each -> said(member, "RenamedFrom", each.value(), each.attribute()));
  }

  private static Stream<Map.Entry<String, Saying>> fills(AnnotatedElement member) {
    return of(member, FillWith.class)
        .map(each -> said(member, "FillWith", each.value(), each.attribute()));
  }

  private static Map.Entry<String, Saying> said(
      AnnotatedElement member, String annotation, String text, String attribute) {
    String inside =
        attribute.isEmpty()
            ? '"' + text + '"'
            : "value = \"" + text + "\", attribute = \"" + attribute + '"';
    String words = "@" + annotation + "(" + inside + ") on " + place(member);
    return Map.entry(attribute, new Saying(text, words));
  }

  private static String place(AnnotatedElement member) {
    return member instanceof Member each
        ? each.getDeclaringClass().getSimpleName() + "." + each.getName()
        : ((Class<?>) member).getSimpleName();
  }

  private static <A extends Annotation> Stream<A> of(AnnotatedElement member, Class<A> type) {
    return Arrays.stream(member.getDeclaredAnnotationsByType(type));
  }

  /** The field and the getter of an attribute, those of the class itself first. */
  private static List<AnnotatedElement> members(Class<?> type, String attribute) {
    String ending = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    List<String> getters = List.of("get" + ending, "is" + ending, attribute);
    List<AnnotatedElement> members = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      fields(each).filter(field -> field.getName().equals(attribute)).forEach(members::add);
      methods(each).filter(method -> getters.contains(method.getName())).forEach(members::add);
    }
    return members;
  }

  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields());
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 0);
  }
}
