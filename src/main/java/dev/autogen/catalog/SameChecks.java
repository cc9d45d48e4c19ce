package dev.autogen.catalog;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds checks that allow the same constants in another order. Hibernate lists the discriminators
 * of a hierarchy in the order in which the application happened to hand over its classes.
 */
final class SameChecks {
  private static final Pattern CONSTANT =
      Pattern.compile("\\(*(?:'(?:[^']|'')*+'|-?\\d+)(?:\\)|::[a-z ]+(?:\\(\\d+\\))?)*");
  private static final Pattern ONE_OF =
      Pattern.compile("(?<== ANY \\(ARRAY\\[)" + CONSTANT + "(?:, " + CONSTANT + ")*(?=\\])");

  private final Map<QualifiedName, Map<String, String>> present = new HashMap<>();

  private SameChecks(Schema actual) {
    for (Table table : actual.tables()) {
      for (Constraint constraint : table.constraints()) {
        if (constraint instanceof Check check) {
          present
              .computeIfAbsent(table.name(), name -> new HashMap<>())
              .put(ordered(check.expression()), check.expression());
        }
      }
    }
  }

  /** The desired schema with the actual order of constants where that is all that differs. */
  static Schema adopted(Schema desired, Schema actual) {
    SameChecks checks = new SameChecks(actual);
    return desired.withObjects(desired.objects().stream().map(checks::adopted).toList());
  }

  private SchemaObject adopted(SchemaObject object) {
    return object instanceof Table table && present.containsKey(table.name())
        ? table.withConstraints(
            table.constraints().stream()
                .map(each -> adopted(present.getOrDefault(table.name(), Map.of()), each))
                .toList())
        : object;
  }

  private static Constraint adopted(Map<String, String> present, Constraint constraint) {
    return constraint instanceof Check check
        ? check.withExpression(
            present.getOrDefault(ordered(check.expression()), check.expression()))
        : constraint;
  }

  private static String ordered(String expression) {
    return ONE_OF
        .matcher(expression)
        .replaceAll(
            list ->
                Matcher.quoteReplacement(
                    CONSTANT
                        .matcher(list.group())
                        .results()
                        .map(each -> each.group())
                        .sorted()
                        .collect(Collectors.joining(", "))));
  }
}
