package dev.autogen.command;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.Renames;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in a renamed table of a renamed schema, however the table's rename names that schema. */
class PresentNamesTest {
  private static final List<String> TABLE =
      List.of(
          "table:iam.app_group:groups",
          "table:core.app_group:groups",
          "table:core.app_group:iam.groups");

  @Test
  void aColumnIsAskedForByTheNamesThatItHasInTheDatabase() {
    Rename flag = Rename.of(Kind.COLUMN, QualifiedName.parse("iam.groups"), "old_flag", "new_flag");

    for (String each : TABLE) {
      PresentNames names = new PresentNames(Renames.parse(List.of("schema:core:iam", each)));
      assertThat(Renames.text(names.of(flag)))
          .as(each)
          .isEqualTo("core.app_group.old_flag:core.app_group.new_flag");
    }
  }

  @Test
  void aColumnIsFoundByAnyOfTheNamesOfItsTableAndSchema() {
    Schema actual =
        Schema.of(
            Namespace.namespace("core"), table("core.app_group", column("old_flag", bigint())));
    Schema desired =
        Schema.of(Namespace.namespace("iam"), table("iam.groups", column("new_flag", bigint())));
    Operation last =
        new Operation.RenameColumn(QualifiedName.parse("iam.groups"), "old_flag", "new_flag");

    for (String each : TABLE) {
      for (String owner : List.of("core.app_group", "iam.app_group", "core.groups", "iam.groups")) {
        List<String> all = List.of("schema:core:iam", each, owner + ".old_flag:new_flag");
        assertThat(Renamed.of(Renames.parse(all), actual, desired).operations())
            .as(each + " " + owner)
            .endsWith(last);
      }
    }
  }
}
