package dev.autogen.codegen;

import dev.autogen.operation.Assignment;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Operations of every kind, with values of every shape; the same for the same seed. */
final class RandomOperations {
  private final RandomSchema random;

  RandomOperations(long seed) {
    random = new RandomSchema(new Random(seed));
  }

  List<Operation> list(int length) {
    return Stream.generate(this::operation).limit(length).toList();
  }

  private Operation operation() {
    return random.oneOf(
        List.<Supplier<Operation>>of(
            () -> new Operation.CreateSchema(random.name()),
            () -> new Operation.RenameSchema(random.name(), random.name()),
            () -> new Operation.DropSchema(random.name()),
            () -> new Operation.CreateExtension(random.name()),
            () -> new Operation.DropExtension(random.name()),
            () -> new Operation.CreateTable(table()),
            () -> new Operation.DropTable(random.qualified()),
            () -> new Operation.RenameTable(random.qualified(), random.name()),
            () -> new Operation.AddColumn(random.qualified(), random.column()),
            () -> new Operation.DropColumn(random.qualified(), random.name()),
            () -> new Operation.RenameColumn(random.qualified(), random.name(), random.name()),
            () -> new Operation.AlterColumn(random.qualified(), random.name(), changes()),
            this::comment,
            () ->
                new Operation.SetStorageParameters(
                    random.qualified(), random.several(1, 3, random::text)),
            () ->
                new Operation.ResetStorageParameters(
                    random.qualified(), random.several(1, 3, random::text)),
            () -> new Operation.AddConstraint(random.qualified(), random.constraint()),
            () -> new Operation.DropConstraint(random.qualified(), random.name()),
            () -> new Operation.ValidateConstraint(random.qualified(), random.name()),
            () -> new Operation.RenameConstraint(random.qualified(), random.name(), random.name()),
            () -> new Operation.CreateIndex(random.qualified(), random.index()),
            () -> new Operation.DropIndex(random.qualified(), random.name()),
            () -> new Operation.RenameIndex(random.qualified(), random.name(), random.name()),
            () -> new Operation.CreateSequence(random.sequence()),
            () -> new Operation.AlterSequence(random.qualified(), random.sequenceOptions()),
            () -> new Operation.RenameSequence(random.qualified(), random.name()),
            () -> new Operation.DropSequence(random.qualified()),
            () -> new Operation.CreateType(userType()),
            this::enumValue,
            () -> new Operation.RenameEnumValue(random.qualified(), random.name(), random.text()),
            () -> new Operation.RenameType(random.qualified(), random.name()),
            () -> new Operation.DropType(random.qualified()),
            () -> new Operation.CreateCast(random.cast()),
            () -> new Operation.DropCast(random.type(), random.type()),
            () -> new Operation.CreateView(view()),
            () -> new Operation.ReplaceView(view()),
            () -> new Operation.DropView(random.qualified(), random.either()),
            () ->
                new Operation.Backfill(
                    random.qualified(),
                    random.several(0, 3, () -> new Assignment(random.name(), random.sql())),
                    random.maybe(random::sql)),
            () -> new Operation.ExpectNoRows(random.qualified(), random.sql(), random.text()),
            () -> new Operation.Execute(random.sql()),
            () -> new Operation.Irreversible(random.text())));
  }

  private Table table() {
    return new Table(
        random.qualified(),
        random.several(0, 6, random::column),
        random.several(0, 4, random::constraint),
        random.several(-2, 2, random::index),
        random.maybe(random::sql),
        random.maybe(random::text));
  }

  private View view() {
    return new View(random.qualified(), random.sql(), random.either());
  }

  private UserType userType() {
    return random.userType();
  }

  private Operation comment() {
    return new Operation.SetComment(
        random.qualified(), random.maybe(random::name), random.maybe(random::text));
  }

  private Operation enumValue() {
    Optional<EnumPlace> place = random.maybe(() -> new EnumPlace(random.either(), random.text()));
    return new Operation.AddEnumValue(random.qualified(), random.text(), place);
  }

  private List<ColumnChange> changes() {
    return random.several(
        0,
        3,
        () ->
            random.oneOf(
                List.<Supplier<ColumnChange>>of(
                    () ->
                        new ColumnChange.SetType(
                            random.type(), random.maybe(random::sql), random.maybe(random::name)),
                    ColumnChange.SetNotNull::new,
                    ColumnChange.DropNotNull::new,
                    () -> new ColumnChange.SetDefault(random.sql()),
                    ColumnChange.DropDefault::new,
                    () -> new ColumnChange.AddIdentity(random.identity()),
                    () -> new ColumnChange.SetIdentity(random.identity()),
                    ColumnChange.DropIdentity::new,
                    () -> new ColumnChange.SetExpression(random.sql()),
                    ColumnChange.DropExpression::new)));
  }
}
