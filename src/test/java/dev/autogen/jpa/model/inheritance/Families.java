package dev.autogen.jpa.model.inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@MappedSuperclass
abstract class Base {
  @Id @GeneratedValue Long id;

  @Column(nullable = false, updatable = false)
  Instant created;
}

@Entity
class Animal extends Base {
  String name;
}

@Entity
@DiscriminatorValue("it's a dog")
class Dog extends Animal {
  @Column(nullable = false)
  String trick;

  @ManyToOne Animal friend;
}

@Entity
class Cat extends Animal {
  int lives;

  @Column(unique = true)
  String passport;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "KIND", discriminatorType = DiscriminatorType.CHAR, length = 1)
@DiscriminatorValue("V")
class Vehicle extends Base {
  String plate;
}

@Entity
@DiscriminatorValue("C")
@PrimaryKeyJoinColumn(name = "vehicle_id")
@OnDelete(action = OnDeleteAction.CASCADE)
class Car extends Vehicle {
  int doors;
}

@Entity
@DiscriminatorValue("B")
class Boat extends Vehicle {
  int masts;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Plain extends Base {}

@Entity
class PlainChild extends Plain {
  int number;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Shape extends Base {
  @Column(unique = true)
  String color;
}

@Entity
class Circle extends Shape {
  double radius;
}

@Entity
class Square extends Shape {
  double side;
  @ManyToOne Shape within;
}

@Entity
@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("0")
class Numbered extends Base {}

@Entity
@DiscriminatorValue("7")
class Seven extends Numbered {
  boolean lucky;
}

@Entity
@DiscriminatorFormula("case when id > 10 then 'A' else 'B' end")
@DiscriminatorValue("A")
class Computed extends Base {}

@Entity
@DiscriminatorValue("B")
class ComputedChild extends Computed {
  String text;
}

@Entity
@Table(name = "main_part")
@SecondaryTable(
    name = "second_part",
    comment = "the rest",
    uniqueConstraints = @UniqueConstraint(columnNames = "extra"))
@SecondaryTable(name = "third_part", pkJoinColumns = @PrimaryKeyJoinColumn(name = "main_id"))
class Split extends Base {
  String first;

  @Column(table = "second_part", nullable = false)
  String extra;

  @Column(table = "third_part")
  String more;

  @Any
  @AnyKeyJavaClass(Long.class)
  @AnyDiscriminatorValue(discriminator = "D", entity = Dog.class)
  @AnyDiscriminatorValue(discriminator = "C", entity = Car.class)
  @Column(name = "any_type", length = 1)
  @jakarta.persistence.JoinColumn(name = "any_id")
  Object any;
}
