package dev.autogen.docs;

import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codegen.Draft;
import dev.autogen.codegen.Draft.Header;
import dev.autogen.codegen.Draft.Origin;
import dev.autogen.codegen.Drafter;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first thing that a reader sees is what the tool writes. */
class ReadmeTest {
  @Test
  void theSampleIsADraft() throws IOException {
    Schema before =
        Schema.of(
            table("customer", column("id", bigint()).notNull(), primaryKey("customer_pkey", "id")));
    Schema after =
        Schema.of(
            table(
                "customer",
                column("id", bigint()).notNull(),
                column("email", varchar(320)),
                primaryKey("customer_pkey", "id"),
                unique("uq_customer_email", "email")));
    ChangeSet changes = Differ.diff(after, before, DiffPolicy.keeping(17));
    Header header =
        Header.of(
            "3f9a1c72d0b4",
            List.of("8c41e07b5a29"),
            Instant.parse("2026-08-24T09:12:44Z"),
            "add email to customer");

    String drafted = Drafter.draft(Draft.of(header, changes, new Origin("0.1.0", ""))).source();

    assertThat(Page.at(Path.of("README.md")).blocks())
        .filteredOn(block -> block.language().equals("java"))
        .singleElement()
        .satisfies(block -> assertThat(drafted).contains(block.text().strip()));
  }
}
