package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One change as a person or a script sees it, and the operations that make it.
 *
 * @param owner the object itself, or the table of a column, constraint or index
 * @param child the column, constraint or index
 * @param detail what there is to say about it: strings, numbers, booleans, lists and maps of them
 */
public record Change(
    ChangeKind kind,
    QualifiedName owner,
    Optional<String> child,
    Map<String, Object> detail,
    List<Operation> operations) {
  public Change {
    operations = List.copyOf(operations);
  }

  /** The same change, made by other operations. */
  Change withOperations(List<Operation> values) {
    return new Change(kind, owner, child, detail, values);
  }

  /** The table that the change is about, if it is about one or a part of one. */
  public Optional<QualifiedName> table() {
    return kind.ofTable() ? Optional.of(owner) : Optional.empty();
  }

  /** The name of what changes: the child's if there is one. */
  public String name() {
    return child.orElse(owner.name());
  }
}
