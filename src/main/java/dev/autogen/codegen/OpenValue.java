package dev.autogen.codegen;

import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import java.util.Optional;
import java.util.stream.Collectors;

/** The marked line of a draft that keeps its class from compiling until a person wrote a value. */
final class OpenValue {
  private OpenValue() {}

  /** What to write, if the operation wants a person to write anything. */
  static Optional<String> comment(Operation operation) {
    if (!(operation instanceof Operation.Backfill backfill)
        || backfill.assignments().stream().noneMatch(Assignment::isOpen)) {
      return Optional.empty();
    }
    String columns =
        backfill.assignments().stream()
            .filter(Assignment::isOpen)
            .map(each -> backfill.table() + "." + each.column())
            .collect(Collectors.joining(" and "));
    return Optional.of(
        "TODO: write what the rows that are there get in %s: an SQL expression in quotes instead of %s."
            .formatted(columns, Assignment.PLACEHOLDER));
  }
}
