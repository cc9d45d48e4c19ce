package dev.autogen.schema;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole database as one source describes it: what is there, or what is wanted.
 *
 * <p>Objects stand in the order of kind and name, so that two schemas of the same objects are
 * equal.
 *
 * @param objects everything described; no two of one kind share a name
 * @param source what the description can say at all
 */
public record Schema(List<SchemaObject> objects, Source source) {
  private static final Comparator<SchemaObject> ORDER =
      Comparator.comparing((SchemaObject object) -> object.getClass().getSimpleName())
          .thenComparing(SchemaObject::name)
          .thenComparing(SchemaObject::toString);

  public Schema {
    objects = objects.stream().sorted(ORDER).toList();
  }

  /** A schema of the objects given, from a source that can say everything. */
  public static Schema of(SchemaObject... objects) {
    return new Schema(Arrays.asList(objects), Source.CATALOG);
  }

  /** The namespaces besides the default one. */
  public List<Namespace> namespaces() {
    return all(Namespace.class);
  }

  /** The extensions. */
  public List<Extension> extensions() {
    return all(Extension.class);
  }

  /** The types that somebody created. */
  public List<UserType> types() {
    return all(UserType.class);
  }

  /** The casts that somebody created. */
  public List<Cast> casts() {
    return all(Cast.class);
  }

  /** The sequences, but for those of identity columns. */
  public List<Sequence> sequences() {
    return all(Sequence.class);
  }

  /** The tables. */
  public List<Table> tables() {
    return all(Table.class);
  }

  /** The views. */
  public List<View> views() {
    return all(View.class);
  }

  /** What was made by hand and rests on the rest. */
  public List<Dependent> dependents() {
    return all(Dependent.class);
  }

  /** The rows that tables begin with. */
  public List<SeedRow> seedRows() {
    return all(SeedRow.class);
  }

  /** What a mapping creates with SQL of its own. */
  public List<Auxiliary> auxiliaries() {
    return all(Auxiliary.class);
  }

  /** The table of the name given, if there is one. */
  public Optional<Table> table(QualifiedName name) {
    return tables().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The same source describing other objects. */
  public Schema withObjects(List<? extends SchemaObject> values) {
    return new Schema(List.copyOf(values), source);
  }

  /** The same objects, described by a source that knows what is meant by their values. */
  public Schema withMeanings(Map<ColumnName, Meaning> meanings) {
    return new Schema(objects, source.withMeanings(meanings));
  }

  private <T extends SchemaObject> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
