package dev.autogen.rules;

import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectKind;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unmanaged;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes what is rejected out of both schemas, so that nothing becomes of it. What belongs to it
 * goes with it; what merely points at it stays as it is.
 */
public final class Sieve {
  private final Judge judge;
  private final String why;
  private final String defaultSchema;
  private final Schema desired;
  private final Schema actual;
  private final Rejected rejected;
  private final Map<QualifiedName, TableSieve> tables = new HashMap<>();
  private final List<Unmanaged> ignored = new ArrayList<>();

  private Sieve(Judge judge, String why, String defaultSchema, Sifted both) {
    this.judge = judge;
    this.why = why;
    this.defaultSchema = defaultSchema;
    this.desired = both.desired();
    this.actual = both.actual();
    this.rejected = new Rejected(defaultSchema);
  }

  /** Decides about one object. */
  public interface Judge {
    /**
     * Whether the object is nobody's business.
     *
     * @param otherName what the entities call it, if that is something else
     */
    boolean rejects(DatabaseObject object, Optional<String> otherName);
  }

  /**
   * Two schemas of which something was taken out.
   *
   * @param ignored what was taken out and is in the database
   */
  public record Sifted(Schema desired, Schema actual, List<Unmanaged> ignored) {
    public Sifted {
      ignored = List.copyOf(ignored);
    }

    /** Two schemas as they are. */
    public static Sifted all(Schema desired, Schema actual) {
      return new Sifted(desired, actual, List.of());
    }
  }

  /**
   * Both schemas without what the judge rejects.
   *
   * @param why what is said of each rejected object, one clause
   * @param defaultSchema what the schema is called whose objects carry none
   */
  public static Sifted sift(Sifted both, String defaultSchema, Judge judge, String why) {
    Sieve sieve = new Sieve(judge, why, defaultSchema, both);
    sieve.judge();
    List<Unmanaged> ignored = new ArrayList<>(both.ignored());
    Schema desired = sieve.desired();
    Schema actual = sieve.actual();
    ignored.addAll(sieve.ignored);
    return new Sifted(desired, actual, ignored);
  }

  private void judge() {
    schemas();
    plain(ObjectKind.EXTENSION, desired.extensions(), actual.extensions());
    plain(ObjectKind.TYPE, desired.types(), actual.types());
    relations();
    plain(ObjectKind.SEQUENCE, sequences(desired), sequences(actual));
  }

  private void schemas() {
    Set<String> wanted = schemas(desired);
    Set<String> there = schemas(actual);
    there.add(defaultSchema);
    Set<String> all = new TreeSet<>(wanted);
    all.addAll(there);
    for (String each : all) {
      Namespace namespace = Namespace.namespace(each);
      judge(
          ObjectKind.SCHEMA,
          namespace.name(),
          Optional.<Object>of(namespace).filter(given -> wanted.contains(each)),
          Optional.<Object>of(namespace).filter(given -> there.contains(each)));
    }
  }

  private Set<String> schemas(Schema schema) {
    Set<String> names = new HashSet<>();
    schema.namespaces().forEach(each -> names.add(each.name().name()));
    Stream.of(schema.tables(), schema.views(), schema.sequences(), schema.types())
        .flatMap(List::stream)
        .forEach(each -> names.add(schema(each.name())));
    return names;
  }

  private String schema(QualifiedName name) {
    return name.schema().orElse(defaultSchema);
  }

  /** Objects of their own, by name. */
  private void plain(
      ObjectKind kind, List<? extends SchemaObject> wanted, List<? extends SchemaObject> there) {
    Map<QualifiedName, SchemaObject> ours = byName(wanted);
    Map<QualifiedName, SchemaObject> theirs = byName(there);
    for (QualifiedName name : names(ours, theirs)) {
      if (kind == ObjectKind.EXTENSION || !rejected.schema(schema(name))) {
        judge(kind, name, side(ours, name), side(theirs, name));
      }
    }
  }

