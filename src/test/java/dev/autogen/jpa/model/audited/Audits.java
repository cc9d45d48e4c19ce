package dev.autogen.jpa.model.audited;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

@Entity
@Audited
class Document {
  @Id @GeneratedValue Long id;

  @Column(length = 80, nullable = false, unique = true)
  String title;

  @NotAudited String secret;
  @ElementCollection Set<String> tags;
  @ManyToOne Document parent;
  @ManyToMany Set<Author> authors;
}

@Entity
@Audited
class Author {
  @Id @GeneratedValue Long id;
  String name;
}
