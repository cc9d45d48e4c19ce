package dev.autogen.hazard;

import dev.autogen.diff.AllowedValues;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was there before the operations, and what they bring themselves. */
final class Surroundings {
  private Schema schema;
  private Map<ColumnName, Meaning> meanings = Map.of();
  private List<SeedRow> counters = List.of();
  private final Map<QualifiedName, Table> tables = new HashMap<>();
  private final Map<QualifiedName, UserType> types = new HashMap<>();
  private final Map<QualifiedName, UserType> newTypes = new HashMap<>();
  private final Set<QualifiedName> newTables = new HashSet<>();
  private final Set<QualifiedName> droppedTables = new HashSet<>();
  private final Set<ColumnName> droppedColumns = new HashSet<>();
  private final Set<ChildName> droppedConstraints = new HashSet<>();
  private final Set<ChildName> pointing = new HashSet<>();
  private final Set<ChildName> keyed = new HashSet<>();
  private final Map<ColumnName, Column> newColumns = new HashMap<>();
  private final Set<ColumnName> retyped = new HashSet<>();
  private final Set<ColumnName> filledAgain = new HashSet<>();
  private final Set<ColumnName> backfilled = new HashSet<>();
  private final Set<ChildName> passed = new HashSet<>();
  private final Set<ChildName> begun = new HashSet<>();
  private final List<String> statements = new ArrayList<>();

  Surroundings(List<Operation> operations, Schema before) {
    schema = before;
    look();
    operations.forEach(this::note);
  }

  private void look() {
    meanings = schema.source().meanings();
    counters = schema.seedRows();
    tables.clear();
    schema.tables().forEach(table -> tables.put(table.name(), table));
    types.clear();
    schema.types().forEach(type -> types.put(type.name(), type));
  }

  /** Whether the table has rows for all we know. */
  boolean old(QualifiedName table) {
    return !newTables.contains(table);
  }

  Optional<Column> column(QualifiedName table, String column) {
    return Optional.ofNullable(tables.get(table)).flatMap(each -> each.column(column));
  }

  Optional<Constraint> constraint(QualifiedName table, String constraint) {
    return Optional.ofNullable(tables.get(table)).flatMap(each -> each.constraint(constraint));
  }

  /** What the application means by the values of a column, if that is known. */
  Optional<Meaning> meaning(QualifiedName table, String column) {
    return Optional.ofNullable(meanings.get(new ColumnName(table, column)));
  }

  /** Whether the check gives the numbers of constants another end than one that there was. */
  boolean numbersOtherwise(QualifiedName table, AllowedValues now) {
    return now.range()
        && meaning(table, now.column()).filter(Meaning.Constants.class::isInstance).isPresent()
        && allowed(table)
            .anyMatch(
                before ->
                    before.range() && before.column().equals(now.column()) && !before.equals(now));
  }

  /** Whether one of the columns is new and null in every row, so that no row can be in the way. */
  boolean anyNull(QualifiedName table, Collection<String> columns) {
    return columns.stream()
        .map(column -> new ColumnName(table, column))
        .anyMatch(this::isNullEverywhere);
  }

  /** Whether the columns that are new and null in every row are why no row can break the check. */
  boolean passesNulls(QualifiedName table, Check check) {
    Set<String> nulls =
        newColumns.keySet().stream()
            .filter(column -> column.table().equals(table) && isNullEverywhere(column))
            .map(ColumnName::column)
            .collect(Collectors.toSet());
    return !hasHeirs(table) && new NeverFalse(nulls).matches(Condition.of(check.expression()));
  }

  /** Whether a table inherits from it, which may have a column of that name already. */
  private boolean hasHeirs(QualifiedName table) {
    return schema.dependents().stream()
        .anyMatch(each -> each.kind() == Dependent.Kind.HEIR && each.uses(table));
  }

  /** Goes on to what follows the operation. */
  void pass(Operation operation) {
    if (Rename.madeBy(operation).isPresent()) {
      schema = Renamed.after(List.of(operation), schema);
      look();
    }
    if (operation instanceof Operation.DropConstraint drop) {
      passed.add(new ChildName(drop.table(), drop.constraint()));
    } else if (operation instanceof Operation.CreateTable create) {
      begun.add(new ChildName(create.table().name(), ""));
    } else if (operation instanceof Operation.AddColumn add) {
      begun.add(new ChildName(add.table(), add.column().name()));
    }
  }

  /** Whether an operation that was passed created the table, so that nobody has filled it. */
  boolean begunHere(QualifiedName table) {
    return begunHere(table, "");
  }

  /** Whether an operation that was passed added the column. */
  boolean begunHere(QualifiedName table, String column) {
    return begun.contains(new ChildName(table, column));
  }

