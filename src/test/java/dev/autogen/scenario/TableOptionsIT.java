package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenNothing;
import static dev.autogen.scenario.Scenario.givenOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands behind the parenthesis of {@code create table}. */
class TableOptionsIT {
  @Entity(name = "T")
  @Table(name = "t", options = "with (fillfactor=70)")
  @SecondaryTable(name = "t_more", options = "WITH (Autovacuum_Enabled = OFF)")
  static class Stored {
    @Id Long id;
    String a;

    @Column(table = "t_more")
    String more;

    @ElementCollection
    @CollectionTable(name = "t_tags", options = "with (parallel_workers = 2)")
    Set<String> tags;

    @ManyToMany
    @JoinTable(name = "t_links", options = "tablespace pg_default")
    Set<Stored> links;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D001, D026: tables of every sort are created with their options")
  void tablesOfEverySortAreCreatedWithTheirOptions(int major) {
    givenOn(major).and(Stored.class).andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t", options = "using heap\n with (autovacuum_enabled, FILLFACTOR = 90)")
  static class Tuned {
    @Id Long id;
    String a;
  }

  private static final String PLAIN = "create table t (id bigint primary key, a varchar(255))";

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D026: storage parameters come to a table that is there, and go on the way back")
  void storageParametersComeToATableThatIsThere(int major) {
    givenOn(major, PLAIN, "insert into t values (1, 'a')")
        .keepingRows("select id, a from t")
        .and(Tuned.class)
        .drafts("op.setStorageParameters(\"t\", \"autovacuum_enabled=true\", \"fillfactor=90\");")
        .warns()
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D026: storage parameters change, come and go, each by itself")
  void storageParametersChange() {
    given(PLAIN + " with (fillfactor=70, user_catalog_table=true, parallel_workers=2)")
        .and(Tuned.class)
        .drafts(
            """
            op.setStorageParameters("t", "autovacuum_enabled=true", "fillfactor=90");
            op.resetStorageParameters("t", "parallel_workers", "user_catalog_table");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Plain {
    @Id Long id;
    String a;
  }

  @Test
  @DisplayName("D026: parameters that a revision set go when no entity gives options any more")
  void parametersThatARevisionSetGo() {
    given(Tuned.class)
        .and(Plain.class)
        .drafts("op.resetStorageParameters(\"t\", \"autovacuum_enabled\", \"fillfactor\");")
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D026: parameters set by hand stay, also beside those that are wanted")
  void parametersSetByHandStay() {
    given(PLAIN + " with (autovacuum_vacuum_scale_factor=0.01, fillfactor=90)")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .and(Tuned.class)
        .drafts("op.setStorageParameters(\"t\", \"autovacuum_enabled=true\");")
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t", options = "partition by range (id) ")
  static class Partitioned {
    @Id Long id;
    String a;
  }

  @Test
  @DisplayName("D026: what no statement changes is told")
  void whatNoStatementChangesIsTold() {
    assertThat(notes(Partitioned.class, PLAIN))
        .containsExactly(
            "the options of table t differ, which no operation changes (PostgreSQL partitions only"
                + " a new table): none in the database, partition by range (id) wanted");
    assertThat(notes(Partitioned.class, PLAIN + " partition by hash (id)"))
        .singleElement()
        .asString()
        .endsWith("partition by hash (id) in the database, partition by range (id) wanted");
    assertThat(notes(Plain.class, PLAIN + " partition by hash (id)")).isEmpty();
  }

  private static List<String> notes(Class<?> entity, String... statements) {
    Scenario.Outcome outcome = given(statements).and(entity);
    List<String> notes = outcome.notes();
    outcome.draftsNothing();
    return notes;
  }

  @Test
  @DisplayName("D026: a table of another access method is one, and told where another is wanted")
  void aTableOfAnotherAccessMethodIsTold() {
    String[] other = {
      "create access method other type table handler heap_tableam_handler", PLAIN + " using other"
    };
    assertThat(notes(Plain.class, other)).isEmpty();
    assertThat(notes(Other.class, other)).isEmpty();
    assertThat(notes(Other.class, other[0], PLAIN))
        .singleElement()
        .asString()
        .endsWith("none in the database, using other wanted");
  }

  @Entity(name = "T")
  @Table(name = "t", options = "using other")
  static class Other {
    @Id Long id;
    String a;
  }

  @Entity(name = "Heir")
  @Table(name = "heir", options = "inherits (t)")
  static class Heir {
    @Id Long id;
    String a;
    Integer extra;
  }

  @Test
  @DisplayName("D023: an entity on a table that inherits creates it, and then leaves it alone")
  void anEntityOnATableThatInheritsLeavesItAlone() {
    givenNothing()
        .and(Plain.class, Heir.class)
        .drafts(
            """
            op.createTable("t",
                column("id", bigint()).notNull(),
                column("a", varchar(255)),
                primaryKey("t_pkey", "id"));
            op.createTable(
                table("heir",
                        column("extra", integer()),
                        column("id", bigint()).notNull(),
                        column("a", varchar(255)),
                        primaryKey("heir_pkey", "id"))
                    .options("inherits (t)"));
            """)
        .andArrivesAndReturns();
  }
}
