package dev.autogen.jpa;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** Refuses what only servers of a later major version than the one in use can create. */
final class LaterServers {
  private static final Novelty NONE = new Novelty("", 0);
  private static final Novelty NULLS = new Novelty("nulls not distinct", 15);
  private static final Novelty SOME_COLUMNS = new Novelty("on delete, some of its columns", 15);
  private static final Novelty VIRTUAL = new Novelty("virtual", 18);

  private final int major;
  private final List<String> places = new ArrayList<>();
  private int wanted;

  private LaterServers(int major) {
    this.major = major;
  }

  /** Hands over the schema of entities if a server of the major version can create all of it. */
  static Schema refused(Schema schema, int major) {
    LaterServers later = new LaterServers(major);
    schema.tables().forEach(later::look);
    if (later.places.isEmpty()) {
      return schema;
    }
    throw Problem.of(
            ErrorCode.A040, "the entities want what PostgreSQL " + major + " does not have yet")
        .at(later.places)
        .remedy(
            "Use PostgreSQL " + later.wanted + " or newer",
            "or leave it out of the mapping while a database is of PostgreSQL " + major)
        .asException();
  }

  /** What a major version began with. */
  private record Novelty(String words, int since) {}

  private void look(Table table) {
    for (Column column : table.columns()) {
      boolean virtual = column.generated().filter(each -> !each.stored()).isPresent();
      look(virtual ? VIRTUAL : NONE, "column " + table.name() + "." + column.name());
    }
    for (Constraint constraint : table.constraints()) {
      look(
          constraint.accept(OF_CONSTRAINT),
          "constraint " + constraint.name() + " of " + table.name());
    }
    for (Index index : table.indexes()) {
      look(
          index.nullsNotDistinct() ? NULLS : NONE, "index " + index.name() + " of " + table.name());
    }
  }

  private void look(Novelty novelty, String place) {
    if (novelty.since() > major) {
      places.add(place + "    " + novelty.words() + ", from PostgreSQL " + novelty.since() + " on");
      wanted = Math.max(wanted, novelty.since());
    }
  }

  private static final Constraint.Visitor<Novelty> OF_CONSTRAINT =
      new Constraint.Visitor<>() {
        @Override
        public Novelty visit(PrimaryKey key) {
          return NONE;
        }

        @Override
        public Novelty visit(Unique unique) {
          return unique.nullsNotDistinct() ? NULLS : NONE;
        }

        @Override
        public Novelty visit(ForeignKey key) {
          return key.rules().onDeleteColumns().isEmpty() ? NONE : SOME_COLUMNS;
        }

        @Override
        public Novelty visit(Check check) {
          return NONE;
        }

        @Override
        public Novelty visit(Exclusion exclusion) {
          return NONE;
        }
      };
}
