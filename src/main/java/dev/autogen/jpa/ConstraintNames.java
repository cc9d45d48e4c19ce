package dev.autogen.jpa;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the constraints of a table as PostgreSQL does: checks first, then the primary key, unique
 * constraints and foreign keys; and says which names nobody chose.
 */
final class ConstraintNames {
  // Prefix and hash, as Hibernate's implicit naming strategies make them.
  private static final Pattern HASHED =
      Pattern.compile("(?i)(fk|uk|idx)_?(?=.*\\d)[0-9a-y]{20,26}");

  private final ServerObjects objects;

  ConstraintNames(ServerObjects objects) {
    this.objects = objects;
  }

  /** The table with a name for every constraint and without redundant ones. */
  Table given(Table table) {
    objects.names.relation(table.name(), "table");
    List<Constraint> ordered =
        table.constraints().stream()
            .sorted(Comparator.comparing(constraint -> constraint.accept(RANK)))
            .toList();
    List<Constraint> named =
        withoutRedundant(ordered).stream().map(constraint -> given(table, constraint)).toList();
    return table.withColumns(keyed(table)).withConstraints(named);
  }

  /** The constraint with a name, in a table that has all its columns. */
  Constraint given(Table table, Constraint constraint) {
    Constraint named =
        constraint.name().equals(ConstraintReader.UNNAMED)
            ? constraint.named(objects.generated(table.name(), chosen(table, constraint)))
            : constraint;
    remember(table.name(), named.name());
    objects.names.constraint(table.name().sibling(named.name()));
    if (named instanceof PrimaryKey || named instanceof Unique || named instanceof Exclusion) {
      objects.names.relation(table.name().sibling(named.name()), "constraint of " + table.name());
    }
    return named;
  }

  /** Notes a name that Hibernate made from a hash. */
  void remember(QualifiedName table, String name) {
    if (HASHED.matcher(name).matches()) {
      objects.generated(table, name);
    }
  }

  private String chosen(Table table, Constraint constraint) {
    return constraint.accept(new ServerChoice(table, objects.names));
  }

  private static List<Column> keyed(Table table) {
    Set<String> keys = new HashSet<>();
    table.primaryKey().ifPresent(key -> keys.addAll(key.columns()));
    return table.columns().stream()
        .map(column -> keys.contains(column.name()) ? column.notNull() : column)
        .toList();
  }

  // Of two keys on the same columns PostgreSQL keeps the first, with the name of either.
  private static List<Constraint> withoutRedundant(List<Constraint> constraints) {
    List<Constraint> kept = new ArrayList<>();
    for (Constraint constraint : constraints) {
      int prior = constraint instanceof Unique unique ? indexOfSame(kept, unique) : -1;
      if (prior < 0) {
        kept.add(constraint);
      } else if (kept.get(prior).name().equals(ConstraintReader.UNNAMED)) {
        kept.set(prior, kept.get(prior).named(constraint.name()));
      }
    }
    return kept;
  }

  private static int indexOfSame(List<Constraint> kept, Unique unique) {
    for (int i = 0; i < kept.size(); i++) {
      Constraint prior = kept.get(i);
      boolean sameKey =
          prior instanceof PrimaryKey key
              && key.columns().equals(unique.columns())
              && key.included().equals(unique.included())
              && key.deferrability() == unique.deferrability()
              && !unique.nullsNotDistinct();
      if (sameKey || prior.equals(unique.named(prior.name()))) {
        return i;
      }
    }
    return -1;
  }

  private static final Constraint.Visitor<Integer> RANK =
      new Constraint.Visitor<>() {
        @Override
        public Integer visit(Check check) {
          return 0;
        }

        @Override
        public Integer visit(PrimaryKey key) {
          return 1;
        }

        @Override
        public Integer visit(Unique unique) {
          return 2;
        }

        @Override
        public Integer visit(Exclusion exclusion) {
          return 2;
        }

        @Override
        public Integer visit(ForeignKey key) {
          return 3;
        }
      };

  /** The name that the server chooses for a constraint without one. */
  private record ServerChoice(Table table, ServerNames names)
      implements Constraint.Visitor<String> {
    @Override
    public String visit(PrimaryKey key) {
      return names.keyName(table.name(), List.of(), "pkey");
    }

    @Override
    public String visit(Unique unique) {
      return names.keyName(table.name(), unique.columns(), "key");
    }

    @Override
    public String visit(ForeignKey key) {
      return names.constraintName(table.name(), key.columns(), "fkey");
    }

    @Override
    public String visit(Check check) {
      Set<String> columns = new HashSet<>();
      table.columns().forEach(column -> columns.add(column.name()));
      List<String> named = Expressions.columnsIn(check.expression(), columns);
      return names.constraintName(table.name(), named.size() == 1 ? named : List.of(), "check");
    }

    @Override
    public String visit(Exclusion exclusion) {
      return names.keyName(table.name(), List.of(), "excl");
    }
  }
}
