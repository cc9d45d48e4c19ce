package dev.autogen.scenario;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A schema as lines that compare one by one, so that a failure names just what differs. The order
 * of columns is no part of it: {@code alter table} cannot choose it.
 */
final class SchemaLines {
  private static final Set<Dependent.Kind> BEYOND_MODELS =
      Set.of(
          Dependent.Kind.INDEX,
          Dependent.Kind.CONSTRAINT,
          Dependent.Kind.PARTITION,
          Dependent.Kind.HEIR,
          Dependent.Kind.FOREIGN_KEY);

  private SchemaLines() {}

  static List<String> of(Schema schema) {
    return schema.objects().stream().flatMap(object -> of(object).stream()).sorted().toList();
  }

  /** What an existing database shares with a new one: no name that the model doesn't choose. */
  static List<String> of(Schema schema, Schema model) {
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : schema.objects()) {
      if (!(object instanceof Dependent dependent && BEYOND_MODELS.contains(dependent.kind()))) {
        objects.add(object instanceof Table table ? withChosenNames(table, model) : object);
      }
    }
    return of(schema.withObjects(objects));
  }

  private static Table withChosenNames(Table table, Schema model) {
    Set<String> chosen = new HashSet<>();
    Stream<String> names =
        model.table(table.name()).stream()
            .flatMap(
                wish ->
                    Stream.concat(
                        wish.constraints().stream().map(Constraint::name),
                        wish.indexes().stream().map(Index::name)));
    names.filter(name -> !model.source().generated(table.name(), name)).forEach(chosen::add);
    return table
        .withConstraints(
            table.constraints().stream()
                .map(each -> isNamed(each, chosen) ? each : each.named("unchosen"))
                .map(each -> each instanceof Unique unique ? inAnyOrder(unique) : each)
                .toList())
        .withIndexes(
            table.indexes().stream()
                .map(each -> chosen.contains(each.name()) ? each : each.named("unchosen"))
                .toList());
  }

  // A foreign key keeps the name that it has, whatever the model calls it (D263).
  private static boolean isNamed(Constraint constraint, Set<String> chosen) {
    return chosen.contains(constraint.name()) && !(constraint instanceof ForeignKey);
  }

  // Another order of its columns is no reason to build a constraint again.
  private static Constraint inAnyOrder(Unique unique) {
    return new Unique(
        unique.name(),
        unique.columns().stream().sorted().toList(),
        unique.included(),
        unique.nullsNotDistinct(),
        unique.deferrability());
  }

  private static List<String> of(SchemaObject object) {
    return object instanceof Table table ? ofTable(table) : List.of(object.toString());
  }

  private static List<String> ofTable(Table table) {
    String prefix = "table " + table.name() + " ";
    List<String> lines = new ArrayList<>(List.of(prefix + table.comment() + table.options()));
    table.columns().forEach(column -> lines.add(prefix + column));
    table.indexes().forEach(index -> lines.add(prefix + index));
    table
        .constraints()
        .forEach(
            constraint ->
                lines.add(
                    prefix + (constraint instanceof PrimaryKey key ? ofKey(key) : constraint)));
    return lines;
  }

  // JPA cannot say in which order the columns of a key stand.
  private static PrimaryKey ofKey(PrimaryKey key) {
    return new PrimaryKey(
        key.name(), key.columns().stream().sorted().toList(), key.included(), key.deferrability());
  }
}