  /** What goes while the columns stay that point at it: a table, or the columns of a key. */
  Optional<String> leavingPointers(QualifiedName table, ForeignKey key) {
    boolean stay =
        !droppedTables.contains(table)
            && key.columns().stream()
                .noneMatch(column -> droppedColumns.contains(new ColumnName(table, column)));
    QualifiedName target = key.referenced().table();
    if (stay && droppedTables.contains(target)) {
      return Optional.of(target.toString());
    }
    return stay && !pointing.contains(child(table, key.columns())) && isNoKey(key.referenced())
        ? Optional.of(target + "." + String.join(", ", key.referenced().columns()))
        : Optional.empty();
  }

  private boolean isNoKey(ForeignKey.Reference referenced) {
    return !keyed.contains(child(referenced.table(), referenced.columns()))
        && constraints(referenced.table())
            .filter(each -> keyOf(each).equals(referenced.columns()))
            .map(each -> new ChildName(referenced.table(), each.name()))
            .anyMatch(droppedConstraints::contains);
  }

  private static List<String> keyOf(Constraint constraint) {
    if (constraint instanceof PrimaryKey primary) {
      return primary.columns();
    }
    return constraint instanceof Unique unique ? unique.columns() : List.of();
  }

  private static ChildName child(QualifiedName table, List<String> columns) {
    return new ChildName(table, String.join(", ", columns));
  }

  /** Whether one of the columns is added by the same operations. */
  boolean anyNew(QualifiedName table, Collection<String> columns) {
    return columns.stream()
        .anyMatch(column -> newColumns.containsKey(new ColumnName(table, column)));
  }

  /** Whether a check that still stands speaks of the column. */
  boolean checked(QualifiedName table, String column) {
    return constraints(table)
        .filter(each -> !passed.contains(new ChildName(table, each.name())))
        .anyMatch(each -> each instanceof Check check && speaksOf(check, column));
  }

  /** Whether what was there before made sure that all rows keep the constraint. */
  boolean kept(QualifiedName table, Constraint constraint) {
    return constraint(table, constraint.name()).filter(constraint::equals).isPresent()
        || (constraint instanceof Check check
            && (passesNulls(table, check)
                || isImplied(table, check)
                || AllowedValues.of(check.expression())
                    .filter(now -> allowedLess(table, now))
                    .isPresent()))
        || (constraint instanceof ForeignKey key && constraints(table).anyMatch(asStrictAs(key)));
  }

  /** Whether a foreign key makes sure of all that another one does, whatever follows from it. */
  private static Predicate<Constraint> asStrictAs(ForeignKey now) {
    return each ->
        each instanceof ForeignKey before
            && before.rules().valid()
            && before.columns().equals(now.columns())
            && before.referenced().equals(now.referenced())
            && (before.rules().matchFull()
                || !now.rules().matchFull()
                || now.columns().size() == 1);
  }

  /** Whether a check that there is refuses all that this one does. */
  private boolean isImplied(QualifiedName table, Check now) {
    boolean other =
        retyped.stream()
            .anyMatch(each -> each.table().equals(table) && speaksOf(now, each.column()));
    return !other && Condition.isImplied(now, constraints(table));
  }

  private Stream<Constraint> constraints(QualifiedName table) {
    return Optional.ofNullable(tables.get(table)).stream()
        .flatMap(each -> each.constraints().stream());
  }

  /** Whether the rows have nothing in the column but two values for true and false. */
  boolean truths(QualifiedName table, String column) {
    return allowed(table)
        .anyMatch(each -> each.column().equals(column) && each.truths().isPresent());
  }

  private boolean allowedLess(QualifiedName table, AllowedValues now) {
    return allowed(table).anyMatch(before -> before.within(now));
  }

  private Stream<AllowedValues> allowed(QualifiedName table) {
    return constraints(table)
        .filter(each -> each instanceof Check check && check.valid())
        .flatMap(each -> AllowedValues.of(((Check) each).expression()).stream());
  }

  /** Whether another operation gives the column what fills it. */
  boolean filledAgain(QualifiedName table, String column) {
    return filledAgain.contains(new ColumnName(table, column));
  }

  /** Whether rows that lack a value in the column get one. */
  boolean backfilled(QualifiedName table, String column) {
    return backfilled.contains(new ColumnName(table, column));
  }

  /** Whether a statement takes along how far a sequence has counted. */
  boolean carried(QualifiedName sequence) {
    return statements.stream()
        .anyMatch(sql -> sql.contains("pg_sequence_last_value(") && sql.contains(sequence.name()));
  }

