package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Canonical;
import dev.autogen.diff.Applied;
import dev.autogen.diff.Rename;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Check;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What operations make of a catalog, as they tell it themselves. */
record Told(List<Operation> operations, Schema before) {
  static Told by(List<Operation> operations, Schema before) {
    return new Told(operations, before);
  }

  /** Fails unless they told what there is now, or could not tell all of it. */
  void assertIs(Schema catalog, TestDatabase database) {
    if (operations.stream().anyMatch(this::isUntold)) {
      return;
    }
    Schema told = described(Applied.to(before).with(operations).schema());
    Schema end = described(catalog);
    try (Connection connection = database.connect()) {
      Schema spelled = Canonical.of(connection, told, end, "public").desired();
      assertThat(SchemaLines.of(spelled)).as("as told").isEqualTo(SchemaLines.of(end));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * SQL of somebody's own says what it likes, only the server renames within a query, and a table
   * that inherits is nobody's.
   */
  private boolean isUntold(Operation operation) {
    return operation instanceof Operation.Execute
        || (operation instanceof Operation.CreateTable create
            && create.table().options().filter(each -> each.contains("inherits")).isPresent())
        || (Rename.madeBy(operation).isPresent() && !before.views().isEmpty());
  }

  /**
   * Not rows, not what was made by hand, and not the words of checks, which the server chooses anew
   * where a column gets another type.
   */
  private static Schema described(Schema schema) {
    return schema.withObjects(
        schema.objects().stream()
            .filter(each -> !(each instanceof Dependent || each instanceof SeedRow))
            .map(each -> each instanceof View view ? view.bare() : each)
            .map(each -> each instanceof Table table ? withoutWords(table) : each)
            .toList());
  }

  private static Table withoutWords(Table table) {
    return table.withConstraints(
        table.constraints().stream()
            .map(each -> each instanceof Check check ? check.withExpression("true") : each)
            .toList());
  }
}
