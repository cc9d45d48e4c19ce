package dev.autogen.hook;

import dev.autogen.operation.Operation;
import java.util.List;

/**
 * Changes what a revision does before it is drafted.
 *
 * <p>An implementation is a public class with a public constructor without parameters, named in
 * {@code META-INF/services/dev.autogen.hook.OperationRewriter} on the class path of the entities.
 * Rewriters work one after another, in the order of the class path and of the lines in the file,
 * each on what the one before it left. Each sees every operation once, first those of the upgrade,
 * then those of the downgrade, each in order; what it puts in the place of one is not shown to it
 * again. Summary, hazards and statements are those of what the last one leaves, and where that is
 * nothing, nothing differs. What is thrown ends the command with an error that names the class.
 *
 * <p>Nobody checks that the result still leads to what the entities want: what it leaves out is
 * drafted the next time.
 */
public interface OperationRewriter {

  /** What stands in the place of an operation of the upgrade: itself, others, or nothing. */
  default List<Operation> upgrade(Operation operation) {
    return List.of(operation);
  }

  /** What stands in the place of an operation of the downgrade: itself, others, or nothing. */
  default List<Operation> downgrade(Operation operation) {
    return List.of(operation);
  }

  /**
   * The revisions that stand in the place of one, called after the operations were rewritten: the
   * same with its operations in another order, or several, each of which follows the one before it.
   */
  default List<RevisionPlan> revisions(RevisionPlan plan) {
    return List.of(plan);
  }
}
