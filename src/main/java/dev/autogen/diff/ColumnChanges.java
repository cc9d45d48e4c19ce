package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What leads from one column to another, in place, in an order that PostgreSQL accepts. */
final class ColumnChanges {
  private final Column from;
  private final Column to;
  private final Setting setting;
  private final Optional<String> meant;
  private final boolean incompatible;

  ColumnChanges(TableDelta delta, Column from, Column to, Setting setting) {
    this.from = from;
    this.to = to;
    this.setting = setting;
    meant =
        setting
            .meaning(delta.name(), to.name())
            .flatMap(
                each ->
                    each.after()
                        .accept(
                            new SameMeaning(
                                value(), from.type(), to.type(), each.before(), setting)))
            .or(() -> written(delta.to()));
    incompatible =
        meant.isPresent()
            || setting.swaps(from.type())
            || !setting.casts().keeps(from.type(), to.type());
  }

  /** What has to be gone before another type, default or identity can come. */
  List<ColumnChange> leaving() {
    List<ColumnChange> changes = new ArrayList<>();
    if (from.identity().isPresent() && to.identity().isEmpty()) {
      changes.add(ColumnChange.dropIdentity());
    }
    boolean drops = to.defaultExpression().isEmpty() || incompatible;
    if (from.defaultExpression().isPresent() && drops) {
      changes.add(ColumnChange.dropDefault());
    }
    if (from.generated().isPresent() && to.generated().isEmpty()) {
      changes.add(ColumnChange.dropExpression());
    }
    return changes;
  }

  /** What comes after that. */
  List<ColumnChange> coming() {
    List<ColumnChange> changes = new ArrayList<>();
    type().ifPresent(changes::add);
    if (to.generated().isPresent() && !to.generated().equals(from.generated())) {
      changes.add(ColumnChange.setExpression(to.generated().orElseThrow().expression()));
    }
    if (from.nullable() != to.nullable()) {
      changes.add(to.nullable() ? ColumnChange.dropNotNull() : ColumnChange.setNotNull());
    }
    boolean other = !to.defaultExpression().equals(from.defaultExpression()) || incompatible;
    if (other) {
      to.defaultExpression().map(ColumnChange::setDefault).ifPresent(changes::add);
    }
    identity().ifPresent(changes::add);
    return changes;
  }

  private Optional<ColumnChange> type() {
    boolean swaps = setting.swaps(from.type());
    boolean turns = from.type().equals(to.type()) && meant.isPresent();
    boolean same = from.type().equals(to.type()) && from.collation().equals(to.collation());
    if (same && !swaps && !turns) {
      return Optional.empty();
    }
    Optional<String> using = incompatible ? Optional.of(using()) : Optional.empty();
    return Optional.of(new ColumnChange.SetType(to.type(), using, to.collation()));
  }

  private String using() {
    return meant
        .or(() -> Elementwise.of(setting, from.type(), to.type()).map(each -> each.using(value())))
        .orElseGet(() -> new Conversion(setting).of(value(), from.type(), to.type()));
  }

  /** What is true and false in the words of the only check that says how they are written. */
  private Optional<String> written(Table table) {
    if (!from.type().equals(ColumnType.bool()) || !Casts.isString(to.type())) {
      return Optional.empty();
    }
    return table.constraints().stream()
        .flatMap(
            each -> each instanceof Check check ? Stream.of(check.expression()) : Stream.empty())
        .flatMap(each -> AllowedValues.of(each).stream())
        .filter(each -> each.column().equals(to.name()))
        .flatMap(each -> each.truths().stream())
        .findFirst()
        .map(
            each ->
                "case when %1$s then %2$s when not %1$s then %3$s end"
                    .formatted(value(), each.get(0), each.get(1)));
  }

  private String value() {
    return SqlText.identifier(from.name());
  }

  private Optional<ColumnChange> identity() {
    if (to.identity().isEmpty() || to.identity().equals(from.identity())) {
      return Optional.empty();
    }
    Identity identity = to.identity().orElseThrow();
    if (from.identity().isEmpty()) {
      return Optional.of(new ColumnChange.AddIdentity(identity));
    }
    SequenceOptions changed =
        SequenceChanges.ofIdentity(
            from.identity().orElseThrow().options(), identity.options(), to.type());
    return Optional.of(new ColumnChange.SetIdentity(new Identity(identity.always(), changed)));
  }
}
