package dev.autogen.jpa.model.naming;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

@Entity
class BlogPost {
  @Id @GeneratedValue Long postId;
  String firstTitle;

  @Column(name = "SecondTitle", unique = true)
  String second;

  @ManyToOne BlogPost previousPost;
  @ManyToMany Set<PostTag> favouriteTags;
  @ElementCollection List<String> keyWords;
  @Embedded PostStats postStats;
}

@Embeddable
class PostStats {
  int readCount;
}

@Entity
@Table(name = "PostTAG", indexes = @Index(columnList = "tagName"))
class PostTag {
  @Id @GeneratedValue Long tagId;
  String tagName;
  @OneToMany Set<BlogPost> usedIn;
}
