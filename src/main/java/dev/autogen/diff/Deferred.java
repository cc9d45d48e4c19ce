package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits to be dropped: what is kept, and would not be if every drop were made at once. */
final class Deferred {
  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing(ObjectName::kind)
          .thenComparing(each -> each.name().toString())
          .thenComparing(each -> each.child().orElse(""));

  private final Schema before;
  private final Schema rest;
  private final Indexed there;
  private final Set<ObjectName> names = new LinkedHashSet<>();
  private final Map<ObjectName, Constraint> tightened = new HashMap<>();
  private final Set<Dependent> dependents;

  /**
   * Compares what is kept with what would be.
   *
   * @param kept the target where drops wait
   * @param rest the target where none does
   */
  Deferred(Schema before, Schema kept, Schema rest) {
    this.before = before;
    this.rest = rest;
    this.there = Indexed.of(before);
    this.dependents = new HashSet<>(kept.dependents());
    rest.dependents().forEach(dependents::remove);
    Indexed from = Indexed.of(kept);
    Indexed to = Indexed.of(rest);
    own(Kind.TABLE, from.tables(), to.tables(), there.tables());
    own(Kind.TYPE, from.types(), to.types(), there.types());
    own(Kind.CAST, from.casts(), to.casts(), there.casts());
    own(Kind.SEQUENCE, from.sequences(), to.sequences(), there.sequences());
    own(Kind.VIEW, from.views(), to.views(), there.views());
    own(Kind.SCHEMA, from.namespaces(), to.namespaces(), there.namespaces());
    to.tables().forEach((name, table) -> children(from.tables().get(name), table));
    to.types().forEach((name, type) -> labels(from.types().get(name), type));
  }

  /** Whether the schema has an object of that name. */
  static boolean isIn(Schema schema, ObjectName name) {
    Indexed all = Indexed.of(schema);
    Optional<Table> table = Optional.ofNullable(all.tables().get(name.name()));
    String child = name.child().orElse("");
    return switch (name.kind()) {
      case TABLE -> table.isPresent();
      case COLUMN -> table.flatMap(each -> each.column(child)).isPresent();
      case CONSTRAINT -> table.flatMap(each -> each.constraint(child)).isPresent();
      case INDEX -> table.flatMap(each -> each.index(child)).isPresent();
      case TYPE -> all.types().containsKey(name.name());
      case VALUE ->
          all.types().get(name.name()) instanceof EnumType type && type.labels().contains(child);
      case CAST -> all.casts().containsKey(name.name());
      case SEQUENCE -> all.sequences().containsKey(name.name());
      case VIEW -> all.views().containsKey(name.name());
      case SCHEMA -> all.namespaces().containsKey(name.name());
      case EXTENSION, PARAMETER -> false;
    };
  }

  /**
   * The names of all that waits after a revision, each once, in the order of kind and name. What
   * waited goes on waiting where it is still there and nobody wants it, also where its table or
   * type is wanted no more.
   *
   * @param policy under which an index or constraint that is not ours goes along with its columns
   * @param after what there is then
   */
  List<ObjectName> waiting(DiffPolicy policy, Schema after) {
    Stream<ObjectName> begun =
        policy.drops().phase() == Drops.Phase.CONTRACT ? Stream.empty() : names(policy::drops);
    Stream<ObjectName> before =
        policy.drops().pending().stream().filter(each -> isIn(after, each) && !isIn(rest, each));
    return Stream.concat(begun, before).distinct().sorted(ORDER).toList();
  }

  private Stream<ObjectName> names(Predicate<ObjectName> ours) {
    return Stream.concat(
        names.stream().filter(each -> !isPart(each) || ours.test(each)),
        tightened.keySet().stream());
  }

  private static boolean isPart(ObjectName name) {
    return name.kind() == Kind.INDEX || name.kind() == Kind.CONSTRAINT;
  }

