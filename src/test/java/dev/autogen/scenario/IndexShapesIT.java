package dev.autogen.scenario;

import static dev.autogen.testing.TestDatabase.USUAL_MAJOR;
import static dev.autogen.testing.TestDatabase.usual;

import dev.autogen.scenario.Family.Shape;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every way to write an index becomes every other one of its family. */
class IndexShapesIT {
  private static final String ROW =
      "insert into t# (id, a, j, x, y, z)"
          + " values (1, '{1,2}', '{\"foo\": {\"bar\": 1}}', 'a', 'b', 3)";

  @Test
  @DisplayName("D200, D202, D203, D209: columns and their order")
  void columnsAndTheirOrder() {
    family(
            "",
            "columnList = 'x'",
            "columnList = 'x, y'",
            "columnList = 'y, x'",
            "columnList = 'x desc'",
            "columnList = 'x desc, y'",
            "columnList = '(x) desc nulls last'",
            "columnList = '(x) nulls first'")
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  @Test
  @DisplayName("D211, D212, D214, D215: expressions")
  void expressions() {
    family(
            "",
            "columnList = '(lower(x))'",
            "columnList = '(upper(x))'",
            "columnList = '(z + 1)'",
            "columnList = '(z + 3)'",
            "columnList = '(z * 3)'",
            "columnList = '(42 + z)'",
            "columnList = '(z + 42), x'",
            "columnList = 'x, (z + 42)'",
            "columnList = '(j ->> ''foo'')'")
        .everyShapeBecomesEveryOther(usual(14));
  }

  @Test
  @DisplayName("D214, D215: paths, casts and conditions")
  void pathsAndCasts() {
    family(
            "columnList = '(j ->> ''foo'')'",
            "columnList = '(j ->> ''bar'')'",
            "columnList = '(j #>> ''{foo}'')'",
            "columnList = '(cast(j -> ''foo'' ->> ''bar'' as integer))'",
            "columnList = '(case when z is null then -1 else z end)'",
            "columnList = '(case when id is null then ''-1'' else id end)'",
            "columnList = '(a[1])'")
        .everyShapeBecomesEveryOther(usual(18));
  }

  @Test
  @DisplayName("D216, D217, D218, D220: conditions, carried columns, classes, collations")
  void options() {
    family(
            "columnList = 'x'",
            "columnList = 'x', options = 'where z > 1'",
            "columnList = 'x', options = 'where z > 2'",
            "columnList = 'x', options = 'where z in (1, 2) and x is not null'",
            "columnList = 'x', options = 'include (y)'",
            "columnList = 'x', options = 'include (y, z)'",
            "columnList = 'x', options = 'include (y) where z > 1'",
            "columnList = '(x) varchar_pattern_ops'",
            "columnList = '(x) collate \\\"C\\\"'")
        .everyShapeBecomesEveryOther(usual(16));
  }

  @Test
  @DisplayName("D223, D241, D242, D244: unique and not, nulls distinct and not")
  void unique() {
    int major = usual(15);
    family(
            "",
            "columnList = 'x'",
            "columnList = 'x', unique = true",
            "columnList = 'x, y', unique = true",
            "columnList = '(lower(x))', unique = true",
            "columnList = '(x)', unique = true",
            "columnList = '(x)', unique = true, options = 'where z > 1'",
            "columnList = '(x)', unique = true, options = '%s'"
                .formatted(major >= 15 ? "nulls not distinct" : "include (y)"),
            "columnList = '(x) desc', unique = true")
        .everyShapeBecomesEveryOther(major);
  }

  private static Family family(String... indexes) {
    Shape[] shapes = Arrays.stream(indexes).map(IndexShapesIT::shape).toArray(Shape[]::new);
    return Family.of(shapes).withRows(ROW).keepingRows("select * from t#");
  }

  private static Shape shape(String index) {
    String written =
        Stream.of(index.replace("''", "\2").split("'", -1))
            .reduce((all, next) -> all + '"' + next)
            .orElseThrow()
            .replace('\2', '\'');
    String indexes = index.isEmpty() ? "" : "@Index(name = \"i#\", " + written + ")";
    return Shape.of(
        index,
        """
        @Entity(name = "T#") @Table(name = "t#", indexes = {%s})
        class T# {
          @Id Long id;
          @Column(columnDefinition = "integer[]") int[] a;
          @Column(columnDefinition = "jsonb") String j;
          String x;
          String y;
          Integer z;
        }
        """
            .formatted(indexes));
  }
}
