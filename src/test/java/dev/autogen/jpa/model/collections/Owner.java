package dev.autogen.jpa.model.collections;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.SortNatural;

@Entity
class Owner {
  @Id long id;
  @ElementCollection Set<String> nicknames;
  @ElementCollection @OrderColumn List<Integer> ordered;
  @ElementCollection @Bag List<String> bag;

  @ElementCollection
  @MapKeyColumn(name = "kind", length = 12)
  Map<String, Place> places;

  @ElementCollection
  @MapKeyEnumerated(EnumType.STRING)
  @Enumerated(EnumType.STRING)
  Map<Side, Side> sides;

  @ElementCollection
  @CollectionTable(
      name = "owner_place_list",
      joinColumns = @JoinColumn(name = "the_owner"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"the_owner", "town"}),
      indexes = @Index(columnList = "town desc"))
  @AttributeOverride(name = "street", column = @Column(name = "road", nullable = false))
  Set<Place> placeSet;

  @ElementCollection @SortNatural SortedSet<String> sorted;
  @ManyToMany Set<Thing> things;

  @ManyToMany
  @OrderColumn(name = "position", nullable = false)
  List<Thing> thingList;

  @ManyToMany
  @JoinTable(
      name = "Owner_Borrowed",
      joinColumns = @JoinColumn(name = "borrower"),
      inverseJoinColumns = @JoinColumn(name = "borrowed", unique = true))
  Collection<Thing> borrowed;

  @ManyToMany @MapKeyJoinColumn Map<Thing, Thing> thingByThing;
  @OneToMany List<Thing> viaJoinTable;

  @OneToMany
  @JoinColumn(name = "owned_by", nullable = false)
  @OrderColumn
  List<Part> parts;

  @OneToMany(mappedBy = "owner")
  Set<Part> mapped;

  @Embedded Place home;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 99))
  @AttributeOverride(name = "town", column = @Column(name = "work_town"))
  @AttributeOverride(name = "point.latitude", column = @Column(name = "work_lat"))
  @AttributeOverride(name = "point.longitude", column = @Column(name = "work_lon"))
  Place work;
}

@Embeddable
class Place {
  String street;
  String town;
  Point point;
}

@Embeddable
class Point {
  double latitude;

  @Column(nullable = false)
  double longitude;
}

enum Side {
  LEFT,
  RIGHT
}

@Entity
class Thing {
  @Id long id;

  @ManyToMany(mappedBy = "things")
  Set<Owner> owners;
}

@Entity
class Part {
  @Id long id;
  @jakarta.persistence.ManyToOne Owner owner;
}
