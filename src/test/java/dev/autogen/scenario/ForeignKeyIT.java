package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.SCANS_TABLE;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenNothing;

import dev.autogen.testing.TestDatabase;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForeignKeyIT {
  private static final String PARENT = "create table parent (id bigint primary key)";
  private static final String[] ROWS = {
    "insert into parent values (1)", "insert into child values (1, 1, 1)"
  };

  @Entity(name = "Parent")
  @Table(name = "parent")
  static class Parent {
    @Id Long id;
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class Child {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "a", foreignKey = @ForeignKey(name = "fk_a"))
    Parent a;

    @ManyToOne
    @JoinColumn(name = "b")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Parent b;
  }

  @Test
  @DisplayName("D260: foreign keys come to rows that keep them")
  void foreignKeysComeToRowsThatKeepThem() {
    given(PARENT, "create table child (id bigint primary key, a bigint, b bigint)")
        .with(ROWS)
        .keepingRows("select * from child")
        .and(Parent.class, Child.class)
        .drafts(
            """
            op.addConstraint("child", foreignKey("fk_a", "a").references("parent", "id"));
            op.addConstraint("child",foreignKey("fknen3e1prm1yk040vpqsuc46by", "b").references("parent", "id").onDelete(CASCADE));
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D263: a foreign key's name is no difference, whether chosen or not")
  void aForeignKeysNameIsNoDifference() {
    given(
            PARENT,
            "create table child (id bigint primary key,"
                + " a bigint constraint somehow references parent,"
                + " b bigint constraint \"Other\" references parent on delete cascade)")
        .and(Parent.class, Child.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D265, D280: what is done on delete is replaced exactly, and restored exactly")
  void whatIsDoneOnDeleteIsReplacedAndRestoredExactly() {
    given(
            PARENT,
            "create table child (id bigint primary key,"
                + " a bigint constraint fk_a references parent on delete cascade,"
                + " b bigint constraint \"Fk_B\" references parent on delete restrict)")
        .with(ROWS)
        .keepingRows("select * from child")
        .and(Parent.class, Child.class)
        .warns(SCANS_TABLE)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D266, D268, D269: rules that JPA cannot say stay where another one is replaced")
  void rulesThatJpaCannotSayStay() {
    given(
            PARENT,
            "create table child (id bigint primary key,"
                + " a bigint constraint fk_a references parent match full on update cascade"
                + " deferrable initially deferred,"
                + " b bigint constraint fk_b references parent on update set null deferrable)")
        .with(ROWS)
        .keepingRows("select * from child")
        .and(Parent.class, Child.class)
        .drafts(
            """
            op.addConstraint("child",foreignKey("fknen3e1prm1yk040vpqsuc46by", "b").references("parent", "id").onDelete(CASCADE).onUpdate(SET_NULL).deferrability(INITIALLY_IMMEDIATE));
            op.dropConstraint("child", "fk_b");
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "ToTwo")
  @Table(name = "to_two")
  static class Emptied {
    @Id Long id;

    @ManyToOne
    @JoinColumns(
        value = {
          @JoinColumn(name = "a", referencedColumnName = "a"),
          @JoinColumn(name = "b", referencedColumnName = "b")
        },
        foreignKey = @ForeignKey(name = "fk_two"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Two two;
  }

  @Test
  @DisplayName("D278: which columns are set to null stays where the mapping cannot say it")
  void whichColumnsAreSetToNullStays() {
    given(toTwo("(b)")).and(Two.class, Emptied.class).draftsNothing();
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class Loose {
    @Id Long id;
    Long a;
    Long b;
  }

  @Test
  @DisplayName("D260, D262, D280: foreign keys go, and come back as they were")
  void foreignKeysGoAndComeBackAsTheyWere() {
    given(
            "create table parent (id bigint primary key, x integer, y integer, unique (x, y))",
            "create table child (id bigint primary key, a bigint, b bigint)",
            "alter table parent alter x type bigint, alter y type bigint",
            "alter table child add constraint \"Two\" foreign key (b, a) references parent (x, y)"
                + " match full on delete set null, add foreign key (a) references parent not valid",
            "insert into parent values (1, 2, 3)",
            "insert into child values (1, null, null)")
        .keepingRows("select * from child")
        .and(Parent.class, Loose.class)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D272: a key of that name that points elsewhere is replaced")
  void aKeyThatPointsElsewhereIsReplaced() {
    given(
            PARENT,
            "create table stranger (id bigint primary key)",
            "create table child (id bigint primary key,"
                + " a bigint constraint fk_a references stranger,"
                + " b bigint references parent on delete cascade)",
            "insert into stranger values (1)")
        .with(ROWS)
        .keepingRows("select * from child")
        .and(Parent.class, Child.class)
        .drafts(
            """
            op.dropConstraint("child", "fk_a");
            op.addConstraint("child", foreignKey("fk_a", "a").references("parent", "id"));
            op.dropTable("stranger");
            """)
        .arrives();
  }

  @Test
  @DisplayName("D277: a key that was never checked is validated")
  void aKeyThatWasNeverCheckedIsValidated() {
    given(
            PARENT,
            "create table child (id bigint primary key, a bigint,"
                + " b bigint references parent on delete cascade)",
            "alter table child add constraint fk_a foreign key (a) references parent not valid")
        .with(ROWS)
        .and(Parent.class, Child.class)
        .drafts("op.validateConstraint(\"child\", \"fk_a\");")
        .andArrivesAndReturns();
  }

  @Entity(name = "Animal")
  @Table(name = "animal")
  @Inheritance(strategy = InheritanceType.JOINED)
  static class Animal {
    @Id Long id;
    @ElementCollection Set<String> names;
    @ManyToMany Set<Animal> friends;
  }

  @Entity(name = "Dog")
  @Table(name = "dog")
  static class Dog extends Animal {
    String bark;
  }

  @Test
  @DisplayName("D281: joined tables, join tables and collections have their keys, once")
  void joinedTablesHaveTheirKeysOnce() {
    givenNothing().and(Animal.class, Dog.class).andKeepsTheLaws();
  }

  @Entity(name = "A")
  @Table(name = "a")
  static class A {
    @Id Long id;
    @ManyToOne B b;
  }

  @Entity(name = "B")
  @Table(name = "b")
  static class B {
    @Id Long id;
    @ManyToOne C c;
  }

  @Entity(name = "C")
  @Table(name = "c")
  static class C {
    @Id Long id;
    @ManyToOne A a;
    @ManyToOne C parent;
  }

  @Test
  @DisplayName("D006, D008: tables that point to each other come, and go on the way back")
  void tablesThatPointToEachOtherCome() {
    givenNothing().and(A.class, B.class, C.class, Child.class, Parent.class).andKeepsTheLaws();
  }

  @Test
  @DisplayName("D004, D007: tables that point to each other go, and come back")
  void tablesThatPointToEachOtherGo() {
    given(
            "create table a (id bigint primary key, b bigint)",
            "create table b (id bigint primary key, a bigint references a)",
            "alter table a add foreign key (b) references b",
            "create table grandparent (id bigint primary key)",
            "create table aunt (id bigint primary key references grandparent)",
            "create table child (id bigint primary key references aunt)",
            PARENT)
        .and(Parent.class)
        .drafts(
            """
            op.dropConstraint("b", "b_a_fkey");
            op.dropTable("a");
            op.dropTable("b");
            op.dropTable("child");
            op.dropTable("aunt");
            op.dropTable("grandparent");
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D005: a parent goes after the key that points to it; the column stays")
  void aParentGoesAfterTheKeyThatPointsToIt() {
    given(
            PARENT,
            "create table child (id bigint primary key, a bigint references parent, b bigint)")
        .with(ROWS)
        .keepingRows("select * from child")
        .and(Loose.class)
        .drafts(
            """
            op.dropConstraint("child", "child_a_fkey");
            op.dropTable("parent");
            """)
        .arrives();
  }

  @Entity(name = "Self")
  @Table(name = "self")
  static class Self {
    @Id Long id;
    @ManyToOne Self up;
  }

  @Test
  @DisplayName("D250: a table that points to itself changes the type of its key")
  void aTableThatPointsToItselfChangesTheTypeOfItsKey() {
    given(
            "create table self (id integer primary key, up_id integer references self)",
            "insert into self values (1, 1)")
        .keepingRows("select * from self")
        .and(Self.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "Two")
  @Table(name = "two")
  @IdClass(Two.Key.class)
  static class Two {
    @Id Long a;
    @Id Long b;

    record Key(Long a, Long b) {}
  }

  @Entity(name = "ToTwo")
  @Table(name = "to_two")
  static class ToTwo {
    @Id Long id;

    @ManyToOne
    @JoinColumns(
        value = {
          @JoinColumn(name = "a", referencedColumnName = "a"),
          @JoinColumn(name = "b", referencedColumnName = "b")
        },
        foreignKey =
            @ForeignKey(
                name = "fk_two",
                foreignKeyDefinition =
                    "foreign key (a, b) references two (a, b) on delete set null"))
    Two two;
  }

  private static String[] toTwo(String columns) {
    TestDatabase.assumeSince(15);
    return new String[] {
      "create table two (a bigint, b bigint, primary key (a, b))",
      "create table to_two (id bigint primary key, a bigint, b bigint,"
          + " constraint fk_two foreign key (a, b) references two on delete set null "
          + columns
          + ")",
      "insert into two values (1, 2)",
      "insert into to_two values (1, 1, 2)"
    };
  }

  @Test
  @DisplayName("D278: to set all columns to null and to name them all is the same")
  void toNameAllColumnsIsTheSame() {
    given(toTwo("(b, a)")).and(Two.class, ToTwo.class).draftsNothing();
  }

  @Test
  @DisplayName("D278: to set some columns to null is another rule, which comes back as it was")
  void toNameSomeColumnsIsAnotherRule() {
    given(toTwo("(b)"))
        .keepingRows("select * from to_two")
        .and(Two.class, ToTwo.class)
        .drafts(
            """
            op.dropConstraint("to_two", "fk_two");
            op.addConstraint("to_two", foreignKey("fk_two", "a", "b").references("two", "a", "b").onDelete(SET_NULL));
            """)
        .andKeepsTheLaws();
  }
}
