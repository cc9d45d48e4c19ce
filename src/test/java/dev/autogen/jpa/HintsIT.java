package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cache.Cache;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What annotations of autogen's say arrives under the names of tables and columns. */
class HintsIT {
  private static final String JARS = System.getProperty("autogen.hibernates", "target/hibernate");

  private static final String ENTITIES =
      """
      package app;
      import dev.autogen.hint.*;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity @Table(schema = "sales", name = "customers") @RenamedFrom("client")
      @SecondaryTable(name = "profile")
      public class Customer extends Base {
        @Id @RenamedFrom("nr") long id;
        @FillWith("''") @RenamedFrom("mail") @Column(name = "E-Mail") String email;
        String plain;
        @org.hibernate.annotations.Formula("upper(plain)") String loud;
        @Column(table = "profile") @FillWith("0") int score;
        @RenamedFrom(value = "addr_street", attribute = "street")
        @FillWith(value = "'?'", attribute = "country.code")
        Address address;
        @ElementCollection @RenamedFrom("old_tags") Set<String> tags;
        @ManyToOne @RenamedFrom("friend") Customer other;
      }
      @MappedSuperclass class Base { @FillWith("now()") java.time.Instant created; }
      @Embeddable class Address {
        String street;
        @RenamedFrom("zip") @FillWith("'0'") String postcode;
        Country country;
      }
      @Embeddable class Country { @FillWith("'never said'") String code; }
      """;

  private static final QualifiedName CUSTOMERS = QualifiedName.parse("sales.customers");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "6.6", "7.1", "7.2", "7.4"})
  void everyHibernateTellsThem(String version) {
    Hints hints = Model.read(request(version)).hints();

    assertThat(hints.renamedTables())
        .isEqualTo(
            Map.of(
                CUSTOMERS,
                "client",
                QualifiedName.parse("Customer_tags".toLowerCase()),
                "old_tags"));
    assertThat(hints.renamedColumns())
        .isEqualTo(
            Map.of(
                column("id"), "nr",
                column("E-Mail"), "mail",
                column("street"), "addr_street",
                column("postcode"), "zip",
                column("other_id"), "friend"));
    assertThat(hints.fills())
        .isEqualTo(
            Map.of(
                column("E-Mail"),
                "''",
                column("code"),
                "'?'",
                column("postcode"),
                "'0'",
                column("created"),
                "now()",
                new ColumnName(QualifiedName.of("profile"), "score"),
                "0"));
    assertThat(hints.attributes())
        .containsEntry(column("plain"), "Customer.plain")
        .containsEntry(column("code"), "Customer.address.country.code");
  }

  @Test
  void theyAreKeptWithTheStatements() {
    Cache kept = new Cache(folder.resolve("kept"));
    ModelRequest request = request("");

    ModelSnapshot first = Model.read(request, kept);

    assertThat(first.hints()).isNotEqualTo(Hints.NONE);
    assertThat(Model.read(request, kept)).isEqualTo(first);
  }

  private ModelRequest request(String version) {
    ModelRequest request = new Compiled(folder).source("Customer", ENTITIES).request();
    return version.isEmpty()
        ? request
        : request.withClasspath(
            List.of(JARS + "/needs/*", JARS + "/spatial/*", JARS + "/" + version + "/*"));
  }

  private static ColumnName column(String name) {
    return new ColumnName(CUSTOMERS, name);
  }
}
