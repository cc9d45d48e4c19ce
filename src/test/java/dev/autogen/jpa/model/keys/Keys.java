package dev.autogen.jpa.model.keys;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SequenceGenerator;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@IdClass(TripleId.class)
class Triple {
  @Id
  @Column(length = 20)
  String zeta;

  @Id short alpha;
  @Id UUID middle;
  String other;
}

class TripleId implements Serializable {
  private static final long serialVersionUID = 1L;
  String zeta;
  short alpha;
  UUID middle;
}

@Embeddable
class PairId implements Serializable {
  private static final long serialVersionUID = 1L;
  String text;
  long number;
}

@Entity
class Pair {
  @EmbeddedId PairId id;
}

@Entity
class PartOfPair {
  @EmbeddedId PartId id;

  @MapsId("pair")
  @ManyToOne(fetch = FetchType.LAZY)
  Pair pair;

  @ManyToOne(fetch = FetchType.LAZY)
  Triple triple;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "t_zeta", referencedColumnName = "zeta")
  @JoinColumn(name = "t_middle", referencedColumnName = "middle")
  @JoinColumn(name = "t_alpha", referencedColumnName = "alpha")
  Triple reordered;
}

@Embeddable
class PartId implements Serializable {
  private static final long serialVersionUID = 1L;
  PairId pair;
  int part;
}

@Entity
class Detail {
  @Id long id;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  Single single;
}

@Entity
class Single {
  @Id long id;

  @Column(name = "Business_Key", unique = true)
  String businessKey;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  Single parent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(foreignKey = @ForeignKey(name = "FK_Explicit"))
  Single named;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Single unconstrained;

  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.CASCADE)
  Single cascading;

  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.SET_NULL)
  Single setNull;

  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.RESTRICT)
  Single restrict;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "defined_id",
      foreignKey =
          @ForeignKey(
              name = "fk_defined",
              foreignKeyDefinition =
                  "foreign key (defined_id) references single on update cascade deferrable"
                      + " initially deferred"))
  Single defined;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "by_key", referencedColumnName = "Business_Key")
  Single byKey;

  @OneToOne @PrimaryKeyJoinColumn Detail detail;
}

@Entity
class TakesTheNameOfAKey {
  @Id
  @GeneratedValue(generator = "key")
  @SequenceGenerator(name = "key", sequenceName = "Single_pkey")
  long id;
}
