package dev.autogen.rules;

import dev.autogen.hook.OperationRewriter;
import dev.autogen.hook.RevisionPlan;
import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Has a team's rewriters work on what is to be drafted, one after another. */
final class Rewriting {
  private Rewriting() {}

  static List<RevisionPlan> of(RevisionPlan plan, List<OperationRewriter> rewriters) {
    List<RevisionPlan> plans = List.of(plan);
    for (OperationRewriter each : rewriters) {
      plans = plans.stream().flatMap(one -> rewritten(one, each).stream()).toList();
    }
    return plans.stream()
        .filter(each -> !each.upgrade().isEmpty() || !each.downgrade().isEmpty())
        .toList();
  }

  private static List<RevisionPlan> rewritten(RevisionPlan plan, OperationRewriter rewriter) {
    RevisionPlan each =
        new RevisionPlan(
            plan.message(),
            replaced(
                plan.upgrade(),
                operation ->
                    Asked.of(
                        rewriter, about(operation), hook -> List.copyOf(hook.upgrade(operation)))),
            replaced(
                plan.downgrade(),
                operation ->
                    Asked.of(
                        rewriter,
                        about(operation),
                        hook -> List.copyOf(hook.downgrade(operation)))));
    return Asked.of(rewriter, "the whole revision", hook -> List.copyOf(hook.revisions(each)));
  }

  private static List<Operation> replaced(
      List<Operation> operations, Function<Operation, List<Operation>> by) {
    List<Operation> replaced = new ArrayList<>();
    operations.forEach(each -> replaced.addAll(by.apply(each)));
    return replaced;
  }

  private static String about(Operation operation) {
    return "the operation " + operation.getClass().getSimpleName();
  }
}
