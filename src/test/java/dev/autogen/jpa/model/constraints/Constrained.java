package dev.autogen.jpa.model.constraints;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.NaturalId;

@Entity
@Table(
    uniqueConstraints = {
      @UniqueConstraint(columnNames = {"b", "a"}),
      @UniqueConstraint(
          name = "UQ_Named",
          columnNames = {"c", "a"}),
      @UniqueConstraint(
          name = "\"UQ quoted\"",
          columnNames = {"c", "b"}),
      @UniqueConstraint(columnNames = "single"),
      @UniqueConstraint(name = "uq_single_named", columnNames = "other"),
      @UniqueConstraint(columnNames = "twice"),
      @UniqueConstraint(columnNames = "id"),
      @UniqueConstraint(
          name = "uq_options",
          columnNames = "withOptions",
          options = "deferrable initially deferred"),
      @UniqueConstraint(columnNames = {"natural1", "natural2"})
    },
    check = {
      @CheckConstraint(constraint = "a > b"),
      @CheckConstraint(constraint = "a > 0"),
      @CheckConstraint(constraint = "a > 1"),
      @CheckConstraint(name = "ck_named", constraint = "a <> 3 and a <> 4", options = "no inherit")
    })
@Check(constraints = "c < 10")
@Check(name = "ck_hibernate", constraints = "c in (1, 2, 3)")
@SuppressWarnings("deprecation")
class Constrained {
  @Id long id;

  @Column(check = @CheckConstraint(constraint = "a < 100"))
  int a;

  @Column(check = @CheckConstraint(name = "ck_b", constraint = "b < 100"))
  int b;

  @Check(constraints = "c > 0")
  @Column(unique = true)
  int c;

  int single;
  int other;

  @Column(unique = true)
  int twice;

  int withOptions;
  @NaturalId int natural1;
  @NaturalId int natural2;

  @OneToOne ConstrainedTarget target;

  @ManyToOne
  @JoinColumn(unique = true)
  ConstrainedTarget another;
}

@Entity
@Table(name = "constrained_target", schema = "elsewhere")
class ConstrainedTarget {
  @Id int id;

  @Column(unique = true)
  String name;
}

@Entity
@Table(
    name = "a_table_with_a_rather_long_name_of_its_own",
    uniqueConstraints = {
      @UniqueConstraint(
          columnNames = {"first_rather_long_column_name", "second_rather_long_column_name"}),
      @UniqueConstraint(
          columnNames = {"first_rather_long_column_name", "third_rather_long_column_name"})
    })
class LongNames {
  @Id int id;

  @Column(
      name = "first_rather_long_column_name",
      unique = true,
      check = @CheckConstraint(constraint = "first_rather_long_column_name > 0"))
  int first;

  @Column(
      name = "second_rather_long_column_name",
      check = @CheckConstraint(constraint = "second_rather_long_column_name > id"))
  int second;

  @Column(name = "third_rather_long_column_name")
  int third;

  @Column(name = "größe_in_metern_über_dem_meeresspiegel_bei_flut", unique = true)
  int höhe;
}
