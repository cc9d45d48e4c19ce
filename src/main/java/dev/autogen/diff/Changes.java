package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Groups steps into changes as people and scripts see them. */
final class Changes {
  private final Describe describe;

  Changes(Schema before, Schema after) {
    describe = new Describe(Indexed.of(before), Indexed.of(after));
  }

  /** In the order of their first operations. */
  List<Change> of(List<Step> steps) {
    Map<String, List<Step>> parts = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      String part = steps.get(i).part().orElse("\0" + i);
      parts.computeIfAbsent(part, name -> new ArrayList<>()).add(steps.get(i));
    }
    return parts.values().stream().map(this::change).toList();
  }

  private static List<Operation> operations(Stream<Step> steps) {
    return steps.flatMap(step -> step.operations().stream()).toList();
  }

  private static boolean isAside(Operation operation) {
    return operation instanceof Operation.Execute
        || operation instanceof Operation.CreateCast
        || operation instanceof Operation.DropCast;
  }

  private Change change(List<Step> steps) {
    List<Operation> operations = operations(steps.stream());
    Operation main =
        operations(steps.stream().filter(step -> !step.isAside())).stream()
            .filter(operation -> !isAside(operation))
            .findFirst()
            .orElse(operations.get(0));
    Change change = main.accept(describe);
    return new Change(change.kind(), change.owner(), change.child(), change.detail(), operations);
  }
}
