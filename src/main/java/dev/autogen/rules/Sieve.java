package dev.autogen.rules;

import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectKind;
import dev.autogen.operation.Operation;
import dev.autogen.rules.Present.Known;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unmanaged;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
  private final Present there;
  private final Rejected unwanted;
  private final Rejected hidden;
  private final IdentityHashMap<Table, Table> tables = new IdentityHashMap<>();
  private final List<Unmanaged> ignored = new ArrayList<>();
  private final List<SchemaObject> outOfSight = new ArrayList<>();

  private Sieve(Judge judge, String why, Names names, Sifted both) {
    this.judge = judge;
    this.why = why;
    this.defaultSchema = names.defaultSchema();
    this.desired = both.desired();
    this.actual = both.actual();
    this.there = new Present(actual, names.renames());
    this.unwanted = new Rejected(defaultSchema);
    this.hidden = new Rejected(defaultSchema);
  }

  /**
   * How names are read.
   *
   * @param defaultSchema what the schema is called whose objects carry none
   * @param renames what gives things in the database the names that the entities have for them
   */
  public record Names(String defaultSchema, List<Operation> renames) {
    public Names {
      renames = List.copyOf(renames);
    }

    /** Each thing is what it is called. */
    public static Names asTheyAre(String defaultSchema) {
      return new Names(defaultSchema, List.of());
    }
  }

  /** Decides about one object. */
  public interface Judge {
    /**
     * Whether the object is nobody's business.
     *
     * @param wanted the same by the names that it has where the entities are right
     */
    boolean rejects(DatabaseObject object, DatabaseObject wanted);
  }

  /** Takes something out of two schemas. */
  public interface Step {
    /** Both schemas without it. */
    Sifted of(Sifted both, Names names);
  }

  /**
   * Two schemas of which something was taken out.
   *
   * @param ignored what was taken out and is in the database
   * @param hidden of that the sequences, and the tables with the constraints and indexes alone that
   *     were taken out of them
   */
  public record Sifted(
      Schema desired, Schema actual, List<Unmanaged> ignored, List<SchemaObject> hidden) {
    public Sifted {
      ignored = List.copyOf(ignored);
      hidden = List.copyOf(hidden);
    }

    /** The same in other words. */
    public Sifted spelled(Schema desired, Schema actual) {
      return new Sifted(desired, actual, ignored, hidden);
    }

    /** The same with more that is known of the database. */
    public Sifted with(Schema completed) {
      return spelled(desired, completed);
    }

    /** Two schemas as they are. */
    public static Sifted all(Schema desired, Schema actual) {
      return new Sifted(desired, actual, List.of(), List.of());
    }
  }

  /**
   * Both schemas without what the judge rejects.
   *
   * @param why what is said of each rejected object, one clause
   */
  public static Sifted sift(Sifted both, Names names, Judge judge, String why) {
    Sieve sieve = new Sieve(judge, why, names, both);
    sieve.judge();
    List<Unmanaged> ignored = new ArrayList<>(both.ignored());
    Schema desired = sieve.desired();
    Schema actual = sieve.actual();
    ignored.addAll(sieve.ignored);
    return new Sifted(
        desired,
        actual,
        ignored,
        Stream.concat(both.hidden().stream(), sieve.outOfSight.stream()).toList());
  }

  private void judge() {
    schemas();
    plain(ObjectKind.EXTENSION, desired.extensions(), there.of(Extension.class));
    plain(ObjectKind.TYPE, desired.types(), there.of(UserType.class));
    relations();
    plain(
        ObjectKind.SEQUENCE,
        desired.sequences().stream().filter(unwanted::ofKeptTable).toList(),
        there.of(Sequence.class).stream()
            .filter(each -> hidden.ofKeptTable((Sequence) each.now()))
            .toList());
  }

  private void schemas() {
    Map<QualifiedName, SchemaObject> ours = namespaces(schemas(desired));
    Set<String> names = schemas(actual);
    names.add(defaultSchema);
    Map<QualifiedName, Known> theirs = new TreeMap<>();
    for (SchemaObject each : namespaces(names).values()) {
      SchemaObject later = Namespace.namespace(there.later(each.name().name()));
      theirs.put(later.name(), new Known(each, later));
    }
    names(ours, theirs).forEach(name -> judge(ObjectKind.SCHEMA, name, ours, theirs));
  }

  private static Map<QualifiedName, SchemaObject> namespaces(Set<String> names) {
    return byName(names.stream().map(Namespace::namespace).toList());
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
  private void plain(ObjectKind kind, List<? extends SchemaObject> wanted, List<Known> present) {
    Map<QualifiedName, SchemaObject> ours = byName(wanted);
    Map<QualifiedName, Known> theirs = Present.byLaterName(present);
    for (QualifiedName name : names(ours, theirs)) {
      if (kind == ObjectKind.EXTENSION || !unwanted.schema(schema(name))) {
        judge(kind, name, ours, theirs);
      }
    }
  }

  private void relations() {
    Map<QualifiedName, SchemaObject> ours = byName(desired.tables());
    ours.putAll(byName(desired.views()));
    Map<QualifiedName, Known> theirs = Present.byLaterName(there.of(Table.class));
    theirs.putAll(Present.byLaterName(there.of(View.class)));
    for (QualifiedName name : names(ours, theirs)) {
      Optional<Known> known = Optional.ofNullable(theirs.get(name));
      boolean view =
          ours.get(name) instanceof View
              || known.filter(each -> each.now() instanceof View).isPresent();
      ObjectKind kind = view ? ObjectKind.VIEW : ObjectKind.TABLE;
      if (!unwanted.schema(schema(name))
          && judge(kind, name, ours, theirs)
          && ours.get(name) instanceof Table table
          && !view) {
        children(table, known);
      }
    }
  }

  private void children(Table wanted, Optional<Known> known) {
    TableSieve sieve = new TableSieve(judge, defaultSchema, wanted, known);
    sieve.judge();
    tables.put(wanted, sieve.without(wanted));
    QualifiedName name = known.map(each -> each.now().name()).orElse(wanted.name());
    known
        .map(each -> (Table) each.now())
        .ifPresent(
            table -> {
              tables.put(table, sieve.without(table));
              outOfSight.add(sieve.hidden(table));
            });
    sieve
        .ignored()
        .forEach(
            (child, kind) ->
                ignored.add(new Unmanaged(kind, name.sibling(name.name() + "." + child), why)));
  }

  /** Whether the object is kept. */
  private boolean judge(
      ObjectKind kind,
      QualifiedName name,
      Map<QualifiedName, SchemaObject> ours,
      Map<QualifiedName, Known> theirs) {
    Optional<Object> wanted = Optional.ofNullable(ours.get(name));
    Optional<SchemaObject> present = Optional.ofNullable(theirs.get(name)).map(Known::now);
    QualifiedName now = present.map(SchemaObject::name).orElse(name);
    Optional<Object> side = present.map(Object.class::cast);
    boolean rejects =
        judge.rejects(
            new DatabaseObject(kind, schema(kind, now), Optional.empty(), now.name(), wanted, side),
            new DatabaseObject(
                kind, schema(kind, name), Optional.empty(), name.name(), wanted, side));
    if (rejects) {
      unwanted.add(kind, name);
      hidden.add(kind, now);
      present.ifPresent(each -> ignored.add(new Unmanaged(kind.word(), now, why)));
      present.filter(Sequence.class::isInstance).ifPresent(outOfSight::add);
    }
    return !rejects;
  }

  private String schema(ObjectKind kind, QualifiedName name) {
    return switch (kind) {
      case SCHEMA -> name.name();
      case EXTENSION -> "";
      default -> schema(name);
    };
  }

  private Schema desired() {
    List<SchemaObject> kept = new ArrayList<>();
    desired.objects().stream()
        .filter(each -> each.accept(unwanted))
        .map(this::sieved)
        .forEach(kept::add);
    inhabited().filter(each -> !kept.contains(each)).forEach(kept::add);
    return desired.withObjects(kept);
  }

  private Schema actual() {
    List<SchemaObject> kept = new ArrayList<>();
    for (SchemaObject each : actual.objects()) {
      if (each.accept(hidden)) {
        kept.add(sieved(each));
      } else if (each instanceof Table table) {
        kept.addAll(new Pointing(table, actual).foreignKeys());
      }
    }
    return actual.withObjects(kept);
  }

  private SchemaObject sieved(SchemaObject object) {
    return object instanceof Table table ? tables.getOrDefault(table, table) : object;
  }

  /** The namespaces that something rejected lives in: they have to stay for it. */
  private Stream<SchemaObject> inhabited() {
    return actual.objects().stream()
        .filter(each -> !each.accept(hidden))
        .flatMap(each -> each.name().schema().stream())
        .distinct()
        .filter(name -> !hidden.schema(name))
        .map(name -> Namespace.namespace(there.later(name)));
  }

  private static Set<QualifiedName> names(
      Map<QualifiedName, SchemaObject> ours, Map<QualifiedName, Known> theirs) {
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
