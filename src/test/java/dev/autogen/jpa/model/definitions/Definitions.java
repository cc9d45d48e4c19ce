package dev.autogen.jpa.model.definitions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;

@Entity
@Table(comment = "has ''everything''", options = "with (fillfactor = 70)")
@SuppressWarnings("deprecation")
class Definitions {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(columnDefinition = "varchar(20) default 'x, y' not null")
  String withDefault;

  @Column(columnDefinition = "VARCHAR(20) COLLATE \"C\" DEFAULT 'a'::text")
  String collatedDefault;

  @Column(columnDefinition = "numeric(10,2) default 0.00 check (numericCheck >= 0)")
  double numericCheck;

  @Column(columnDefinition = "timestamp with time zone default (now() at time zone 'utc') not null")
  Instant made;

  @Column(columnDefinition = "integer generated always as (id * 2) stored")
  int doubled;

  @Column(columnDefinition = "serial")
  int counted;

  @Column(columnDefinition = "bigint generated always as identity (start with 100 increment by 10)")
  long numbered;

  @Column(columnDefinition = "int4[] default '{}'")
  int[] list;

  @Column(columnDefinition = "text unique")
  String uniqueText;

  @Column(
      columnDefinition =
          "text constraint named_check check (length(checked) < 10 and checked <> ')')")
  String checked;

  @Column(columnDefinition = "uuid default gen_random_uuid() not null", nullable = false)
  UUID token;

  @Column(columnDefinition = "jsonb default '{\"a\": [1, 2]}'::jsonb")
  String json;

  @Column(columnDefinition = "double precision")
  double approximate;

  @Column(columnDefinition = "bit varying(5)")
  String bits;

  @Column(columnDefinition = "bpchar")
  String padded;

  @Column(columnDefinition = "character varying")
  String varying;

  @Column(columnDefinition = "float(24)")
  float shortFloat;

  @Column(columnDefinition = "int references a_target on delete cascade")
  Integer target;

  @ColumnDefault("'new'")
  String state;

  @ColumnDefault("current_timestamp")
  Instant changed;

  @ColumnDefault("-1")
  @Column(nullable = false)
  int negative;

  @ColumnDefault("null")
  String nothing;

  @GeneratedColumn("upper(state)")
  String shouted;

  @Generated String generated;

  @Collate("C")
  @Column(length = 40)
  String collated;

  @Comment("what ''it'' costs -- in cents")
  @Column(name = "price")
  int price;

  @Column(comment = "by Jakarta")
  int commented;

  @Column(options = "collate \"C\"")
  String withOptions;
}

@Entity
@Table(name = "A_target")
class DefinitionsTarget {
  @Id int id;
}