  private void relations() {
    Map<QualifiedName, SchemaObject> ours = byName(desired.tables());
    ours.putAll(byName(desired.views()));
    Map<QualifiedName, SchemaObject> theirs = byName(actual.tables());
    theirs.putAll(byName(actual.views()));
    for (QualifiedName name : names(ours, theirs)) {
      boolean view = ours.get(name) instanceof View || theirs.get(name) instanceof View;
      ObjectKind kind = view ? ObjectKind.VIEW : ObjectKind.TABLE;
      if (!rejected.schema(schema(name))
          && judge(kind, name, side(ours, name), side(theirs, name))
          && ours.get(name) instanceof Table table
          && !view) {
        children(table, Optional.ofNullable(theirs.get(name)).map(Table.class::cast));
      }
    }
  }

  private void children(Table wanted, Optional<Table> there) {
    TableSieve sieve = new TableSieve(judge, schema(wanted.name()), wanted, there);
    sieve.judge();
    tables.put(wanted.name(), sieve);
    sieve
        .ignored()
        .forEach(
            (child, kind) ->
                ignored.add(
                    new Unmanaged(
                        kind, wanted.name().sibling(wanted.name().name() + "." + child), why)));
  }

  private List<Sequence> sequences(Schema schema) {
    return schema.sequences().stream().filter(rejected::ofKeptTable).toList();
  }

  /** Whether the object is kept. */
  private boolean judge(
      ObjectKind kind, QualifiedName name, Optional<Object> wanted, Optional<Object> there) {
    String schema =
        switch (kind) {
          case SCHEMA -> name.name();
          case EXTENSION -> "";
          default -> schema(name);
        };
    boolean rejects =
        judge.rejects(
            new DatabaseObject(kind, schema, Optional.empty(), name.name(), wanted, there),
            Optional.empty());
    if (rejects) {
      rejected.add(kind, name);
      there.ifPresent(each -> ignored.add(new Unmanaged(kind.word(), name, why)));
    }
    return !rejects;
  }

  private Schema desired() {
    List<SchemaObject> kept = new ArrayList<>();
    desired.objects().stream()
        .filter(each -> each.accept(rejected))
        .map(each -> each instanceof Table table ? sieved(table) : each)
        .forEach(kept::add);
    inhabited().filter(each -> !kept.contains(each)).forEach(kept::add);
    return desired.withObjects(kept);
  }

  private Schema actual() {
    List<SchemaObject> kept = new ArrayList<>();
    for (SchemaObject each : actual.objects()) {
      if (each.accept(rejected)) {
        kept.add(each instanceof Table table ? sieved(table) : each);
      } else if (each instanceof Table table) {
        kept.addAll(new Pointing(table, actual).foreignKeys());
      }
    }
    return actual.withObjects(kept);
  }

  private SchemaObject sieved(Table table) {
    return Optional.ofNullable(tables.get(table.name()))
        .map(sieve -> sieve.without(table))
        .orElse(table);
  }

  /** The namespaces that something rejected lives in: they have to stay for it. */
  private Stream<SchemaObject> inhabited() {
    return actual.objects().stream()
        .filter(each -> !each.accept(rejected))
        .flatMap(each -> each.name().schema().stream())
        .distinct()
        .filter(name -> !rejected.schema(name))
        .map(Namespace::namespace);
  }

  private static Optional<Object> side(Map<QualifiedName, SchemaObject> all, QualifiedName name) {
    return Optional.ofNullable(all.get(name));
  }

  private static Set<QualifiedName> names(
      Map<QualifiedName, SchemaObject> ours, Map<QualifiedName, SchemaObject> theirs) {
    Set<QualifiedName> names = new TreeSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    return names;
  }

  private static Map<QualifiedName, SchemaObject> byName(List<? extends SchemaObject> objects) {
    Map<QualifiedName, SchemaObject> byName = new TreeMap<>();
    objects.forEach(each -> byName.put(each.name(), each));
    return byName;
  }
}
