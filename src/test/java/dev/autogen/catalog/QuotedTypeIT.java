package dev.autogen.catalog;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class QuotedTypeIT {
  @Test
  void whereADefinitionWasQuotedAsATypeHibernatesSettingIsNamed() throws SQLException {
    Schema desired = Schema.of(table("t", column("a", type("\"varchar(20)\""))));
    try (ReadDatabase database = new ReadDatabase(TestDatabase.USUAL_MAJOR);
        Connection connection = database.connect()) {
      Schema actual = database.snapshot().schema();
      Problem problem =
          catchThrowableOfType(
                  AutogenException.class, () -> Canonical.of(connection, desired, actual, "public"))
              .problems()
              .get(0);
      assertThat(problem.code()).isEqualTo(ErrorCode.A062);
      assertThat(problem.remedies().get(1))
          .contains("hibernate.globally_quoted_identifiers_skip_column_definitions=true");
    }
  }
}
