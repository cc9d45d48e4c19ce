package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several persistence units, read into one schema. */
class PersistenceUnitsTest {
  private Compiled compiled;

  @BeforeEach
  void unitsOfAShop(@TempDir Path folder) {
    compiled =
        new Compiled(folder)
            .source("Country", entity("Country", "", "String name;"))
            .source("Sale", entity("Sale", "", "@ManyToOne Country country;"))
            .source("Stock", entity("Stock", "", "@ManyToOne Country country;"))
            .source("Land", entity("Land", "@Table(name = \"country\")", "int code;"))
            .source("Part", entity("Part", "", "@ManyToOne Land land;"))
            .resource(
                "META-INF/persistence.xml",
                "<persistence>"
                    + unit("sales", "Sale", "Country")
                    + unit("stock", "Country", "Stock")
                    + unit("parts", "Part", "Land")
                    + "</persistence>");
  }

  @Test
  void whatTwoUnitsMapInTheSameWayIsThereOnce() {
    ModelSnapshot model = Model.read(compiled.request().withPersistenceUnit("sales, stock"));

    assertThat(model.schema().tables())
        .extracting(table -> table.name().name())
        .containsExactly("country", "sale", "stock");
    assertThat(model.entities()).isEqualTo(4);
    assertThat(model.schema().objects())
        .containsAll(
            Model.read(compiled.request().withPersistenceUnit("sales")).schema().objects());
  }

  @Test
  void theOrderOfUnitsMakesNoDifference() {
    assertThat(Model.read(compiled.request().withPersistenceUnit("stock,sales")).schema())
        .isEqualTo(Model.read(compiled.request().withPersistenceUnit("sales,stock")).schema());
  }

  @Test
  @DisplayName("D331: no unit wants nothing")
  void noUnitWantsNothing() {
    ModelSnapshot model = Model.read(compiled.request().withPersistenceUnit(""));

    assertThat(model.schema().objects()).isEmpty();
    assertThat(model.entities()).isZero();
  }

  @Test
  @DisplayName("D332: two units with the same table, each its own")
  void whatTwoUnitsMapDifferentlyIsRefused() {
    assertThat(refusal(compiled.request().withPersistenceUnit("sales,parts,stock")))
        .isEqualTo(
            Problem.of(
                    ErrorCode.A037, "persistence units want different things under the same name")
                .at("table country    sales, parts")
                .remedy(
                    "Map what the units share in the same way in each of them",
                    "or give it another name or another schema in one of them",
                    "or read the units one by one, each with its own database:"
                        + " --persistence-unit NAME"));
  }

  @Test
  void whatIsATableInOneUnitIsNothingElseInAnother() {
    compiled
        .source("X", "package shop; public enum X { GOOD, BAD }")
        .source("Kept", entity("Kept", "@Table(name = \"x\")", ""))
        .source(
            "Seen",
            entity(
                "Seen",
                "@org.hibernate.annotations.View(query = \"select 1 as id\") @Table(name = \"x\")",
                ""))
        .source(
            "Counted",
            """
            package shop;
            import jakarta.persistence.*;
            @Entity
            public class Counted {
              @Id
              @GeneratedValue(generator = "g")
              @SequenceGenerator(name = "g", sequenceName = "x")
              long id;
            }
            """)
        .source(
            "Felt",
            entity(
                "Felt",
                "",
                "@org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) X"
                    + " x;"))
        .resource(
            "META-INF/persistence.xml",
            "<persistence>"
                + unit("kept", "Kept")
                + unit("seen", "Seen")
                + unit("counted", "Counted")
                + unit("felt", "Felt", "X")
                + "</persistence>");

    assertThat(refusal(compiled.request().withPersistenceUnit("kept,seen,counted,felt")).places())
        .containsExactly(
            "table and view x    kept, seen",
            "table and sequence x    kept, counted",
            "table and type x    kept, felt");
  }

  @Test
  void everyUnitThatIsNotThereIsNamed() {
    Problem refusal = refusal(compiled.request().withPersistenceUnit("sales,orders,returns"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.A034);
    assertThat(refusal.sentence())
        .isEqualTo("no persistence unit of META-INF/persistence.xml is named orders or returns");
    assertThat(refusal.remedies())
        .containsExactly(
            "--persistence-unit sales", "--persistence-unit stock", "--persistence-unit parts");
  }

  private static Problem refusal(ModelRequest request) {
    return catchThrowableOfType(AutogenException.class, () -> Model.read(request))
        .problems()
        .get(0);
  }

  private static String unit(String name, String... classes) {
    return "<persistence-unit name='"
        + name
        + "'><class>shop."
        + String.join("</class><class>shop.", classes)
        + "</class><exclude-unlisted-classes/></persistence-unit>";
  }

  private static String entity(String name, String annotations, String members) {
    return "package shop; import jakarta.persistence.*; @Entity "
        + annotations
        + " public class "
        + name
        + " { @Id long id; "
        + members
        + " }";
  }
}
