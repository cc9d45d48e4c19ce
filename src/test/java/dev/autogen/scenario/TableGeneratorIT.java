package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenCreatedByHibernate;
import static dev.autogen.scenario.Scenario.givenNothing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables that count, and the row of each segment. */
class TableGeneratorIT {
  @Entity(name = "a")
  static class One {
    @Id
    @GeneratedValue(generator = "one")
    @TableGenerator(name = "one", table = "counts", pkColumnValue = "one", initialValue = 5)
    Long id;
  }

  @Entity(name = "b")
  static class Shared {
    @Id
    @GeneratedValue(generator = "shared")
    @TableGenerator(name = "shared", table = "counts", pkColumnValue = "one", initialValue = 5)
    Long id;
  }

  @Entity(name = "c")
  static class Two {
    @Id
    @GeneratedValue(generator = "two")
    @TableGenerator(name = "two", table = "counts", pkColumnValue = "two")
    Long id;
  }

  private static final String ROWS = "select sequence_name, next_val from counts order by 1";

  @Test
  @DisplayName("A new table has a row for each segment, once")
  void aNewTableHasARowForEachSegment() {
    givenNothing()
        .and(One.class, Shared.class, Two.class)
        .keepsTheLaws()
        .andLeaves(ROWS, "one|5", "two|0");
  }

  @Test
  @DisplayName("A new segment adds its row and leaves the others as they are")
  void aNewSegmentAddsItsRow() {
    given(One.class)
        .with("update counts set next_val = 77")
        .keepingRows("select next_val from counts where sequence_name = 'one'")
        .and(One.class, Two.class)
        .keepsTheLaws()
        .andLeaves(ROWS, "one|77", "two|0");
  }

  @Test
  @DisplayName("What Hibernate inserted is no difference, whatever it has counted")
  void whatHibernateInsertedIsNoDifference() {
    givenCreatedByHibernate(One.class, Two.class)
        .with("update counts set next_val = 77")
        .and(One.class, Two.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("A segment that nobody uses any more keeps its row")
  void aSegmentThatNobodyUsesKeepsItsRow() {
    given(One.class, Two.class)
        .and(One.class)
        .drafts("op.dropTable(\"c\");")
        .keepsTheLaws()
        .andLeaves(ROWS, "one|5", "two|0");
  }

  @Test
  @DisplayName("A segment goes on behind one that nobody uses any more: it may be the same one")
  void aSegmentGoesOnBehindOneThatNobodyUses() {
    given(One.class)
        .with("update counts set next_val = 77")
        .and(Two.class)
        .keepsTheLaws()
        .andLeaves(ROWS, "one|77", "two|77");
  }
}
