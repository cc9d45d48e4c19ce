package dev.autogen.jpa;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A schema value, created in a database as a revision would. */
final class ModelCreation {
  private ModelCreation() {}

  static void in(TestDatabase database, Schema schema) {
    database.execute(
        operations(schema).stream()
            .flatMap(operation -> PostgresSql.of(operation).stream())
            .toArray(String[]::new));
  }

  private static List<Operation> operations(Schema schema) {
    List<Operation> all = new ArrayList<>();
    schema.namespaces().forEach(each -> all.add(new Operation.CreateSchema(each.name().name())));
    schema.extensions().forEach(each -> all.add(new Operation.CreateExtension(each.name().name())));
    schema.types().stream()
        .sorted(Comparator.comparing(type -> isMadeOfOthers(type, schema.types())))
        .forEach(each -> all.add(new Operation.CreateType(each)));
    schema.casts().forEach(each -> all.add(new Operation.CreateCast(each)));
    for (Sequence sequence : schema.sequences()) {
      all.add(
          new Operation.CreateSequence(
              new Sequence(sequence.name(), sequence.options(), Optional.empty())));
    }
    schema.tables().forEach(table -> all.add(new Operation.CreateTable(inline(table))));
    for (Table table : schema.tables()) {
      table.indexes().forEach(index -> all.add(new Operation.CreateIndex(table.name(), index)));
      table.constraints().stream()
          .filter(ForeignKey.class::isInstance)
          .forEach(key -> all.add(new Operation.AddConstraint(table.name(), key)));
    }
    schema.views().forEach(view -> all.add(new Operation.CreateView(view)));
    return all;
  }

  private static boolean isMadeOfOthers(UserType type, List<UserType> types) {
    return type instanceof CompositeType composite
        && composite.attributes().stream()
            .anyMatch(
                attribute ->
                    types.stream()
                        .anyMatch(other -> other.name().name().equals(attribute.type().name())));
  }

  private static Table inline(Table table) {
    List<Constraint> inline =
        table.constraints().stream().filter(each -> !(each instanceof ForeignKey)).toList();
    return table.withConstraints(inline).withIndexes(List.of());
  }
}
