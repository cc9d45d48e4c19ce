package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Names that PostgreSQL can give only once within a schema: of whatever has rows, and of indexes.
 */
public final class TakenNames {
  private TakenNames() {}

  /** The names that more than one object has, as where one that waits keeps that of a new one. */
  public static List<QualifiedName> in(Schema schema) {
    Set<QualifiedName> seen = new LinkedHashSet<>();
    return Stream.of(
            schema.tables().stream().flatMap(TakenNames::of),
            schema.sequences().stream().map(each -> each.name()),
            schema.views().stream().map(each -> each.name()))
        .flatMap(each -> each)
        .filter(Predicate.not(seen::add))
        .distinct()
        .toList();
  }

  /**
   * The names of indexes and constraints that waited and that changes drop, to give their names to
   * something else of the same table.
   */
  public static List<QualifiedName> remade(Collection<ObjectName> waiting, ChangeSet changes) {
    Set<ChildName> dropped = new HashSet<>();
    Set<ChildName> made = new HashSet<>();
    for (Operation each : changes.upgrade()) {
      if (each instanceof Operation.DropIndex drop) {
        dropped.add(new ChildName(drop.table(), drop.index()));
      } else if (each instanceof Operation.DropConstraint drop) {
        dropped.add(new ChildName(drop.table(), drop.constraint()));
      } else if (each instanceof Operation.CreateIndex create) {
        made.add(new ChildName(create.table(), create.index().name()));
      } else if (each instanceof Operation.AddConstraint add) {
        made.add(new ChildName(add.table(), add.constraint().name()));
      }
    }
    return waiting.stream()
        .filter(name -> name.kind() == Kind.INDEX || name.kind() == Kind.CONSTRAINT)
        .filter(name -> !changes.pending().contains(name))
        .map(name -> new ChildName(name.name(), name.child().orElse("")))
        .filter(name -> dropped.contains(name) && made.contains(name))
        .filter(name -> !isCheck(changes.before(), name))
        .map(name -> name.table().sibling(name.name()))
        .distinct()
        .toList();
  }

  /** A check waits under the name of the one that is wanted. */
  private static boolean isCheck(Schema before, ChildName name) {
    return before
        .table(name.table())
        .flatMap(table -> table.constraint(name.name()))
        .filter(Check.class::isInstance)
        .isPresent();
  }

  private static Stream<QualifiedName> of(Table table) {
    return Stream.concat(
        Stream.of(table.name()),
        Stream.concat(
                table.constraints().stream().filter(Children::hasIndex).map(Constraint::name),
                table.indexes().stream().map(Index::name))
            .map(table.name()::sibling));
  }
}
