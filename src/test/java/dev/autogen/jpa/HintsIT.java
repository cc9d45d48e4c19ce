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

  private static final String COLLECTIONS =
      """
      package app;
      import dev.autogen.hint.*;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity @RenamedFrom(value = "creation", attribute = "created")
      @RenamedFrom(value = "nothing", attribute = "nothing")
      public class Shop extends Dated {
        @Id long id;
        @ElementCollection @OrderColumn(name = "place")
        @RenamedFrom("old_tags") @RenamedFrom(value = "tag", attribute = "value")
        @RenamedFrom(value = "pos", attribute = "index")
        @RenamedFrom(value = "shop", attribute = "owner")
        @FillWith(value = "''", attribute = "value")
        List<String> labels;
        @ElementCollection @RenamedFrom(value = "weekday", attribute = "key")
        @RenamedFrom(value = "since", attribute = "start")
        @RenamedFrom(value = "till", attribute = "value.finish")
        Map<String, Hours> hours;
        @ManyToMany @RenamedFrom("shop_friend") @RenamedFrom(value = "mate", attribute = "value")
        Set<Shop> friends;
        @OneToMany @JoinColumn(name = "shop_id") @RenamedFrom("store_id") Set<Desk> desks;
        @OneToMany(mappedBy = "main") @RenamedFrom("inverse") Set<Desk> inverse;
        @RenamedFrom("two") @ManyToOne Pair pair;
        @RenamedFrom("gone") transient String notMapped;
        @RenamedFrom(value = "typo", attribute = "strt") Hours open;
      }
      @MappedSuperclass class Dated { java.time.Instant created; }
      @Embeddable class Hours { int start; int finish; @RenamedFrom("remark") String note; }
      @Entity class Desk { @Id long id; @ManyToOne Shop main; }
      @Entity class Pair { @EmbeddedId PairKey key; }
      @Embeddable @RenamedFrom("nobody") class PairKey { int a; int b; }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"6.6", "7.1", "7.4"})
  void whatCollectionsHoldCanBeSaidAndWhatIsOfNothingIsTold(String version) {
    ModelSnapshot model =
        Model.read(lent(new Compiled(folder).source("Shop", COLLECTIONS).request(), version));

    assertThat(model.hints().renamedTables())
        .isEqualTo(
            Map.of(
                QualifiedName.of("shop_labels"), "old_tags",
                QualifiedName.of("shop_shop"), "shop_friend"));
    assertThat(model.hints().renamedColumns())
        .isEqualTo(
            Map.ofEntries(
                of("shop.created", "creation"),
                of("shop_labels.labels", "tag"),
                of("shop_labels.place", "pos"),
                of("shop_labels.shop_id", "shop"),
                of("shop_hours.hours_key", "weekday"),
                of("shop_hours.start", "since"),
                of("shop_hours.finish", "till"),
                of("shop_hours.note", "remark"),
                of("shop.note", "remark"),
                of("shop_shop.friends_id", "mate"),
                of("desk.shop_id", "store_id")));
    assertThat(model.hints().fills()).isEqualTo(Map.ofEntries(of("shop_labels.labels", "''")));
    assertThat(model.hints().attributes())
        .containsEntry(of("shop_hours.start", "").getKey(), "Shop.hours.start")
        .containsEntry(of("shop_labels.labels", "").getKey(), "Shop.labels");
    assertThat(model.notes())
        .containsExactlyInAnyOrder(
            "@RenamedFrom(value = \"nothing\", attribute = \"nothing\") on Shop" + NOTHING,
            "@RenamedFrom(\"inverse\") on Shop.inverse" + NOTHING,
            "@RenamedFrom(\"two\") on Shop.pair" + NOTHING,
            "@RenamedFrom(\"gone\") on Shop.notMapped" + NOTHING,
            "@RenamedFrom(value = \"typo\", attribute = \"strt\") on Shop.open" + NOTHING,
            "@RenamedFrom(\"nobody\") on PairKey" + NOTHING);
  }

  private static final String NOTHING =
      " changes nothing: it is of no table and of no single column";

  private static Map.Entry<ColumnName, String> of(String column, String text) {
    int dot = column.indexOf('.');
    QualifiedName table = QualifiedName.of(column.substring(0, dot));
    return Map.entry(new ColumnName(table, column.substring(dot + 1)), text);
  }

  private ModelRequest request(String version) {
    return lent(new Compiled(folder).source("Customer", ENTITIES).request(), version);
  }

  private static ModelRequest lent(ModelRequest request, String version) {
    return version.isEmpty()
        ? request
        : request.withClasspath(
            List.of(JARS + "/needs/*", JARS + "/spatial/*", JARS + "/" + version + "/*"));
  }

  private static ColumnName column(String name) {
    return new ColumnName(CUSTOMERS, name);
  }
}
