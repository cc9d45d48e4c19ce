package dev.autogen.hazard;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class WidenedKeysTest {
  private static final ColumnName REGION = new ColumnName(QualifiedName.of("i"), "h_region");
  private static final Schema BEFORE =
      Schema.of(
          table("h", column("g", integer()), unique("h_key", "g")),
          table("i", column("h_g", integer()), foreignKey("fk", "h_g").references("h", "g")));

  private static List<Operation> widened(Consumer<Operations> filling) {
    return Operations.recordedBy(
        op -> {
          op.addColumn("h", column("region", varchar(2)));
          op.addColumn("i", column("h_region", varchar(2)));
          filling.accept(op);
          op.dropConstraint("i", "fk");
          op.addConstraint("i", foreignKey("fk", "h_region", "h_g").references("h", "region", "g"));
        });
  }

  @Test
  void aNewColumnOfAKeyThatStaysNullIsSaidToLoseWhatRowsPointAt() {
    List<Operation> operations = widened(op -> {});

    assertThat(Hazards.of(operations, BEFORE))
        .filteredOn(hazard -> hazard.kind() == HazardKind.CHANGES_MEANING)
        .singleElement()
        .satisfies(
            hazard -> {
              assertThat(hazard.operationIndex()).isEqualTo(1);
              assertThat(hazard.message())
                  .isEqualTo(
                      "no row of i points at one of h any longer: h_region is part of the key,"
                          + " and null.");
              assertThat(hazard.remedy()).contains("--fill \"i.h_region=…\"");
            });
    assertThat(new WidenedKeys(operations, BEFORE).values()).doesNotContainKey(REGION);
  }

  @Test
  void nothingIsSaidOfOneThatIsFilled() {
    List<Operation> operations =
        widened(
            op -> {
              op.backfill("h").set("region", "'DE'");
              op.backfill("i").set("h_region", "'DE'");
            });

    assertThat(Hazards.of(operations, BEFORE))
        .extracting(Hazard::kind)
        .doesNotContain(HazardKind.CHANGES_MEANING);
    assertThat(new WidenedKeys(operations, BEFORE).values()).containsKey(REGION);
  }
}
