package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code how-schemas-are-compared.md} says is never a difference, all of it at once. */
class NeverADifferenceIT {
  private static final String ITEM =
      """
      @Entity
      @Table(
          name = "item",
          uniqueConstraints = @UniqueConstraint(columnNames = {"a", "b"}),
          indexes = @Index(columnList = "c"))
      public class Item {
        @Id @GeneratedValue Long id;
        String a;
        String b;
        @Column(unique = true) String c;
        @Column(columnDefinition = "varchar(10) default 'x'") String d;
        @Column(columnDefinition = "bigserial") Long e;
        @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "chosen")) Item parent;
      }
      """;

  @TempDir private Path folder;

  @Test
  void isNone() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create sequence item_seq increment by 50 cache 20",
          """
          create table item (
            parent_id int8, e bigserial not null, d character varying(10) default 'x'::text,
            c varchar(255), b varchar(255), a varchar(255), id bigint,
            constraint my_key primary key (id),
            constraint my_unique unique (b, a),
            constraint another unique (c),
            constraint my_parent foreign key (parent_id) references public.item)
          """,
          "create index my_index on item (c)",
          "create index made_by_hand on item (a) where b is not null",
          "comment on table item is ''");

      Shell.Result result =
          new Shell(folder)
              .entity("Item", ITEM)
              .run("diff", "--entities", "classes", "--url", database.url(), "--verbose");

      assertThat(result.out())
          .contains("Nothing differs: 1 entity and 1 table agree.")
          .contains("made_by_hand");
    }
  }
}
