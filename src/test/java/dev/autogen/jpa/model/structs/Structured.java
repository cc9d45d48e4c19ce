package dev.autogen.jpa.model.structs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;

@Embeddable
@Struct(name = "Sum_of_Money")
class Money {
  BigDecimal amount;

  @Column(length = 3, nullable = false)
  String currency;
}

@Embeddable
@Struct(name = "price_range")
class Range {
  Money least;
  LocalDate until;
}

@Embeddable
class Note {
  String text;
  int stars;
}

@Entity
class Structured {
  @Id long id;
  Money price;
  Range range;
  List<Money> steps;

  @JdbcTypeCode(SqlTypes.JSON)
  Note note;

  @JdbcTypeCode(SqlTypes.JSON_ARRAY)
  List<Note> notes;
}

@Entity
@SoftDelete
class Soft {
  @Id @GeneratedValue Long id;
  @jakarta.persistence.ElementCollection @SoftDelete Set<String> tags;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "is_active")
class SoftActive {
  @Id Long id;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
class SoftTimestamp {
  @Id Long id;
}

@Entity
@Table(name = "tenanted")
class Tenanted {
  @Id Long id;
  @TenantId String tenant;
  @PartitionKey int part;
}

@Entity
@View(query = "select s.id as id, count(*) as many from structured s group by s.id")
@Table(name = "structured_count")
class StructuredCount {
  @Id Long id;
  long many;
}

@Entity
@Subselect("select 1 as id")
class Selected {
  @Id Long id;
}
