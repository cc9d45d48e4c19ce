package dev.autogen.hazard;

import static dev.autogen.hazard.Way.Kind.IMPOSSIBLE;
import static dev.autogen.hazard.Way.Kind.LOSSLESS;
import static dev.autogen.hazard.Way.Kind.LOSSY;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.EnumType.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Applied;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WayTest {
  private static final Applied HISTORY =
      Applied.toNothing()
          .with(
              Operations.recordedBy(
                  op -> {
                    op.createType(enumType("state", "open"));
                    op.createTable(
                        "client",
                        column("id", bigint()),
                        column("name", varchar(20)),
                        column("score", integer()),
                        column("state", type("state")));
                    op.renameTable("client", "customer");
                    op.renameColumn("customer", "score", "points");
                    op.alterColumn("customer", "points", setType(bigint()));
                    op.addColumn("customer", column("seen", timestamptz()));
                    op.addEnumValue("state", "shut");
                    op.renameType("state", "phase");
                  }));

  private static Way of(Consumer<Operations> direction) {
    List<Operation> operations = Operations.recordedBy(direction);
    return Way.of(operations, Hazards.of(operations, HISTORY.schema()));
  }

  @Test
  void whatOnlyAddsIsLossless() {
    assertThat(
            of(
                op -> {
                  op.addColumn("customer", column("email", text()));
                  op.alterColumn("customer", "name", setType(text()));
                  op.renameColumn("customer", "name", "title");
                  op.execute("update customer set email = '' where email is null");
                }))
        .isEqualTo(new Way(LOSSLESS, List.of()));
  }

  @Test
  void theColumnsOfAHistoryAreKnownFromItsOperations() {
    assertThat(
            of(
                op -> {
                  op.alterColumn("customer", "points", setType(integer()));
                  op.alterColumn("customer", "seen", setType(type("date")));
                  op.dropColumn("customer", "name");
                }))
        .isEqualTo(
            new Way(
                LOSSY,
                List.of(
                    "a value of customer.points outside of integer makes the statement fail",
                    "the values of customer.seen lose the time of day",
                    "every value of customer.name")));
  }

  @Test
  void aLabelThatGoesIsLost() {
    assertThat(
            of(
                op -> {
                  op.renameType("phase", "phase_old");
                  op.createType(enumType("phase", "open"));
                  op.alterColumn(
                      "customer", "state", setType(type("phase")).using("state::text::phase"));
                  op.dropType("phase_old");
                }))
        .isEqualTo(
            new Way(LOSSY, List.of("a row whose customer.state is shut makes the statement fail")));
  }

  @Test
  void whatNobodyHasFilledIsNotLost() {
    assertThat(
            of(
                op -> {
                  op.createTable("draft", column("id", bigint()));
                  op.addColumn("customer", column("draft_id", bigint()));
                  op.dropColumn("customer", "draft_id");
                  op.dropTable("draft");
                }))
        .isEqualTo(new Way(LOSSLESS, List.of()));
  }

  @Test
  void whatIsDroppedBeforeItIsMadeAnewIsLost() {
    assertThat(
            of(
                op -> {
                  op.dropColumn("customer", "points");
                  op.addColumn("customer", column("points", text()));
                }))
        .isEqualTo(new Way(LOSSY, List.of("every value of customer.points")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from customer",
        "  -- all of them\n  truncate customer",
        "/* gone */ drop table customer",
        "alter table customer add a text, drop column name"
      })
  void sqlOfOnesOwnIsKnownByItsFirstWords(String sql) {
    assertThat(of(op -> op.execute(sql)).kind()).isEqualTo(LOSSY);
  }

  @Test
  void whatSaysThatThereIsNoWayIsImpossible() {
    assertThat(
            of(
                op -> {
                  op.dropTable("customer");
                  op.irreversible("the addresses are gone");
                }))
        .isEqualTo(new Way(IMPOSSIBLE, List.of("the addresses are gone")));
  }

  @Test
  void onlyTheFirstFewAreNamed() {
    assertThat(new Way(LOSSY, List.of("a", "b", "c", "d", "e")).words())
        .isEqualTo("a, b, c and 2 more");
  }
}
