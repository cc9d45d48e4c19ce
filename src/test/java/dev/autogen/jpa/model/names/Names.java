package dev.autogen.jpa.model.names;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

@Entity
@Table(
    name = "\"Order\"",
    schema = "\"Shop Floor\"",
    indexes = @Index(name = "ix_select", columnList = "\"select\" desc"))
class Order {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(name = "\"select\"", unique = true)
  String select;

  @Column(name = "`from`")
  String from;

  @Column(name = "\"with \"\"quotes\"\"\"")
  String quotes;

  @Column(name = "MixedCase")
  String mixed;

  @ManyToOne Order parent;
}

@Entity
@Table(
    name = "a_table_name_that_is_far_too_long_for_postgres_and_is_therefore_cut",
    indexes =
        @Index(columnList = "a_column_name_that_is_far_too_long_for_postgres_and_is_therefore_cut"),
    uniqueConstraints =
        @UniqueConstraint(
            name = "a_constraint_name_that_is_far_too_long_for_postgres_and_therefore_cut",
            columnNames = "ümläüte_ünd_wéitere_zeichen_die_mehr_als_ein_byte_brauchen_öäü"))
class TooLong {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(
      name = "a_column_name_that_is_far_too_long_for_postgres_and_is_therefore_cut",
      unique = true)
  int cut;

  @Column(name = "ümläüte_ünd_wéitere_zeichen_die_mehr_als_ein_byte_brauchen_öäü")
  int umlauts;

  @jakarta.persistence.ElementCollection Set<String> tags;
}

@Entity
@Table(name = "PUBLIC_THING", schema = "public")
class PublicThing {
  @Id int id;

  @Column(name = "Grün")
  String green;

  @Column(name = "check_", columnDefinition = "integer check (\"check_\" > 0)")
  int check;
}

@Entity
@Table(name = "dollar$sign")
class Dollar {
  @Id int id;

  @Column(name = "a$b")
  int ab;
}
