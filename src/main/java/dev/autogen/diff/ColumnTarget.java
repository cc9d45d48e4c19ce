package dev.autogen.diff;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.Optional;
import java.util.Set;

/** What is to become of a column. */
record ColumnTarget(Common common) {

  /** The column that is wanted, completed by what is there where the wish is silent. */
  Column of(Column desired, Column actual) {
    Column wanted = normal(desired);
    Column column =
        wanted.withIdentity(identity(wanted, actual)).withGenerated(generated(wanted, actual));
    boolean silent = column.generated().isPresent() && actual.generated().isPresent();
    return silent && column.nullable() ? column.nullable(actual.nullable()) : column;
  }

  /** The column in the one way to say it: identity refuses nulls, no comment is none. */
  static Column normal(Column column) {
    Column normal = column;
    if (column.comment().filter(String::isEmpty).isPresent()) {
      normal = normal.withComment(Optional.empty());
    }
    if (column.identity().isEmpty()) {
      return normal;
    }
    Identity identity = column.identity().orElseThrow();
    SequenceOptions typed = identity.options().as(column.type()).canonical();
    return normal
        .notNull()
        .withIdentity(Optional.of(new Identity(identity.always(), withoutType(typed))));
  }

  /** The table with its columns in the one way to say them; those of its key refuse nulls. */
  static Table normal(Table table) {
    Set<String> key = table.primaryKey().map(each -> Set.copyOf(each.columns())).orElse(Set.of());
    boolean comment = table.comment().filter(String::isEmpty).isEmpty();
    return table
        .withColumns(
            table.columns().stream()
                .map(ColumnTarget::normal)
                .map(each -> key.contains(each.name()) && each.nullable() ? each.notNull() : each)
                .toList())
        .withComment(comment ? table.comment() : Optional.empty());
  }

  private Optional<Generated> generated(Column desired, Column actual) {
    Optional<Boolean> stored =
        actual
            .generated()
            .map(Generated::stored)
            .filter(each -> !common.says(Aspect.GENERATED_STORAGE));
    return desired
        .generated()
        .map(each -> new Generated(each.expression(), stored.orElse(each.stored())));
  }

  private Optional<Identity> identity(Column desired, Column actual) {
    Optional<Long> cache = actual.identity().flatMap(each -> each.options().cache());
    boolean silent =
        !common.says(Aspect.SEQUENCE_CACHE)
            && desired.identity().filter(each -> each.options().cache().isEmpty()).isPresent();
    return silent
        ? desired.identity().map(each -> new Identity(each.always(), cached(each.options(), cache)))
        : desired.identity();
  }

  /** The options with the cache given, or with none. */
  static SequenceOptions cached(SequenceOptions options, Optional<Long> cache) {
    return new SequenceOptions(
        options.type(),
        options.start(),
        options.increment(),
        options.minimum(),
        options.maximum(),
        cache,
        options.cycle());
  }

  private static SequenceOptions withoutType(SequenceOptions options) {
    return new SequenceOptions(
        Optional.empty(),
        options.start(),
        options.increment(),
        options.minimum(),
        options.maximum(),
        options.cache(),
        options.cycle());
  }
}