  /** What there was, without what waits, and with the checks that are wanted. */
  Schema contracted() {
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : before.objects()) {
      if (object instanceof Table table) {
        contracted(table).ifPresent(objects::add);
      } else if (!gone(object)) {
        objects.add(object instanceof EnumType type ? relabelled(type) : object);
      }
    }
    objects.replaceAll(each -> each instanceof Sequence one ? ownerless(one) : each);
    return before.withObjects(objects);
  }

  private boolean gone(SchemaObject object) {
    if (object instanceof Dependent dependent) {
      return dependents.contains(dependent);
    }
    if (object instanceof SeedRow row) {
      return names.contains(ObjectName.of(Kind.TABLE, row.table()));
    }
    return names.stream().anyMatch(each -> each.child().isEmpty() && isOf(each, object));
  }

  private boolean isOf(ObjectName name, SchemaObject object) {
    Map<QualifiedName, ? extends SchemaObject> all =
        switch (name.kind()) {
          case TABLE -> there.tables();
          case TYPE -> there.types();
          case CAST -> there.casts();
          case SEQUENCE -> there.sequences();
          case VIEW -> there.views();
          case SCHEMA -> there.namespaces();
          case EXTENSION, VALUE, COLUMN, CONSTRAINT, INDEX, PARAMETER -> Map.of();
        };
    return object.equals(all.get(name.name()));
  }

  private Optional<Table> contracted(Table table) {
    if (names.contains(ObjectName.of(Kind.TABLE, table.name()))) {
      return Optional.empty();
    }
    return Optional.of(
        table
            .withColumns(left(Kind.COLUMN, table.name(), table.columns(), Column::name))
            .withConstraints(
                left(Kind.CONSTRAINT, table.name(), table.constraints(), Constraint::name).stream()
                    .map(each -> tightened.getOrDefault(constraint(table.name(), each), each))
                    .toList())
            .withIndexes(left(Kind.INDEX, table.name(), table.indexes(), Index::name)));
  }

  private static ObjectName constraint(QualifiedName table, Constraint constraint) {
    return ObjectName.of(Kind.CONSTRAINT, table, constraint.name());
  }

  private <T> List<T> left(
      Kind kind, QualifiedName table, List<T> children, Function<T, String> name) {
    return children.stream()
        .filter(each -> !names.contains(ObjectName.of(kind, table, name.apply(each))))
        .toList();
  }

  private EnumType relabelled(EnumType type) {
    return new EnumType(
        type.name(), left(Kind.VALUE, type.name(), type.labels(), Function.identity()));
  }

  private Sequence ownerless(Sequence sequence) {
    boolean orphan =
        sequence
            .owner()
            .filter(
                owner ->
                    names.contains(ObjectName.of(Kind.TABLE, owner.table()))
                        || names.contains(
                            ObjectName.of(Kind.COLUMN, owner.table(), owner.column())))
            .isPresent();
    return orphan ? new Sequence(sequence.name(), sequence.options(), Optional.empty()) : sequence;
  }

  private void own(
      Kind kind,
      Map<QualifiedName, ?> kept,
      Map<QualifiedName, ?> rest,
      Map<QualifiedName, ?> known) {
    kept.keySet().stream()
        .filter(name -> !rest.containsKey(name) && known.containsKey(name))
        .forEach(name -> names.add(ObjectName.of(kind, name)));
  }

  private void children(@Nullable Table kept, Table rest) {
    Table was = there.tables().get(rest.name());
    if (kept == null || was == null) {
      return;
    }
    QualifiedName table = rest.name();
    checks(kept, rest);
    children(
        Kind.COLUMN,
        table,
        namesOf(kept.columns(), Column::name),
        namesOf(rest.columns(), Column::name),
        namesOf(was.columns(), Column::name));
    children(
        Kind.CONSTRAINT,
        table,
        namesOf(kept.constraints(), Constraint::name),
        namesOf(rest.constraints(), Constraint::name),
        namesOf(was.constraints(), Constraint::name));
    children(
        Kind.INDEX,
        table,
        namesOf(kept.indexes(), Index::name),
        namesOf(rest.indexes(), Index::name),
        namesOf(was.indexes(), Index::name));
  }

  private void checks(Table kept, Table rest) {
    for (Constraint each : rest.constraints()) {
      kept.constraint(each.name())
          .filter(wide -> wide instanceof Check && each instanceof Check && !wide.equals(each))
          .ifPresent(wide -> tightened.put(constraint(rest.name(), each), each));
    }
  }

  private void labels(@Nullable UserType kept, UserType rest) {
    UserType was = there.types().get(rest.name());
    if (kept instanceof EnumType more
        && rest instanceof EnumType fewer
        && was instanceof EnumType known) {
      children(Kind.VALUE, rest.name(), more.labels(), fewer.labels(), known.labels());
    }
  }

  private void children(
      Kind kind,
      QualifiedName owner,
      Collection<String> kept,
      Collection<String> rest,
      Collection<String> known) {
    kept.stream()
        .filter(child -> !rest.contains(child) && known.contains(child))
        .forEach(child -> names.add(ObjectName.of(kind, owner, child)));
  }

  private static <T> List<String> namesOf(List<T> children, Function<T, String> name) {
    return children.stream().map(name).toList();
  }
}
