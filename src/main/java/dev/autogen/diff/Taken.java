package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is there under which name, and which names nothing else can have. */
final class Taken {
  private final Schema schema;
  private final Set<QualifiedName> relations = new HashSet<>();
  private final Set<QualifiedName> types = new HashSet<>();

  Taken(Schema schema) {
    this.schema = schema;
    relations.addAll(schema.source().leftOut());
    schema.sequences().forEach(each -> relations.add(each.name()));
    schema.views().forEach(each -> relations.add(each.name()));
    for (Dependent each : schema.dependents()) {
      if (each.kind().isView()) {
        relations.add(each.owner());
      }
    }
    for (UserType type : schema.types()) {
      (type instanceof CompositeType ? relations : types).add(type.name());
    }
    for (Table table : schema.tables()) {
      relations.add(table.name());
      table.indexes().forEach(each -> relations.add(table.name().sibling(each.name())));
      table.constraints().stream()
          .filter(Children::hasIndex)
          .forEach(each -> relations.add(table.name().sibling(each.name())));
    }
  }

  /** The names of all tables. */
  List<ObjectName> tables() {
    return schema.tables().stream().map(each -> ObjectName.of(Kind.TABLE, each.name())).toList();
  }

  /** Whether it is there. */
  boolean has(ObjectName object) {
    QualifiedName name = object.name();
    String child = object.child().orElse("");
    return switch (object.kind()) {
      case SCHEMA -> hasSchema(name.name());
      case TABLE -> schema.table(name).isPresent();
      case SEQUENCE -> schema.sequences().stream().anyMatch(each -> each.name().equals(name));
      case COLUMN -> schema.table(name).flatMap(each -> each.column(child)).isPresent();
      case CONSTRAINT -> constraint(object).isPresent();
      case INDEX -> schema.table(name).flatMap(each -> each.index(child)).isPresent();
      case VALUE ->
          schema.types().stream()
              .anyMatch(
                  each ->
                      each.name().equals(name)
                          && each instanceof EnumType type
                          && type.labels().contains(child));
      case EXTENSION, TYPE, CAST, VIEW, PARAMETER -> false;
    };
  }

  /** Whether something has the name already that it is to get. */
  boolean blocks(Rename rename) {
    ObjectName renamed = rename.renamed();
    QualifiedName sibling = rename.object().name().sibling(rename.to());
    return switch (renamed.kind()) {
      case TABLE -> relations.contains(sibling) || types.contains(sibling);
      case SEQUENCE, INDEX -> relations.contains(sibling);
      case CONSTRAINT ->
          has(renamed)
              || (constraint(rename.object()).filter(Children::hasIndex).isPresent()
                  && relations.contains(sibling));
      case SCHEMA, COLUMN, VALUE -> has(renamed);
      case EXTENSION, TYPE, CAST, VIEW, PARAMETER -> true;
    };
  }

  private Optional<Constraint> constraint(ObjectName object) {
    return schema.table(object.name()).flatMap(each -> each.constraint(object.child().orElse("")));
  }

  private boolean hasSchema(String name) {
    return schema.namespaces().stream().anyMatch(each -> each.name().name().equals(name))
        || schema.objects().stream()
            .filter(each -> !(each instanceof Dependent))
            .map(SchemaObject::name)
            .anyMatch(each -> each.schema().filter(name::equals).isPresent());
  }
}
