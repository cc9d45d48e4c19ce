package dev.autogen.schema;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SchemaTest {
  private static final Table CUSTOMER =
      table(
          "customer",
          column("id", ColumnType.bigint()).notNull(),
          primaryKey("customer_pkey", "id"),
          column("email", ColumnType.varchar(320)));

  @Test
  void theOrderOfDescriptionMakesNoDifference() {
    assertThat(Schema.of(CUSTOMER, sequence("s"))).isEqualTo(Schema.of(sequence("s"), CUSTOMER));
  }

  @Test
  void elementsOfATableAreSortedByKindAndKeepTheirOrder() {
    assertThat(CUSTOMER.columns()).extracting(Column::name).containsExactly("id", "email");
    assertThat(CUSTOMER.primaryKey()).contains(primaryKey("customer_pkey", "id"));
  }

  @Test
  void objectsAreFoundByKindAndName() {
    Schema schema = Schema.of(CUSTOMER, sequence("s"), Namespace.namespace("audit"));
    assertThat(schema.table(QualifiedName.of("customer"))).contains(CUSTOMER);
    assertThat(schema.table(QualifiedName.of("audit", "customer"))).isEmpty();
    assertThat(schema.sequences()).containsExactly(sequence("s"));
    assertThat(schema.namespaces()).hasSize(1);
  }

  @Test
  void anEmptySchemaHasNothing() {
    assertThat(Schema.of().objects()).isEmpty();
  }
}
