package dev.autogen.jpa.model.generators;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

@Entity
class ByAuto {
  @Id @GeneratedValue Long id;
}

@Entity
class ByIdentity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;
}

@Entity
class BySmallIdentity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Short id;
}

@Entity
class BySequence {
  @Id
  @GeneratedValue(generator = "numbers")
  @SequenceGenerator(
      name = "numbers",
      sequenceName = "The_Numbers",
      allocationSize = 1,
      initialValue = 1000)
  Long id;
}

@Entity
class ByLargeSequence {
  @Id
  @GeneratedValue(generator = "large")
  @SequenceGenerator(
      name = "large",
      schema = "numbers",
      allocationSize = 500,
      options = "cache 10 cycle maxvalue 100000")
  Long id;
}

@Entity
class ByDescending {
  @Id
  @GeneratedValue(generator = "down")
  @SequenceGenerator(name = "down", allocationSize = -1, initialValue = -1)
  Long id;
}

@Entity
@Table(name = "\"By Quoted\"")
class ByQuoted {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  Long id;
}

@Entity
class ByTable {
  @Id
  @GeneratedValue(generator = "t1")
  @TableGenerator(name = "t1", table = "id_rows", pkColumnValue = "one")
  Long id;
}

@Entity
class ByTheSameTable {
  @Id
  @GeneratedValue(generator = "t2")
  @TableGenerator(name = "t2", table = "id_rows", pkColumnValue = "two", initialValue = 5)
  Long id;
}

@Entity
class ByDefaultTable {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  Long id;
}

@Entity
class ByUuid {
  @Id @GeneratedValue UUID id;
  @UuidGenerator String text;
}

@Entity
class ByOwnSchema {
  @Id @GeneratedValue Long id;
}

@Entity
class Dated {
  @Id Long id;
  @CreationTimestamp Instant created;
  @UpdateTimestamp LocalDate updated;
  @CurrentTimestamp Instant touched;

  @CurrentTimestamp(event = EventType.UPDATE)
  Instant changed;

  @Embedded Dates dates;
}

@Embeddable
class Dates {
  @CreationTimestamp Instant began;
  @Embedded Ends ends;
}

@Embeddable
class Ends {
  @CreationTimestamp Instant ended;
}
