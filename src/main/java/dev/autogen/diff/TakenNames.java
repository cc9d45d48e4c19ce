package dev.autogen.diff;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
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

  private static Stream<QualifiedName> of(Table table) {
    return Stream.concat(
        Stream.of(table.name()),
        Stream.concat(
                table.constraints().stream().filter(Children::hasIndex).map(Constraint::name),
                table.indexes().stream().map(Index::name))
            .map(table.name()::sibling));
  }
}
