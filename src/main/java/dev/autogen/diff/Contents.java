package dev.autogen.diff;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Source;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is in a database while operations change it. */
final class Contents {
  private final Map<QualifiedName, Table> tables = new HashMap<>();
  private final Map<QualifiedName, UserType> types = new HashMap<>();
  private final Map<QualifiedName, Sequence> sequences = new HashMap<>();
  private final List<SchemaObject> others = new ArrayList<>();
  private Source source = Source.CATALOG;

  Contents(Schema schema) {
    load(schema);
  }

  private void load(Schema schema) {
    source = schema.source();
    others.addAll(schema.objects());
    schema.tables().forEach(each -> tables.put(each.name(), each));
    schema.types().forEach(each -> types.put(each.name(), each));
    schema.sequences().forEach(each -> sequences.put(each.name(), each));
    others.removeIf(each -> each instanceof Table || each instanceof UserType);
    others.removeIf(Sequence.class::isInstance);
  }

  Schema schema() {
    List<SchemaObject> all = new ArrayList<>(others);
    all.addAll(tables.values());
    all.addAll(types.values());
    all.addAll(sequences.values());
    return new Schema(all, source);
  }

  Map<QualifiedName, Table> tables() {
    return tables;
  }

  Map<QualifiedName, UserType> types() {
    return types;
  }

  Map<QualifiedName, Sequence> sequences() {
    return sequences;
  }

  /** Changes a table, if it is there. */
  void change(QualifiedName table, UnaryOperator<Table> change) {
    tables.computeIfPresent(table, (name, each) -> AlteredTable.ordered(change.apply(each)));
  }

  /** Puts something else than a table, a type or a sequence in the place of what has its name. */
  void put(SchemaObject object) {
    remove(object.getClass(), object.name());
    others.add(object);
  }

  void remove(Class<? extends SchemaObject> kind, QualifiedName name) {
    others.removeIf(each -> kind.isInstance(each) && each.name().equals(name));
  }

  /** Removes what is nothing without something else. */
  <T extends SchemaObject> void remove(Class<T> kind, Predicate<T> which) {
    others.removeIf(each -> kind.isInstance(each) && which.test(kind.cast(each)));
  }

  /** Removes the sequences that belong to a column. */
  void disown(Predicate<ColumnName> column) {
    sequences.values().removeIf(each -> each.owner().filter(column).isPresent());
  }

  /** Gives something another name, and whatever speaks of it follows. */
  void rename(Rename rename) {
    Map<QualifiedName, Table> before = new HashMap<>(tables);
    Schema renamed = Followed.by(rename, schema());
    others.clear();
    tables.clear();
    types.clear();
    sequences.clear();
    load(renamed);
    tables.replaceAll(
        (name, each) -> each.equals(before.get(name)) ? each : AlteredTable.ordered(each));
  }
}
