package dev.autogen.jpa.model.indexes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(
    indexes = {
      @Index(columnList = "plain"),
      @Index(columnList = "plain, amount desc"),
      @Index(name = "IX_Unique", columnList = "amount", unique = true),
      @Index(name = "ix_desc", columnList = "amount DESC, plain ASC"),
      @Index(
          name = "ix_where",
          columnList = "plain",
          options = "where amount > 0 and plain is not null"),
      @Index(
          name = "ix_include",
          columnList = "plain",
          options = "include (amount, id) with (fillfactor = 60)"),
      @Index(name = "ix_lower", columnList = "(lower(plain))"),
      @Index(name = "ix_parent", columnList = "parent_id, Mixed_Case")
    })
class Indexed {
  @Id long id;
  String plain;
  int amount;

  @Column(name = "Mixed_Case")
  String mixed;

  @ManyToOne Indexed parent;
}
