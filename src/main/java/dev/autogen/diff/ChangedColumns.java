package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps for the columns of a table that stays, its storage and the comments. */
final class ChangedColumns {
  private static final Set<ColumnType> COUNTING =
      Set.of(ColumnType.smallint(), ColumnType.integer(), ColumnType.bigint());

  private final TableDelta delta;
  private final QualifiedName table;
  private final Setting setting;
  private final Successors successors;
  private final List<Step> steps = new ArrayList<>();

  ChangedColumns(TableDelta delta, Setting setting, Successors successors) {
    this.delta = delta;
    this.table = delta.name();
    this.setting = setting;
    this.successors = successors;
  }

  List<Step> steps() {
    if (!delta.from().comment().equals(delta.to().comment())) {
      steps.add(comment(Optional.empty(), delta.to().comment()));
    }
    storage();
    List<Column> added = new ArrayList<>();
    for (Delta<Column> each : delta.columns()) {
      if (each.goes()) {
        drop(each);
      }
      if (each.comes()) {
        add(each);
        added.add(each.to());
      }
      if (each.changes()) {
        change(each.from(), each.to());
      }
    }
    steps.addAll(new LateDefaults(table, setting).of(Rank.Phase.CHANGED_TABLES, added));
    return steps;
  }

  private void storage() {
    Clauses before = Clauses.of(delta.from());
    Clauses after = Clauses.of(delta.to());
    List<String> set = after.parametersBeyond(before);
    if (!set.isEmpty()) {
      storage("set", new Operation.SetStorageParameters(table, set));
    }
    List<String> reset = before.namesBeyond(after);
    if (!reset.isEmpty()) {
      storage("unset", new Operation.ResetStorageParameters(table, reset));
    }
  }

  private void storage(String name, Operation operation) {
    steps.add(Step.of(changed(Rank.Place.STORAGE, name), operation));
  }

  private void drop(Delta<Column> each) {
    String name = each.from().name();
    Rank rank =
        each.replaced()
            ? changed(Rank.Place.REPLACED_COLUMN, name)
            : new Rank(Rank.Phase.DROPPED_CHILDREN, table, Rank.Place.DROPPED_COLUMN, name);
    steps.add(
        Step.of(rank, new Operation.DropColumn(table, name))
            .releases(Tokens.restsOn(each.from()))
            .releases(computedFrom(each.from()))
            .breaks(Tokens.column(table, name))
            .breaks(SequencePlan.ownedBy(setting.from(), table, name)));
  }

  private void add(Delta<Column> each) {
    Column column = setting.withoutLateDefault(table, each.to());
    steps.add(
        Step.of(changed(Rank.Place.COLUMN, column.name()), new Operation.AddColumn(table, column))
            .uses(Tokens.needs(column))
            .uses(computedFrom(column))
            .makes(Tokens.column(table, column.name())));
  }

  /** The columns that a generated one is computed from. */
  private List<Token> computedFrom(Column column) {
    return column.generated().map(Generated::expression).map(Expressions::identifiers).stream()
        .flatMap(Set::stream)
        .map(name -> Token.of(Token.Kind.SHAPE, table, name))
        .toList();
  }

  private void change(Column from, Column to) {
    ColumnChanges changes = new ColumnChanges(delta, from, to, setting);
    List<ColumnChange> leaving = changes.leaving();
    List<ColumnChange> coming = changes.coming();
    if (counts(from) && counts(to) && !from.identity().isPresent() == to.identity().isPresent()) {
      handOver(from, to, leaving, coming);
    } else if (!leaving.isEmpty() || !coming.isEmpty()) {
      Token shape = Token.of(Token.Kind.SHAPE, table, to.name());
      Step step = altered(from, to, inPlace(from, to, leaving, coming)).makes(shape).breaks(shape);
      steps.add(
          setting.swaps(from.type()) && from.equals(to)
              ? step.partOf(TypePlan.swapOf(Expressions.typeName(to.type())))
              : step);
    }
    if (!from.comment().equals(to.comment())) {
      steps.add(
          comment(Optional.of(to.name()), to.comment())
              .uses(Token.of(Token.Kind.SHAPE, table, to.name())));
    }
  }

