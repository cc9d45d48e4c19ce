package dev.autogen.jpa.model.everyday;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** What most applications map, and nothing that only some versions of Hibernate can. */
enum Priority {
  LOW,
  HIGH
}

@Embeddable
class PostalAddress {
  String streetName;

  @Column(length = 10)
  String zipCode;
}

@Entity
@Audited
@Inheritance(strategy = InheritanceType.JOINED)
@Table(
    uniqueConstraints = @UniqueConstraint(columnNames = "emailAddress"),
    indexes = @Index(columnList = "displayName"))
class BusinessPartner {
  @Id @GeneratedValue long id;

  @NotNull
  @Size(max = 80)
  String emailAddress;

  String displayName;
  @Embedded PostalAddress homeAddress;
  @Version int version;
}

@Entity
@Audited
class KeyCustomer extends BusinessPartner {
  @Enumerated(EnumType.STRING)
  Priority priority;
}

@Entity
class SupportTicket {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(nullable = false)
  BusinessPartner openedBy;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  Priority priority;

  @ColumnDefault("now()")
  Instant openedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> details;

  List<String> labels;

  @Column(precision = 12, scale = 2)
  BigDecimal hourlyRate;

  @ManyToMany Set<KnowledgeArticle> relatedArticles;
}

@Entity
@SoftDelete
class KnowledgeArticle {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  UUID id;

  @Array(length = 8)
  @JdbcTypeCode(SqlTypes.ARRAY)
  float[] weights;
}
