package dev.autogen.rules;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Source;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamingConventionTest {
  private static final Map<String, String> CONVENTION =
      Map.of(
          "primary-key", "pk_{table}",
          "unique", "uq_{table}_{columns}",
          "foreign-key", "fk_{table}_{columns}_{referred_table}_{referred_columns}",
          "check", "ck_{table}_{column}_{name}",
          "index", "ix_{schema}_{table}_{columns}");

  private static final Table ORDERS =
      table(
              "sales.orders",
              column("id", bigint()),
              column("a", bigint()),
              column("b", bigint()),
              primaryKey("orders_pkey", "id"),
              unique("UK1", "a", "b"),
              unique("chosen", "b"),
              foreignKey("FK1", "a").references("customer", "id"),
              check("orders_b_check", "b > 0"))
          .withIndexes(index("IDX1", "b"));

  @Test
  @DisplayName("D346: what nobody named gets its name once, what somebody named keeps it")
  void namesWhatNobodyNamed() {
    Schema named =
        NamingConvention.of(CONVENTION)
            .named(schema(ORDERS, "orders_pkey", "UK1", "FK1", "orders_b_check", "IDX1"));

    assertThat(names(named))
        .containsExactly(
            "pk_orders",
            "uq_orders_a_b",
            "chosen",
            "fk_orders_a_customer_id",
            "ck_orders_b_orders_b_check",
            "ix_sales_orders_b");
    assertThat(named.source().generated(ORDERS.name(), "uq_orders_a_b")).isTrue();
    assertThat(named.source().generated(ORDERS.name(), "chosen")).isFalse();
  }

  @Test
  void aKindWithoutATemplateStays() {
    Schema schema = schema(ORDERS, "orders_pkey", "UK1");

    assertThat(names(NamingConvention.of(Map.of("index", "x_{columns}")).named(schema)))
        .contains("orders_pkey", "UK1", "IDX1");
    assertThat(NamingConvention.of(Map.of()).named(schema)).isSameAs(schema);
  }

  @Test
  void aTakenNameGetsANumberAndALongOneLetters() {
    Table twice =
        table(
            "t",
            column("a", bigint()),
            unique("UK1", "a"),
            unique("UK2", "a"),
            unique("uq_t_a_1", "a"));
    Table longer = table("t".repeat(70), column("a", bigint()), unique("UK1", "a"));

    assertThat(names(NamingConvention.of(CONVENTION).named(schema(twice, "UK1", "UK2"))))
        .containsExactly("uq_t_a", "uq_t_a_2", "uq_t_a_1");
    String name = names(NamingConvention.of(CONVENTION).named(schema(longer, "UK1"))).get(0);
    assertThat(name).hasSize(63).matches("uq_t{51}_[0-9a-f]{8}");
    assertThat(names(NamingConvention.of(CONVENTION).named(schema(longer, "UK1"))))
        .containsExactly(name);
  }

  @Test
  void unknownKindsAndTokensAreRefused() {
    assertThatThrownBy(() -> NamingConvention.of(Map.of("pk", "x")))
        .hasMessageContaining("there is no naming convention for pk");
    assertThatThrownBy(() -> NamingConvention.of(Map.of("unique", "uq_{referred_table}")))
        .hasMessageContaining("has a token that there is not");
    assertThatThrownBy(() -> NamingConvention.of(Map.of("unique", "uq_{table")))
        .hasMessageContaining("has a token that there is not");
  }

  private static Schema schema(Table table, String... generated) {
    Set<ChildName> names =
        Arrays.stream(generated)
            .map(each -> new ChildName(table.name(), each))
            .collect(Collectors.toSet());
    return new Schema(List.of(table), new Source(Set.of(), names));
  }

  private static List<String> names(Schema schema) {
    Table table = schema.tables().get(0);
    List<String> names =
        table.constraints().stream().map(Constraint::name).collect(Collectors.toList());
    table.indexes().stream().map(Index::name).forEach(names::add);
    return names;
  }
}
