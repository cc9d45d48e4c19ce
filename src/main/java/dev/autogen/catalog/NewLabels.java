package dev.autogen.catalog;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels that enumerated types of the database are yet to get. The server rejects an expression
 * that uses one, rightly and without the entity being wrong: the text stays as it was written.
 */
record NewLabels(Set<String> labels) {

  static NewLabels of(Schema desired, Schema actual) {
    Map<QualifiedName, List<String>> present =
        enums(actual).collect(Collectors.toMap(EnumType::name, EnumType::labels));
    Set<String> labels = new HashSet<>();
    enums(desired)
        .forEach(
            type -> {
              List<String> known = present.getOrDefault(type.name(), type.labels());
              type.labels().stream().filter(label -> !known.contains(label)).forEach(labels::add);
            });
    return new NewLabels(labels);
  }

  boolean awaitedBy(Question question) {
    String text = question.text();
    // A literal of an array has its elements between braces.
    return labels.stream()
        .anyMatch(
            label ->
                text.contains(Literal.text(label).strip())
                    || (text.contains("'{") && text.contains(label)));
  }

  private static Stream<EnumType> enums(Schema schema) {
    return schema.types().stream().filter(EnumType.class::isInstance).map(EnumType.class::cast);
  }
}
