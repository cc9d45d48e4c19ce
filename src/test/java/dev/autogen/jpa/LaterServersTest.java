package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entities want and a server is too old for. */
class LaterServersTest {
  private Compiled compiled;

  @BeforeEach
  void whatNewerServersHave(@TempDir Path folder) {
    compiled =
        new Compiled(folder)
            .source(
                "T",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                @Table(
                    name = "t",
                    uniqueConstraints =
                        @UniqueConstraint(name = "uq", columnNames = {"a", "b"},
                          options = "include (id)"),
                    indexes =
                        @Index(name = "ix", columnList = "(a)", unique = true,
                          options = "nulls not distinct"))
                public class T {
                  @Id long id;
                  Integer a;
                  @Column(columnDefinition = "integer unique nulls not distinct") Integer b;
                  @Column(columnDefinition = "integer generated always as (a + 1) virtual")
                  Integer c;
                  @Column(columnDefinition =
                      "bigint references t on delete set null (d)") Long d;
                }
                """);
  }

  @Test
  void isRefusedAtOnceWithAllPlaces() {
    assertThat(refusal(14))
        .isEqualTo(
            Problem.of(ErrorCode.A040, "the entities want what PostgreSQL 14 does not have yet")
                .at(
                    "column t.c    virtual, from PostgreSQL 18 on",
                    "constraint t_b_key of t    nulls not distinct, from PostgreSQL 15 on",
                    "constraint t_d_fkey of t    on delete, some of its columns, from PostgreSQL 15"
                        + " on",
                    "index ix of t    nulls not distinct, from PostgreSQL 15 on")
                .remedy(
                    "Use PostgreSQL 18 or newer",
                    "or leave it out of the mapping while a database is of PostgreSQL 14"));
    assertThat(refusal(15).places())
        .containsExactly("column t.c    virtual, from PostgreSQL 18 on");
  }

  @Test
  void isReadForTheServerThatHasIt() {
    assertThat(Model.read(request(18)).schema().tables()).hasSize(1);
  }

  private Problem refusal(int major) {
    return catchThrowableOfType(AutogenException.class, () -> Model.read(request(major)))
        .problems()
        .get(0);
  }

  private ModelRequest request(int major) {
    return ModelRequest.of(List.of(compiled.classes().toString()), major, "public");
  }
}
