package dev.autogen.scenario;

import dev.autogen.scenario.Family.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a column that is computed or commented becomes every other one. */
class ColumnShapesIT {
  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#newest")
  @DisplayName("D170, D172, D173: computed columns, with what rests on them")
  void computedColumns(int major) {
    Family.of(
            shape("none", ""),
            shape("plain", "Integer g;"),
            shape("twice", "@GeneratedColumn(\"x * 2\") Integer g;").satisfiedBy("stored"),
            shape("thrice", "@GeneratedColumn(\"x * 3\") Integer g;"),
            shape("of y", "@GeneratedColumn(\"y * 2\") Integer g;"),
            shape("wider", "@GeneratedColumn(\"x * 2\") Long g;"),
            shape("stored", computed("integer generated always as (x * 2) stored"))
                .satisfiedBy("twice"),
            resting("twice, indexed and checked", "x * 2"),
            resting("thrice, indexed and checked", "x * 3"))
        .withRows("insert into t# (id, x, y) values (1, 2, 3)")
        .keepingNames()
        .keepingRows("select id, x, y from t#")
        .everyShapeBecomesEveryOther(major);
  }

  private static String computed(String definition) {
    return "@Column(columnDefinition = \"" + definition + "\") Integer g;";
  }

  private static Shape shape(String meaning, String field) {
    return Shape.of(
        meaning,
        """
        @Entity @Table(name = "t#") class T# { @Id Long id; Integer x; Integer y; %s }
        """
            .formatted(field));
  }

  private static Shape resting(String meaning, String expression) {
    return Shape.of(
        meaning,
        """
        @Entity
        @Table(name = "t#",
          indexes = @Index(name = "i#", columnList = "x"),
          check = @CheckConstraint(name = "ck#", constraint = "g > 0"))
        class T# { @Id Long id; Integer x; Integer y; @GeneratedColumn("%s") Integer g; }
        """
            .formatted(expression));
  }
}