  /** The domain that the column type is, if it restricts anything. */
  boolean restricts(QualifiedName type) {
    return type(type) instanceof Domain domain
        && (!domain.nullable() || !domain.checks().isEmpty());
  }

  /** Whether one type is a domain over the other, or both are over the same. */
  boolean sameBase(QualifiedName from, ColumnType fromType, QualifiedName to, ColumnType toType) {
    return base(from, fromType).equals(base(to, toType));
  }

  /** The labels that the old type of the name has and the new one hasn't. */
  List<String> lostLabels(QualifiedName type) {
    if (types.get(type) instanceof EnumType before
        && newTypes.get(type) instanceof EnumType after) {
      List<String> lost = new ArrayList<>(before.labels());
      lost.removeAll(after.labels());
      return lost;
    }
    return List.of();
  }

  /** The attributes that the old type of the name has and the new one hasn't. */
  List<String> lostAttributes(QualifiedName type) {
    if (types.get(type) instanceof CompositeType before
        && newTypes.get(type) instanceof CompositeType after) {
      List<String> lost = new ArrayList<>(before.attributes().stream().map(Column::name).toList());
      lost.removeAll(after.attributes().stream().map(Column::name).toList());
      return lost;
    }
    return List.of();
  }

  /** Whether a type of the same name takes its place and has other attributes. */
  boolean attributesChange(QualifiedName type) {
    return types.get(type) instanceof CompositeType before
        && newTypes.get(type) instanceof CompositeType after
        && !before.equals(after);
  }

  /** The counter in a row of a table generator that the statement deletes, in words. */
  Optional<String> counterLostBy(String statement) {
    return counters.stream()
        .filter(row -> statement.startsWith("delete from " + SqlText.name(row.table()) + " "))
        .findFirst()
        .map(row -> "a row of " + row.table());
  }

  private @Nullable UserType type(QualifiedName name) {
    UserType old = types.get(name);
    return old == null ? newTypes.get(name) : old;
  }

  private ColumnType base(QualifiedName name, ColumnType type) {
    return type(name) instanceof Domain domain ? domain.type() : type;
  }

  static boolean speaksOf(Check check, String column) {
    String word = "(?<![\\p{L}\\p{N}_])" + Pattern.quote(column) + "(?![\\p{L}\\p{N}_])";
    return Pattern.compile(word).matcher(check.expression()).find();
  }

  private boolean isNullEverywhere(ColumnName name) {
    Column column = newColumns.get(name);
    return column != null
        && !backfilled.contains(name)
        && column.nullable()
        && column.defaultExpression().isEmpty()
        && column.generated().isEmpty()
        && column.identity().isEmpty()
        && !hasDefault(TypeNames.of(column.type()));
  }

  private boolean hasDefault(QualifiedName type) {
    return type(type) instanceof Domain domain
        && (domain.defaultExpression().isPresent() || hasDefault(TypeNames.of(domain.type())));
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.CreateTable create) {
      newTables.add(create.table().name());
    } else if (operation instanceof Operation.DropTable drop) {
      droppedTables.add(drop.table());
    } else if (operation instanceof Operation.DropColumn drop) {
      droppedColumns.add(new ColumnName(drop.table(), drop.column()));
    } else if (operation instanceof Operation.DropConstraint drop) {
      droppedConstraints.add(new ChildName(drop.table(), drop.constraint()));
    } else if (operation instanceof Operation.AddConstraint add) {
      noteAdded(add);
    } else if (operation instanceof Operation.AddColumn add) {
      newColumns.put(new ColumnName(add.table(), add.column().name()), add.column());
    } else if (operation instanceof Operation.CreateType create) {
      newTypes.put(create.type().name(), create.type());
    } else if (operation instanceof Operation.Backfill backfill) {
      backfill
          .assignments()
          .forEach(each -> backfilled.add(new ColumnName(backfill.table(), each.column())));
    } else if (operation instanceof Operation.Execute execute) {
      statements.add(execute.sql());
    } else if (operation instanceof Operation.AlterColumn alter) {
      note(new ColumnName(alter.table(), alter.column()), alter.changes());
    }
  }

  private void note(ColumnName column, List<ColumnChange> changes) {
    if (changes.stream().anyMatch(Surroundings::fills)) {
      filledAgain.add(column);
    }
    if (changes.stream().anyMatch(ColumnChange.SetType.class::isInstance)) {
      retyped.add(column);
    }
  }

  private void noteAdded(Operation.AddConstraint add) {
    if (add.constraint() instanceof ForeignKey key) {
      pointing.add(child(add.table(), key.columns()));
    } else {
      keyed.add(child(add.table(), keyOf(add.constraint())));
    }
  }

  private static boolean fills(ColumnChange change) {
    return change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.AddIdentity;
  }
}
