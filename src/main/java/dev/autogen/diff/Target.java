package dev.autogen.diff;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Cast;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Source;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database is to look like in the end: the wishes, completed by what is there wherever
 * they are silent, and by what is not ours to drop. Whatever differs from that is to be changed,
 * and nothing else.
 */
final class Target {
  private static final Set<ReferentialAction> RELEASING =
      Set.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

  private final Schema wishes;
  private final Indexed desired;
  private final Indexed actual;
  private final Schema there;
  private final Common common;
  private final Decisions decisions;
  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
  private final List<SchemaObject> others = new ArrayList<>();

  /** The actual schema has its columns in the one way to say them. */
  Target(Schema desired, Schema actual, Decisions decisions) {
    this.wishes = desired;
    this.there = actual;
    this.desired = Indexed.of(desired);
    this.actual = Indexed.of(actual);
    this.common = new Common(desired.source(), actual.source());
    this.decisions = decisions;
  }

  /**
   * The schema with its columns in the one way to say them, with every namespace in use, and
   * without a foreign key twice.
   */
  static Schema normal(Schema schema) {
    Set<SchemaObject> objects = new LinkedHashSet<>(schema.objects().size() * 2);
    Set<QualifiedName> known = new HashSet<>();
    schema.tables().forEach(table -> known.add(table.name()));
    for (SchemaObject object : schema.objects()) {
      if (object instanceof Dependent dependent
          && dependent.kind() == Dependent.Kind.FOREIGN_KEY
          && known.contains(dependent.owner())) {
        continue;
      }
      objects.add(object instanceof Table table ? ColumnTarget.normal(table) : object);
      if (!(object instanceof Dependent)) {
        object.name().schema().ifPresent(name -> objects.add(Namespace.namespace(name)));
      }
    }
    return schema.withObjects(List.copyOf(objects));
  }

  Schema schema() {
    tables();
    new Loose(desired, actual, tables, decisions).cut();
    sequences();
    types();
    casts();
    views();
    others.addAll(there.extensions());
    wishes.extensions().stream()
        .filter(extension -> !there.extensions().contains(extension))
        .forEach(others::add);
    others.addAll(wishes.seedRows());
    auxiliaries();
    namespaces();
    List<SchemaObject> all = new ArrayList<>(others);
    there.dependents().stream().filter(this::stays).forEach(all::add);
    all.addAll(tables.values());
    return new Schema(all, Source.CATALOG.withMeanings(wishes.source().meanings()));
  }

  private void tables() {
    for (Table wish : desired.tables().values()) {
      Table table = actual.tables().get(wish.name());
      if (table != null) {
        tables.put(wish.name(), merged(wish, table));
      } else if (!actual.views().containsKey(wish.name())
          && !there.source().leftOut().contains(wish.name())) {
        tables.put(wish.name(), ColumnTarget.normal(wish));
      }
    }
    for (Table table : actual.tables().values()) {
      boolean unwanted = !desired.tables().containsKey(table.name());
      ObjectName name = ObjectName.of(ObjectName.Kind.TABLE, table.name());
      if (unwanted && !decisions.drops(name)) {
        tables.put(table.name(), decisions.waits(name) ? lettingGo(table) : table);
      }
    }
  }

  /** The table without what keeps an application that knows nothing of it from deleting rows. */
  private Table lettingGo(Table table) {
    return table.withConstraints(
        table.constraints().stream()
            .filter(
                each ->
                    !(each instanceof ForeignKey key)
                        || !desired.tables().containsKey(key.referenced().table())
                        || RELEASING.contains(key.rules().onDelete()))
            .toList());
  }

  private Table merged(Table wish, Table table) {
    Table normal = ColumnTarget.normal(wish);
    return normal.equals(table) ? table : new TableTarget(normal, table, common, decisions).table();
  }

  private void sequences() {
    for (Sequence wish : desired.sequences().values()) {
      Sequence sequence = actual.sequences().get(wish.name());
      others.add(sequence == null ? wish : merged(wish, sequence));
    }
    Set<QualifiedName> used = Uses.sequences(tables.values());
    for (Sequence sequence : actual.sequences().values()) {
      if (!desired.sequences().containsKey(sequence.name()) && keeps(sequence, used)) {
        others.add(
            new Sequence(
                sequence.name(),
                sequence.options(),
                sequence.owner().filter(owner -> Uses.column(tables, owner).isPresent())));
      }
    }
  }

  /** A sequence goes with its owner; one that still gives a default stays. */
  private boolean keeps(Sequence sequence, Set<QualifiedName> used) {
    if (used.contains(sequence.name())) {
      return true;
    }
    boolean orphan =
        sequence.owner().filter(owner -> !Uses.fillsByItself(tables, owner)).isPresent();
    return !orphan && !decisions.drops(ObjectName.of(ObjectName.Kind.SEQUENCE, sequence.name()));
  }

