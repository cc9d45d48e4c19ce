package dev.autogen.hazard;

import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.hazard.HazardKind.SCANS_TABLE;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.Domain.domain;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Column;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks that no row can break, as far as that is known without looking. */
final class KeptChecksTest {
  @Test
  void rowsKeepACheckThatAllowsMore() {
    Schema before =
        Schema.of(
            table(
                "t",
                check("few", "((s)::text = ANY ((ARRAY['A'::character varying, 'B'])::text[]))"),
                check("low", "((n >= 0) AND (n <= 2))"),
                check("some", "(m = ANY (ARRAY[1, 2]))")));
    for (String wider : List.of("s in ('B','A','C')", "n between 0 and 3", "m in (1,2,3)")) {
      assertThat(added(before, wider)).as(wider).containsExactly(SCANS_TABLE);
    }
    for (String other :
        List.of("s in ('A','C')", "x in ('A','B')", "n between 1 and 3", "n in (0,1,2)", "m > 0")) {
      assertThat(added(before, other)).as(other).containsExactly(FAILS_WITH_ROWS, SCANS_TABLE);
    }
  }

  @Test
  void rowsKeepACheckThatAllowsWhatOneAllowedOrMore() {
    Schema before =
        Schema.of(
            table(
                "t",
                column("n", integer()),
                check("c", "((n > 0) AND (n <> 5))"),
                check("late", "(n < 9)").notValid(),
                check("here", "(n < 99)").noInherit()));
    for (String wider : List.of("n > 0", "((n > 0) and (n <> 5)) or (n = -1)")) {
      assertThat(added(before, wider)).as(wider).containsExactly(SCANS_TABLE);
    }
    for (String other : List.of("n < 9", "n < 99", "n > 0 and n < 7")) {
      assertThat(added(before, other)).as(other).containsExactly(FAILS_WITH_ROWS, SCANS_TABLE);
    }
    assertThat(
            Hazards.of(
                Operations.recordedBy(
                    op -> {
                      op.dropConstraint("t", "c");
                      op.alterColumn("t", "n", setType(text()));
                      op.addConstraint("t", check("d", "n > 0"));
                    }),
                before))
        .extracting(Hazard::kind)
        .contains(FAILS_WITH_ROWS);
  }

  @Test
  void noRowBreaksACheckOfAColumnThatIsNewAndNullInAll() {
    Schema before =
        Schema.of(
            table("t", column("n", integer())),
            domain("d", integer()),
            domain("one", integer()).defaultTo("1"),
            domain("ones", type("one")));
    assertThat(checked(before, column("x", integer()), "x > 0")).containsExactly(SCANS_TABLE);
    assertThat(checked(before, column("x", type("d")), "x > 0")).containsExactly(SCANS_TABLE);
    for (String other : List.of("x is not null", "x > 0 and n > 0")) {
      assertThat(checked(before, column("x", integer()), other)).contains(FAILS_WITH_ROWS);
    }
    for (Column other :
        List.of(
            column("x", integer()).defaultTo("0"),
            column("x", integer()).generatedAs("n"),
            column("x", type("one")),
            column("x", type("ones")))) {
      assertThat(checked(before, other, "x > 0")).as("%s", other).contains(FAILS_WITH_ROWS);
    }
  }

  @Test
  void whatAnHeirHasInAColumnOfThatNameCanBreakTheCheck() {
    QualifiedName heir = QualifiedName.of("heir");
    Dependent.Use parent = new Dependent.Use(Dependent.What.RELATION, QualifiedName.of("t"), "");
    Schema before =
        Schema.of(
            table("t", column("n", integer())),
            new Dependent(
                Dependent.Kind.HEIR,
                heir,
                "",
                new Dependent.Way("", "", List.of(), Optional.empty()),
                List.of(parent)));
    assertThat(checked(before, column("x", integer()), "x > 0")).contains(FAILS_WITH_ROWS);
  }

  private static List<HazardKind> checked(Schema before, Column column, String expression) {
    List<Operation> operations =
        Operations.recordedBy(
            op -> {
              op.addColumn("t", column);
              op.addConstraint("t", check("c", expression));
            });
    return Hazards.of(operations, before).stream().map(Hazard::kind).toList();
  }

  private static List<HazardKind> added(Schema before, String expression) {
    List<Operation> operations =
        Operations.recordedBy(op -> op.addConstraint("t", check("c", expression)));
    return Hazards.of(operations, before).stream().map(Hazard::kind).toList();
  }
}
