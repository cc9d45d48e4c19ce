package dev.autogen.jpa.hibernate;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/**
 * Columns that several entities write. Hibernate creates whatever it met first and says nothing, so
 * what the database gets would depend on an order that nobody chose.
 */
final class SharedColumns {
  private static final Set<String> STRINGS = Set.of("varchar", "char", "text", "bpchar");

  private final Metadata metadata;
  private final Map<List<String>, Wish> first = new LinkedHashMap<>();
  private final List<String> clashes = new ArrayList<>();

  private SharedColumns(Metadata metadata) {
    this.metadata = metadata;
  }

  private record Wish(String property, String type, String kind) {}

  /** Refuses entities that want different types of one column. */
  static void check(Metadata metadata) {
    SharedColumns columns = new SharedColumns(metadata);
    for (PersistentClass entity : metadata.getEntityBindings()) {
      entity.getProperties().forEach(property -> columns.add(entity, property));
    }
    columns.refuse();
  }

  private void add(PersistentClass entity, Property property) {
    if (!property.isInsertable()) {
      return;
    }
    for (Column column : property.getColumns()) {
      String type = column.getSqlType(metadata);
      String name = entity.getEntityName() + "." + property.getName();
      Wish wish = new Wish(name, type, kind(type));
      String table = property.getValue().getTable().getName();
      Wish prior = first.putIfAbsent(List.of(table, column.getCanonicalName()), wish);
      if (prior != null && !prior.kind().equals(wish.kind())) {
        clashes.add(
            "%s.%s    %s in %s, %s in %s"
                .formatted(
                    table, column.getName(), prior.type, prior.property, wish.type, wish.property));
      }
    }
  }

  private static String kind(String written) {
    ColumnType type = ColumnType.type(written);
    String kind = STRINGS.contains(type.name()) ? "string" : type.name();
    return type.array() ? kind + "[]" : kind;
  }

  private void refuse() {
    if (!clashes.isEmpty()) {
      throw Problem.of(ErrorCode.A039, "entities want different types of the same column")
          .at(clashes)
          .remedy(
              "map the column alike",
              "or let one of them only read it:  @Column(insertable = false, updatable = false)")
          .asException();
    }
  }
}