  /** A sequence and an identity take turns; either's name may be that of the other. */
  private void handOver(
      Column from, Column to, List<ColumnChange> leaving, List<ColumnChange> coming) {
    Token shape = Token.of(Token.Kind.SHAPE, table, to.name());
    Token link = Token.of(Token.Kind.LINK, table, to.name());
    Token usual = Token.relation(table, table.name() + "_" + to.name() + "_seq");
    List<Operation> first = new ArrayList<>();
    List<Operation> then = new ArrayList<>(List.of(alter(to, coming)));
    List<Operation> joined = joined(from, to);
    then.addAll(joined);
    if (joined.isEmpty()) {
      first.add(Carry.save(new ColumnName(table, from.name()), counter(from)));
      then.add(Carry.restore(new ColumnName(table, to.name()), counter(to)));
    }
    first.add(alter(to, leaving));
    steps.add(
        altered(from, from, first)
            .breaks(shape)
            .breaks(from.identity().isPresent() ? List.of(usual) : List.of())
            .makes(link));
    steps.add(
        altered(to, to, then)
            .makes(shape)
            .makes(to.identity().isPresent() ? List.of(usual) : List.of())
            .uses(link));
  }

  private List<Operation> joined(Column from, Column to) {
    return successors.joined(new ColumnName(table, to.name()), from, to);
  }

  private static boolean counts(Column column) {
    return column.identity().isPresent()
        || Expressions.sequence(column.defaultExpression()).isPresent();
  }

  private String counter(Column column) {
    return Expressions.sequence(column.defaultExpression())
        .map(Carry::ofSequence)
        .orElseGet(() -> Carry.ofColumn(table, column.name()));
  }

  private Step altered(Column from, Column to, List<Operation> operations) {
    return Step.of(changed(Rank.Place.ALTERED_COLUMN, to.name()), operations)
        .releases(Tokens.restsOn(from))
        .uses(Tokens.needs(to));
  }

  private List<Operation> inPlace(
      Column from, Column to, List<ColumnChange> leaving, List<ColumnChange> coming) {
    List<Operation> operations = new ArrayList<>();
    List<ColumnChange> all = new ArrayList<>(leaving);
    // PostgreSQL takes a column for generated until the statement's end, and refuses its using;
    // for an identity too, and refuses every type that cannot count.
    if ((leaving.contains(ColumnChange.dropExpression()) && converts(coming))
        || (leaving.contains(ColumnChange.dropIdentity()) && !COUNTING.contains(to.type()))) {
      operations.add(alter(to, leaving));
      all.clear();
    }
    all.addAll(coming);
    Optional<Elementwise> elements = Elementwise.of(setting, from.type(), to.type());
    elements.map(Elementwise::create).ifPresent(operations::add);
    operations.add(alter(to, all));
    elements.map(Elementwise::drop).ifPresent(operations::add);
    operations.addAll(begin(from, to));
    if (counts(from) || counts(to)) {
      operations.addAll(joined(from, to));
    }
    return operations;
  }

  private static boolean converts(List<ColumnChange> changes) {
    return changes.stream()
        .anyMatch(each -> each instanceof ColumnChange.SetType type && type.using().isPresent());
  }

  private Operation alter(Column column, List<ColumnChange> changes) {
    return new Operation.AlterColumn(table, column.name(), changes);
  }

  /** A column that did not count so far has values that its identity must not give again. */
  private List<Operation> begin(Column from, Column to) {
    Optional<Identity> identity = to.identity();
    if (from.identity().isPresent() || identity.isEmpty()) {
      return List.of();
    }
    long start = identity.orElseThrow().options().complete().start().orElseThrow();
    long step = identity.orElseThrow().options().complete().increment().orElseThrow();
    return step > 0 ? List.of(Carry.beginBehind(table, to.name(), start)) : List.of();
  }

  private Step comment(Optional<String> column, Optional<String> comment) {
    return Step.of(
        changed(Rank.Place.COMMENT, column.orElse("")),
        new Operation.SetComment(table, column, comment));
  }

  private Rank changed(Rank.Place place, String name) {
    return new Rank(Rank.Phase.CHANGED_TABLES, table, place, name);
  }
}
