package dev.autogen.jpa.hibernate;

import dev.autogen.jpa.CreationScript.Told;
import dev.autogen.jpa.hibernate.Sayings.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** What the classes of entities tell by annotations of autogen's, and which attribute is where. */
final class Annotated {
  private final SqlStringGenerationContext context;
  private final Dialect dialect;
  private final List<Told> told = new ArrayList<>();
  private final Sayings sayings = new Sayings();

  Annotated(SqlStringGenerationContext context, Dialect dialect) {
    this.context = context;
    this.dialect = dialect;
  }

  /** What classes tell, by the names in statements. */
  List<Told> in(Metadata metadata) {
    metadata.getEntityBindings().forEach(this::entity);
    return told;
  }

  /** What they say that is of nothing, a sentence each. */
  List<String> unheard() {
    return sayings.unheard();
  }

  private void entity(PersistentClass entity) {
    Class<?> type = entity.getClassName() == null ? null : entity.getMappedClass();
    if (type == null) {
      return;
    }
    sayings.declared(type);
    Map<String, Saying> renamed = sayings.renamed(type);
    table(entity.getTable(), renamed.remove(""));
    Place place = new Place(type, type.getSimpleName(), renamed, Map.of());
    Stream.of(
            Stream.ofNullable(entity.getIdentifierProperty()),
            ownKey(entity),
            entity.getProperties().stream(),
            entity.getJoins().stream().flatMap(join -> join.getProperties().stream()))
        .flatMap(each -> each)
        .forEach(property -> attribute(property, place));
  }

  /** The attributes of a key that no attribute holds as a whole. */
  private static Stream<Property> ownKey(PersistentClass entity) {
    return !entity.hasIdentifierProperty() && entity.getIdentifier() instanceof Component key
        ? key.getProperties().stream()
        : Stream.empty();
  }

  /**
   * Where a value is: the class that declares it, the path of the attribute, and what is said of it
   * there.
   */
  private record Place(
      Class<?> type, String path, Map<String, Saying> renamed, Map<String, Saying> fills) {

    /** A part of the value, which only has a path of its own if it is one of its attributes. */
    Place part(String name, String inner) {
      return new Place(type, inner, Sayings.within(renamed, name), Sayings.within(fills, name));
    }

    Place of(Class<?> other) {
      return new Place(other, path, renamed, fills);
    }
  }

  private void attribute(Property property, Place holder) {
    String name = property.getName();
    Place place = holder.part(name, holder.path() + "." + name);
    sayings.add(holder.type(), name, place.renamed(), place.fills());
    if (property.getValue() instanceof Collection collection) {
      collection(collection, place);
    } else {
      value(property.getValue(), place);
    }
  }

  private void value(Value value, Place place) {
    if (value instanceof Component component && component.getComponentClassName() != null) {
      sayings.declared(component.getComponentClass());
      Place inner = place.of(component.getComponentClass());
      component.getProperties().forEach(each -> attribute(each, inner));
    } else {
      columns(value, place);
    }
  }

  /** Its table, and the columns in that: of the owner, of the place and of what it holds. */
  private void collection(Collection collection, Place place) {
    if (collection.isInverse()) {
      return;
    }
    Place owner = place.part("owner", "");
    if (collection.getElement() instanceof OneToMany) {
      Place own = new Place(place.type(), "", place.renamed(), place.fills());
      columns(collection.getKey(), own);
    } else {
      table(collection.getCollectionTable(), place.renamed().get(""));
      Place element = place.part("value", place.path());
      if (collection.getElement() instanceof Component) {
        place.renamed().forEach(element.renamed()::putIfAbsent);
        place.fills().forEach(element.fills()::putIfAbsent);
      }
      value(collection.getElement(), element);
    }
    columns(collection.getKey(), owner);
    if (collection instanceof IndexedCollection indexed) {
      value(indexed.getIndex(), place.part(indexed.isList() ? "index" : "key", ""));
    }
  }

  private void columns(Value value, Place place) {
    // Where a formula is among them Hibernate refuses to give the columns alone.
    List<Column> columns =
        value.getSelectables().stream()
            .filter(Column.class::isInstance)
            .map(Column.class::cast)
            .toList();
    for (Column column : columns) {
      if (!place.path().isEmpty()) {
        tell(value.getTable(), column, Told.What.ATTRIBUTE, place.path());
      }
      if (columns.size() == 1) {
        tell(value.getTable(), column, Told.What.COLUMN_RENAMED, place.renamed().get(""));
        tell(value.getTable(), column, Told.What.FILLED, place.fills().get(""));
      }
    }
  }

  private void table(Table table, @Nullable Saying old) {
    if (old != null) {
      told.add(new Told(name(table), "", Told.What.TABLE_RENAMED, sayings.heard(old)));
    }
  }

  private void tell(Table table, Column column, Told.What what, @Nullable Saying saying) {
    if (saying != null) {
      tell(table, column, what, sayings.heard(saying));
    }
  }

  private void tell(Table table, Column column, Told.What what, String text) {
    told.add(new Told(name(table), column.getQuotedName(dialect), what, text));
  }

  private String name(Table table) {
    return context.format(table.getQualifiedTableName());
  }
}