  private Sequence merged(Sequence wish, Sequence sequence) {
    SequenceOptions options = wish.options().canonical();
    boolean silent = !common.says(Aspect.SEQUENCE_CACHE) && options.cache().isEmpty();
    return new Sequence(
        wish.name(),
        silent ? ColumnTarget.cached(options, sequence.options().canonical().cache()) : options,
        common.says(Aspect.SEQUENCE_OWNERS) || wish.owner().isPresent()
            ? wish.owner()
            : sequence.owner().filter(owner -> Uses.column(tables, owner).isPresent()));
  }

  private void types() {
    desired.types().values().forEach(wish -> others.add(merged(wish)));
    Set<QualifiedName> used = Uses.types(tables.values());
    for (UserType type : actual.types().values()) {
      boolean unwanted = !desired.types().containsKey(type.name());
      boolean unsayable = type instanceof Domain && !common.says(Aspect.DOMAINS);
      Shape.Silence silence = unsayable ? Shape.Silence.UNSAYABLE : Shape.Silence.UNWANTED;
      ObjectName name = ObjectName.of(ObjectName.Kind.TYPE, type.name());
      if (unwanted && (used.contains(type.name()) || !decisions.drops(name, silence))) {
        others.add(type);
      }
    }
  }

  private UserType merged(UserType wish) {
    UserType type = actual.types().getOrDefault(wish.name(), wish);
    if (wish instanceof Domain && !common.says(Aspect.DOMAINS)) {
      return type;
    }
    boolean enums = wish instanceof EnumType && type instanceof EnumType;
    boolean domains = wish instanceof Domain && type instanceof Domain;
    boolean composites = wish instanceof CompositeType && type instanceof CompositeType;
    if (!wish.equals(type) && !enums && !domains && !composites) {
      decisions.note("type " + wish.name() + " differs, which no operation changes");
      return type;
    }
    return wish instanceof EnumType after && type instanceof EnumType before
        ? LabelUse.waiting(before, after, decisions)
        : wish;
  }

  /** A cast goes with either of its types. */
  private void casts() {
    desired.casts().values().stream().filter(this::wanted).forEach(others::add);
    Set<QualifiedName> gone = new HashSet<>(actual.types().keySet());
    others.stream().filter(UserType.class::isInstance).forEach(type -> gone.remove(type.name()));
    for (Cast cast : actual.casts().values()) {
      boolean unwanted = !desired.casts().containsKey(cast.name());
      boolean orphan = CastPlan.types(cast).anyMatch(gone::contains);
      ObjectName name = ObjectName.of(ObjectName.Kind.CAST, cast.name());
      if (unwanted && !orphan && !decisions.drops(name, silence(cast))) {
        others.add(cast);
      }
    }
  }

  /** A type that is there and does without its casts was made by somebody who wants none. */
  private boolean wanted(Cast wish) {
    return common.says(Aspect.CASTS)
        || actual.casts().containsKey(wish.name())
        || CastPlan.types(wish).noneMatch(actual.types()::containsKey);
  }

  /** Entities ask for implicit casts from and to strings, and for no others. */
  private static Shape.Silence silence(Cast cast) {
    boolean sayable =
        cast.context() == CastContext.IMPLICIT
            && (cast.source().equals(ColumnType.varchar())
                || cast.target().equals(ColumnType.varchar()));
    return sayable ? Shape.Silence.UNWANTED : Shape.Silence.HARDLY_SAYABLE;
  }

  private void views() {
    boolean says = common.says(Aspect.VIEWS);
    for (View view : desired.views().values()) {
      View there = actual.views().getOrDefault(view.name(), view);
      others.add(says && !view.bare().equals(there.bare()) ? view : there);
    }
    Shape.Silence silence = says ? Shape.Silence.HARDLY_SAYABLE : Shape.Silence.UNSAYABLE;
    for (View view : actual.views().values()) {
      boolean wanted =
          desired.views().containsKey(view.name()) || desired.tables().containsKey(view.name());
      ObjectName name = ObjectName.of(ObjectName.Kind.VIEW, view.name());
      if (desired.tables().containsKey(view.name())
          || (!wanted && !decisions.drops(name, silence))) {
        others.add(view);
      }
    }
  }

  /** What PostgreSQL drops together with a table or column goes. */
  private boolean stays(Dependent dependent) {
    return switch (dependent.kind()) {
      case RULE, TRIGGER, POLICY, PUBLICATION ->
          isThere(dependent)
              && dependent.uses().stream()
                  .filter(use -> use.what() == Dependent.What.WHOLE)
                  .allMatch(this::stays);
      case VIEW, MATERIALIZED_VIEW -> isThere(dependent);
      case STATISTICS, SETTINGS, INDEX, CONSTRAINT, COLUMN, PARTITION ->
          dependent.uses().stream().allMatch(use -> stays(use) || outlives(dependent, use))
              && !isAdopted(dependent);
      case ROUTINE, HEIR, FOREIGN_KEY, OTHER -> true;
    };
  }

