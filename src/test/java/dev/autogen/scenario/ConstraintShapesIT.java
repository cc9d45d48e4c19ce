package dev.autogen.scenario;

import static dev.autogen.testing.TestDatabase.USUAL_MAJOR;
import static dev.autogen.testing.TestDatabase.usual;

import dev.autogen.scenario.Family.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every way to write a constraint becomes every other one of its family. */
class ConstraintShapesIT {
  private static final String ROW = "insert into t# (id, x, y, z) values (1, 2, 3, 4)";

  @Test
  @DisplayName("D230, D232, D233, D235, D236, D238, D241, D245: unique constraints")
  void uniqueConstraints() {
    String unique = "uniqueConstraints = @UniqueConstraint(";
    tables(
            shape("none", "", ""),
            shape("unnamed", "", "@Column(unique = true)").satisfiedBy("named", "other case"),
            shape("unnamed", unique + "columnNames = \"x\")", "")
                .satisfiedBy("named", "other case"),
            shape("named", unique + "name = \"uq#\", columnNames = \"x\")", ""),
            shape("other case", unique + "name = \"\\\"UQ#\\\"\", columnNames = \"x\")", ""),
            shape("two", unique + "name = \"uq#\", columnNames = {\"x\", \"y\"})", ""),
            shape("two", unique + "name = \"uq#\", columnNames = {\"y\", \"x\"})", ""),
            shape("index", "indexes = @Index(name = \"uq#\", columnList = \"x\")", ""),
            shape("both", "indexes = @Index(columnList = \"x\")", "@Column(unique = true)"))
        .keepingNames()
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  @Test
  @DisplayName("D290, D292, D295: checks")
  void checks() {
    tables(
            shape("none", "", ""),
            shape("unnamed", "", "@Column(check = @CheckConstraint(constraint = \"x > 0\"))")
                .satisfiedBy("named"),
            shape("unnamed", "check = @CheckConstraint(constraint = \"x>0\")", "")
                .satisfiedBy("named"),
            shape("named", "check = @CheckConstraint(name = \"ck#\", constraint = \"x > 0\")", ""),
            shape("more", "check = @CheckConstraint(name = \"ck#\", constraint = \"x > 1\")", ""),
            shape(
                "two",
                "check = {@CheckConstraint(constraint = \"x > 0\"),"
                    + " @CheckConstraint(constraint = \"x > y - 9\")}",
                ""))
        .keepingNames()
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  @Test
  @DisplayName("D260, D265, D266: what foreign keys do when their target goes or changes")
  void actions() {
    keys(
            "",
            "on delete cascade",
            "on delete set null",
            "on delete set default",
            "on delete restrict",
            "on update cascade",
            "on update set null on delete cascade",
            "on update restrict")
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  @Test
  @DisplayName("D268, D269, D271: when foreign keys are checked, and how they match")
  void times() {
    int major = usual(15);
    keys(
            "",
            "deferrable",
            "deferrable initially deferred",
            "match full",
            "match full on delete cascade deferrable initially deferred",
            major >= 15 ? "on delete set null (p)" : "on delete set null")
        .everyShapeBecomesEveryOther(major);
  }

  @Test
  @DisplayName("D260, D272, D281: where foreign keys come from and point to")
  void targets() {
    Family.of(
            target("x to code", many("x", "code", "fk#")),
            target("x to other", many("x", "other", "fk#")),
            target("y to code", many("y", "code", "fk#")),
            target("x to id of S", "@ManyToOne @JoinColumn(name = \"x\") S# s;"),
            target(
                "both",
                """
                @ManyToOne
                @JoinColumns({@JoinColumn(name = "x", referencedColumnName = "code"),
                  @JoinColumn(name = "y", referencedColumnName = "other")})
                P# p;
                """),
            target(
                "other way round",
                """
                @ManyToOne
                @JoinColumns({@JoinColumn(name = "y", referencedColumnName = "code"),
                  @JoinColumn(name = "x", referencedColumnName = "other")})
                P# p;
                """))
        .withRows(
            "insert into s# values (5)",
            "insert into p# (id, code, other) values (1, 5, 5)",
            "insert into t# (id) values (2)")
        .keepingRows("select id from t#")
        .keepingRows("select id, code, other from p#")
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  @Test
  @DisplayName("D230, D244, D269: when unique constraints are checked, and what they carry")
  void uniqueDetails() {
    tables(
            unique("plain", "").satisfiedBy("deferrable", "deferred", "carrying"),
            unique("deferrable", "deferrable"),
            unique("deferred", "deferrable initially deferred"),
            unique("carrying", "include (y)"))
        .keepingNames()
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  private static Shape unique(String meaning, String options) {
    return shape(
        meaning,
        "uniqueConstraints = @UniqueConstraint(name = \"uq#\", columnNames = \"x\", options = \""
            + options
            + "\")",
        "");
  }

  @Test
  @DisplayName("D112, D113, D250, D251, D253: keys, with the foreign keys that point to them")
  void keysAndWhatPointsToThem() {
    Family.of(
            pointing("id", "@Id Long id; Integer a; Integer b;", "id"),
            pointing("b", "Long id; Integer a; @Id Integer b;", "b"),
            pointing("id, a", "@Id Long id; @Id Integer a; Integer b;", "id", "a"),
            pointing("a, b", "Long id; @Id Integer a; @Id Integer b;", "a", "b"),
            pointing("all", "@Id Long id; @Id Integer a; @Id Integer b;", "id", "a", "b"))
        .withRows(
            "insert into t# (id, a, b) values (1, 2, 3)",
            "insert into c# (id, t_id, t_a, t_b) values (1, 1, 2, 3)")
        .keepingRows("select id, a, b from t#")
        .keepingRows("select id, t_id, t_a, t_b from c#")
        .everyShapeBecomesEveryOther(USUAL_MAJOR);
  }

  private static Shape pointing(String meaning, String fields, String... key) {
    String joined =
        Arrays.stream(key)
            .map(
                each ->
                    "@JoinColumn(name = \"t_%s\", referencedColumnName = \"%s\")"
                        .formatted(each, each))
            .collect(Collectors.joining(", "));
    String others =
        Stream.of("id", "a", "b")
            .filter(each -> !Arrays.asList(key).contains(each))
            .map(each -> (each.equals("id") ? "Long" : "Integer") + " t_" + each + ";")
            .collect(Collectors.joining(" "));
    String type = key.length == 1 ? "" : "@IdClass(K#.class)";
    String own = fields.replace("@Id ", "");
    return Shape.of(
        meaning,
        """
        class K# implements java.io.Serializable {
          %s
          public boolean equals(Object other) { return other instanceof K#; }
          public int hashCode() { return 1; }
        }
        @Entity @Table(name = "t#") %s class T# { %s @Column(name = "rest") Integer rest; }
        @Entity @Table(name = "c#")
        class C# { @Id Long id; @ManyToOne @JoinColumns({%s}) T# t; %s }
        """
            .formatted(keyFields(own, key), type, fields, joined, others));
  }

  private static String keyFields(String fields, String... key) {
    return Arrays.stream(fields.split(";"))
        .map(String::strip)
        .filter(field -> Arrays.stream(key).anyMatch(each -> field.endsWith(" " + each)))
        .map(field -> field + ";")
        .collect(Collectors.joining(" "));
  }

  private static String many(String column, String target, String name) {
    return "@ManyToOne @JoinColumn(name = \"%s\", referencedColumnName = \"%s\", foreignKey ="
            .formatted(column, target)
        + " @ForeignKey(name = \""
        + name
        + "\")) P# p;";
  }

  private static Shape target(String meaning, String fields) {
    return Shape.of(
        meaning,
        """
        @Entity @Table(name = "s#") class S# { @Id Integer id; }
        @Entity @Table(name = "p#", uniqueConstraints = {
          @UniqueConstraint(columnNames = "code"), @UniqueConstraint(columnNames = "other"),
          @UniqueConstraint(columnNames = {"code", "other"})})
        class P# implements java.io.Serializable { @Id Long id; Integer code; Integer other; }
        @Entity @Table(name = "t#") class T# { @Id Long id; %s }
        """
            .formatted(fields));
  }

  private static Family keys(String... rules) {
    Shape[] shapes = Arrays.stream(rules).map(ConstraintShapesIT::key).toArray(Shape[]::new);
    return Family.of(shapes)
        .withRows("insert into p# values (5)", "insert into t# values (1, 5)")
        .keepingRows("select * from t#");
  }

  private static Shape key(String rules) {
    return Shape.of(
        rules,
        """
        @Entity @Table(name = "p#") class P# { @Id Long id; }
        @Entity @Table(name = "t#")
        class T# {
          @Id Long id;
          @ManyToOne
          @JoinColumn(name = "p", foreignKey = @ForeignKey(name = "fk#",
            foreignKeyDefinition = "foreign key (p) references p# (id) %s"))
          P# p;
        }
        """
            .formatted(rules));
  }

  private static Family tables(Shape... shapes) {
    return Family.of(shapes).withRows(ROW).keepingRows("select * from t#");
  }

  private static Shape shape(String meaning, String table, String column) {
    String more = table.isEmpty() ? "" : ", " + table;
    return Shape.of(
        meaning,
        """
        @Entity @Table(name = "t#"%s)
        class T# { @Id Long id; %s Integer x; Integer y; Integer z; }
        """
            .formatted(more, column));
  }
}
