package dev.autogen.hazard;

import static dev.autogen.schema.EnumType.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.Way;
import dev.autogen.schema.Dependent.What;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rests on a type that is swapped for another one of its name. */
final class TypeDependentsTest {
  private static final Dependent AGGREGATE =
      new Dependent(
          Dependent.Kind.ROUTINE,
          QualifiedName.of("ag(k)"),
          "",
          new Way("drop function ag(k)", "", List.of(), Optional.of("it is an aggregate")),
          List.of(new Use(What.TYPE, QualifiedName.of("k"), "")));

  @Test
  void theDropIsRefusedAndNotTheRename() {
    List<Operation> swap =
        Operations.recordedBy(
            op -> {
              op.renameType("k", "k_old");
              op.createType(enumType("k", "A"));
              op.dropType("k_old");
            });
    assertThat(Hazards.of(swap, Schema.of(enumType("k", "A", "B"), AGGREGATE)))
        .filteredOn(each -> each.kind() == HazardKind.FAILS_WITH_DEPENDENTS)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.operationIndex()).isEqualTo(2);
              assertThat(each.message()).isEqualTo("fails as long as routine ag(k) rests on k.");
            });
  }
}
