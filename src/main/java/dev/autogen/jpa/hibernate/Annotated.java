package dev.autogen.jpa.hibernate;

import dev.autogen.hint.FillWith;
import dev.autogen.hint.RenamedFrom;
import dev.autogen.jpa.CreationScript.Told;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
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

  Annotated(SqlStringGenerationContext context, Dialect dialect) {
    this.context = context;
    this.dialect = dialect;
  }

  List<Told> in(Metadata metadata) {
    metadata.getEntityBindings().forEach(this::entity);
    return told;
  }

  private void entity(PersistentClass entity) {
    Class<?> type = entity.getClassName() == null ? null : entity.getMappedClass();
    if (type == null) {
      return;
    }
    for (RenamedFrom each : type.getDeclaredAnnotationsByType(RenamedFrom.class)) {
      renamed(entity.getTable(), each.value());
    }
    Place place = new Place(type, type.getSimpleName(), Map.of(), Map.of());
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
   * Where an attribute is: its class, what is before its name, and what an embedded attribute that
   * holds it says of it.
   */
  private record Place(
      Class<?> type, String path, Map<String, String> renamed, Map<String, String> fills) {}

  private void attribute(Property property, Place place) {
    Value value = property.getValue();
    List<AnnotatedElement> members = members(place.type(), property.getName());
    String path = place.path() + "." + property.getName();
    Map<String, String> renamed = within(place.renamed(), property.getName());
    Map<String, String> fills = within(place.fills(), property.getName());
    for (RenamedFrom each : of(members, RenamedFrom.class)) {
      renamed.putIfAbsent(each.attribute(), each.value());
    }
    for (FillWith each : of(members, FillWith.class)) {
      fills.putIfAbsent(each.attribute(), each.value());
    }
    if (value instanceof Component component && component.getComponentClassName() != null) {
      Place inner = new Place(component.getComponentClass(), path, renamed, fills);
      component.getProperties().forEach(each -> attribute(each, inner));
    } else if (value instanceof Collection collection) {
      String old = renamed.get("");
      if (old != null && !(collection.getElement() instanceof OneToMany)) {
        renamed(collection.getCollectionTable(), old);
      }
    } else {
      columns(value, path, renamed.get(""), fills.get(""));
    }
  }

  private void columns(Value value, String path, @Nullable String old, @Nullable String fill) {
    // Where a formula is among them Hibernate refuses to give the columns alone.
    List<Column> columns =
        value.getSelectables().stream()
            .filter(Column.class::isInstance)
            .map(Column.class::cast)
            .toList();
    for (Column column : columns) {
      tell(value.getTable(), column, Told.What.ATTRIBUTE, path);
      if (old != null && columns.size() == 1) {
        tell(value.getTable(), column, Told.What.COLUMN_RENAMED, old);
      }
      if (fill != null && columns.size() == 1) {
        tell(value.getTable(), column, Told.What.FILLED, fill);
      }
    }
  }

  private void renamed(Table table, String old) {
    told.add(new Told(name(table), "", Told.What.TABLE_RENAMED, old));
  }

  private void tell(Table table, Column column, Told.What what, String text) {
    told.add(new Told(name(table), column.getQuotedName(dialect), what, text));
  }

  private String name(Table table) {
    return context.format(table.getQualifiedTableName());
  }

  /** What is said of an attribute's own attributes, as seen from it. */
  private static Map<String, String> within(Map<String, String> said, String attribute) {
    Map<String, String> rest = new HashMap<>();
    said.forEach(
        (path, text) -> {
          if (path.equals(attribute)) {
            rest.put("", text);
          } else if (path.startsWith(attribute + ".")) {
            rest.put(path.substring(attribute.length() + 1), text);
          }
        });
    return rest;
  }

  private static <A extends Annotation> List<A> of(List<AnnotatedElement> members, Class<A> type) {
    return members.stream()
        .flatMap(each -> Arrays.stream(each.getDeclaredAnnotationsByType(type)))
        .toList();
  }

  /** The field and the getter of an attribute, those of the class itself first. */
  private static List<AnnotatedElement> members(Class<?> type, String attribute) {
    String ending = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    List<String> getters = List.of("get" + ending, "is" + ending, attribute);
    List<AnnotatedElement> members = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      Arrays.stream(each.getDeclaredFields())
          .filter(field -> field.getName().equals(attribute))
          .forEach(members::add);
      Arrays.stream(each.getDeclaredMethods())
          .filter(method -> method.getParameterCount() == 0 && getters.contains(method.getName()))
          .forEach(members::add);
    }
    return members;
  }
}
