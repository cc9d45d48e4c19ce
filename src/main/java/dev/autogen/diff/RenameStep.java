package dev.autogen.diff;

import dev.autogen.operation.Operation;
import java.util.List;

/**
 * A rename and the operations that make it: one, unless it needs a name in between.
 *
 * @param rename by the names at its time
 */
record RenameStep(Rename rename, List<Operation> operations) {
  RenameStep {
    operations = List.copyOf(operations);
  }
}