  /** An index of a partition becomes a part of the first like it that the whole table gets. */
  private boolean isAdopted(Dependent dependent) {
    return dependent.kind() == Dependent.Kind.INDEX
        && dependent.uses().stream()
            .filter(use -> use.what() == Dependent.What.WHOLE)
            .anyMatch(use -> isAdopted(dependent, use.name()));
  }

  private boolean isAdopted(Dependent dependent, QualifiedName whole) {
    Table before = actual.tables().get(whole);
    Table after = tables.get(whole);
    Set<String> columns = new HashSet<>();
    dependent.uses().stream()
        .filter(use -> use.what() == Dependent.What.COLUMN && use.name().equals(whole))
        .forEach(use -> columns.add(use.child()));
    return before != null
        && after != null
        && after.indexes().stream()
            .filter(each -> before.indexes().stream().noneMatch(each::equals))
            .filter(each -> !isRename(whole, each.name()))
            .anyMatch(each -> columnsOf(each, after).equals(columns));
  }

  private static Set<String> columnsOf(Index index, Table table) {
    Set<String> columns = new HashSet<>(Children.mentioned(index));
    columns.retainAll(table.columns().stream().map(Column::name).toList());
    return columns;
  }

  private boolean isRename(QualifiedName table, String name) {
    return decisions.renames().getOrDefault(table, Map.of()).containsValue(name);
  }

  /** An heir keeps the columns of a table that is dropped above it, and all that it has on them. */
  private boolean outlives(Dependent dependent, Dependent.Use use) {
    return use.what() == Dependent.What.COLUMN
        && !tables.containsKey(use.name())
        && there.dependents().stream()
            .filter(each -> each.kind() == Dependent.Kind.HEIR)
            .anyMatch(
                heir ->
                    !heir.owner().equals(use.name())
                        && (dependent.owner().equals(heir.owner())
                            || dependent.uses(heir.owner())));
  }

  private boolean isThere(Dependent dependent) {
    QualifiedName owner = dependent.owner();
    boolean ours = actual.tables().containsKey(owner) || actual.views().containsKey(owner);
    return !ours
        || tables.containsKey(owner)
        || others.stream().anyMatch(each -> each instanceof View && each.name().equals(owner));
  }

  private boolean stays(Dependent.Use use) {
    return switch (use.what()) {
      case TYPE -> !actual.types().containsKey(use.name()) || isKept(UserType.class, use.name());
      case SCHEMA ->
          !actual.namespaces().containsKey(use.name()) || isKept(Namespace.class, use.name());
      case ROUTINE -> true;
      case RELATION ->
          actual.sequences().containsKey(use.name())
              ? isKept(Sequence.class, use.name())
              : ofTable(use);
      case COLUMN, CONSTRAINT, INDEX, ROW, WHOLE -> ofTable(use);
    };
  }

  private boolean isKept(Class<? extends SchemaObject> kind, QualifiedName name) {
    return others.stream().anyMatch(each -> kind.isInstance(each) && each.name().equals(name));
  }

  private boolean ofTable(Dependent.Use use) {
    Table before = actual.tables().get(use.name());
    Table after = tables.get(use.name());
    if (before == null || after == null) {
      return before == null;
    }
    String child = use.child();
    boolean renamed = decisions.renames().getOrDefault(use.name(), Map.of()).containsKey(child);
    return switch (use.what()) {
      case COLUMN -> before.column(child).isEmpty() || after.column(child).isPresent();
      case CONSTRAINT ->
          before.constraint(child).isEmpty() || renamed || after.constraint(child).isPresent();
      case INDEX -> before.index(child).isEmpty() || renamed || after.index(child).isPresent();
      case RELATION, WHOLE, ROW, TYPE, SCHEMA, ROUTINE -> true;
    };
  }

  /** What another mapping once created goes, if it is known how. */
  private void auxiliaries() {
    others.addAll(wishes.auxiliaries());
    for (Auxiliary each : there.auxiliaries()) {
      boolean wanted =
          wishes.auxiliaries().stream().anyMatch(wish -> wish.create().equals(each.create()));
      if (!wanted && each.drop().isEmpty()) {
        others.add(each);
        decisions.note("no revision says how to drop what this created: " + each.create());
      }
    }
  }

  private void namespaces() {
    Set<String> needed = new HashSet<>();
    others.forEach(each -> each.name().schema().ifPresent(needed::add));
    tables.keySet().forEach(name -> name.schema().ifPresent(needed::add));
    Set<QualifiedName> kept = new HashSet<>();
    for (Namespace namespace : desired.namespaces().values()) {
      kept.add(namespace.name());
    }
    for (QualifiedName name : actual.namespaces().keySet()) {
      if (!kept.contains(name)
          && (needed.contains(name.name())
              || !decisions.drops(ObjectName.of(ObjectName.Kind.SCHEMA, name)))) {
        kept.add(name);
      }
    }
    needed.forEach(name -> kept.add(QualifiedName.of(name)));
    kept.forEach(name -> others.add(new Namespace(name)));
  }
}
