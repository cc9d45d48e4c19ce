package dev.autogen.hook;

import dev.autogen.operation.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What a revision is to do, before it is drafted.
 *
 * @param message what it says of itself; absent: the message that was given
 */
public record RevisionPlan(
    Optional<String> message, List<Operation> upgrade, List<Operation> downgrade) {
  public RevisionPlan {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
  }

  /** A revision with the message that was given. */
  public static RevisionPlan of(List<Operation> upgrade, List<Operation> downgrade) {
    return new RevisionPlan(Optional.empty(), upgrade, downgrade);
  }

  /** The same with a message of its own. */
  public RevisionPlan message(String value) {
    return new RevisionPlan(Optional.of(value), upgrade, downgrade);
  }
}
