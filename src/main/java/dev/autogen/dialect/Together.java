package dev.autogen.dialect;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one statement of neighbours that change columns of one table, where the server would go
 * over the rows once for each of them.
 */
final class Together {
  private final List<String> statements = new ArrayList<>();
  private final List<ColumnStep> waiting = new ArrayList<>();

  private Together() {}

  static List<String> statements(List<Operation> operations) {
    Together together = new Together();
    for (Operation operation : operations) {
      Optional<ColumnStep> step = ColumnStep.of(operation);
      if (step.filter(together::fits).isEmpty()) {
        together.flush();
      }
      step.ifPresentOrElse(
          together.waiting::add, () -> together.statements.addAll(PostgresSql.of(operation)));
    }
    together.flush();
    return together.statements;
  }

  /** Within one statement a column changes once, and values are read as they were before it. */
  private boolean fits(ColumnStep step) {
    Set<String> reads = step.reads();
    return waiting.stream()
        .allMatch(
            each ->
                each.table().equals(step.table())
                    && !each.column().equals(step.column())
                    && !reads.contains(each.column())
                    && !reads.contains(each.table().name()));
  }

  private void flush() {
    if (waiting.stream().filter(ColumnStep::goesOverRows).count() > 1) {
      List<String> parts = waiting.stream().flatMap(each -> each.parts().stream()).toList();
      statements.add(TableSql.alter(waiting.get(0).table(), parts));
      waiting.forEach(each -> statements.addAll(each.comments()));
    } else {
      waiting.forEach(each -> statements.addAll(PostgresSql.of(each.operation())));
    }
    waiting.clear();
  }
}
