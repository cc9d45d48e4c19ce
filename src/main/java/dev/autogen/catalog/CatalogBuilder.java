package dev.autogen.catalog;

import dev.autogen.schema.Cast;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Source;
import dev.autogen.schema.Unmanaged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts what was found into what entities could describe and what they could not. */
final class CatalogBuilder {
  private static final String BUILT_IN_EXTENSION = "plpgsql";

  private final CatalogRequest request;
  private final Names names;
  private final List<SchemaObject> objects = new ArrayList<>();

  /** A cast between two types is found with either. */
  private final Set<Cast> casts = new LinkedHashSet<>();

  private final List<Unmanaged> unmanaged = new ArrayList<>();
  private final List<QualifiedName> leftOut = new ArrayList<>();

  CatalogBuilder(CatalogRequest request) {
    this.request = request;
    this.names = new Names(request.defaultSchema());
  }

  void add(CrawledCatalog crawled) {
    Map<QualifiedName, String> left = new HashMap<>();
    for (Map<String, Object> row : crawled.relations()) {
      add(Relation.read(row, names), left);
    }
    SequenceReader sequences = new SequenceReader(names);
    crawled.sequences().forEach(row -> add(sequences.read(row), left));
    TypeReader types = new TypeReader(names);
    crawled.types().forEach(row -> add(types.read(row)));
    crawled.containers().forEach(row -> addContainer(CrawledCatalog.facts(row)));
    DependentReader dependents = new DependentReader(names);
    crawled.dependents().forEach(row -> objects.add(dependents.read(row)));
  }

  Schema schema() {
    List<SchemaObject> all = new ArrayList<>(objects);
    all.addAll(casts);
    return new Schema(all, Source.CATALOG.leavingOut(leftOut));
  }

  List<Unmanaged> unmanaged() {
    return unmanaged.stream()
        .sorted(Comparator.comparing(Unmanaged::name).thenComparing(Unmanaged::kind))
        .toList();
  }

  /** Adds a relation; one that is left out gets into {@code left}, with the reason. */
  private void add(Relation relation, Map<QualifiedName, String> left) {
    if (request.ownTables().contains(relation.name())) {
      left.put(relation.name(), "");
      return;
    }
    if (relation.isView() && relation.extension().isEmpty()) {
      objects.add(relation.view(names));
      return;
    }
    Optional<String> why = why(relation);
    why.ifPresent(reason -> unmanaged.add(new Unmanaged(relation.word(), relation.name(), reason)));
    if (why.isEmpty()) {
      objects.add(relation.table(names));
    } else {
      left.put(relation.name(), "belongs to " + relation.name());
      leftOut.add(relation.name());
    }
  }

  private static Optional<String> why(Relation relation) {
    return ownedBy(relation.extension())
        .or(() -> relation.parent().map(parent -> descent(relation) + parent))
        .or(() -> relation.isTable() ? history(relation) : undescribed(relation));
  }

  private static Optional<String> ownedBy(Optional<String> extension) {
    return extension.map(name -> "owned by extension " + name);
  }

  private static String descent(Relation relation) {
    return relation.partition() ? "partition of " : "inherits from ";
  }

  private static Optional<String> history(Relation relation) {
    return MigrationTool.of(relation.name().name(), relation::columnNames)
        .map(tool -> "history of " + tool);
  }

  private static Optional<String> undescribed(Relation relation) {
    return Optional.of("a " + relation.word() + ", which entities don't describe");
  }

  private void add(SequenceReader.Found found, Map<QualifiedName, String> left) {
    Sequence sequence = found.sequence();
    Optional<String> why =
        ownedBy(found.extension())
            .or(
                () ->
                    sequence
                        .owner()
                        .flatMap(owner -> Optional.ofNullable(left.get(owner.table()))));
    if (why.isEmpty()) {
      objects.add(sequence);
    } else if (!why.get().isEmpty()) {
      unmanaged.add(new Unmanaged("sequence", sequence.name(), why.get()));
    }
  }

  private void add(TypeReader.Found found) {
    Optional<String> why = ownedBy(found.extension());
    if (why.isEmpty() && found.type().isPresent()) {
      objects.add(found.type().get());
      casts.addAll(found.casts());
    } else {
      unmanaged.add(
          new Unmanaged(
              "type", found.name(), why.orElse("a range type, which entities don't describe")));
    }
  }

  private void addContainer(Fields fields) {
    String kind = fields.text();
    String name = fields.text();
    if (kind.equals("extension") && !name.equals(BUILT_IN_EXTENSION)) {
      objects.add(Extension.extension(name));
    } else if (kind.equals("namespace") && !name.equals(request.defaultSchema())) {
      objects.add(Namespace.namespace(name));
    }
  }
}
