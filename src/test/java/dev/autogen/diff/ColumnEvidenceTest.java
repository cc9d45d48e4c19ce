package dev.autogen.diff;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said for and against a column having another name. */
final class ColumnEvidenceTest {
  private static Table note(String account, String number, String target) {
    return table(
        "note",
        column(account, bigint()),
        column(number, bigint()),
        foreignKey("fk", account, number).references(target, "account", "no"));
  }

  private static List<String> evidence(Table before, Table after, String from, String to) {
    Column gone = before.column(from).orElseThrow();
    Column come = after.column(to).orElseThrow();
    return new ColumnEvidence(before, after, List.of(), new Casts(Map.of()), Background.UNKNOWN)
        .of(gone, come)
        .orElseThrow()
        .lines();
  }

  @Test
  void bothColumnsOfAKeyMayHaveOtherNames() {
    Table before = note("tx_account", "tx_no", "tx");
    assertThat(evidence(before, note("tx_account_id", "tx_seq_no", "tx"), "tx_no", "tx_seq_no"))
        .contains("both point at tx")
        .doesNotContain("they point at different tables");
    assertThat(evidence(before, note("tx_account_id", "tx_seq_no", "sx"), "tx_no", "tx_seq_no"))
        .contains("they point at different tables");
  }
}
