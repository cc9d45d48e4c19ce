package dev.autogen.diff;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.SequenceOptions;
import java.util.Optional;

/** The parameters that lead from one sequence to another, and no others. */
final class SequenceChanges {
  private SequenceChanges() {}

  /** Between sequences of their own; bounds that follow the type are not repeated. */
  static SequenceOptions between(SequenceOptions from, SequenceOptions to) {
    ColumnType type = to.complete().type().orElseThrow();
    SequenceOptions was = from.canonical().as(type).complete();
    SequenceOptions becomes = to.complete();
    Optional<ColumnType> other =
        from.complete().type().equals(becomes.type()) ? Optional.empty() : becomes.type();
    return changed(was, becomes, other);
  }

  /** Between the sequences of identity columns, whose type is that of the column. */
  static SequenceOptions ofIdentity(SequenceOptions from, SequenceOptions to, ColumnType type) {
    return changed(from.as(type).complete(), to.as(type).complete(), Optional.empty());
  }

  /**
   * The parameters of a sequence after some of them changed; bounds that nobody chose follow the
   * type, and only that.
   */
  static SequenceOptions after(SequenceOptions from, SequenceOptions change) {
    SequenceOptions was = change.type().map(from.canonical()::as).orElse(from).complete();
    return new SequenceOptions(
            was.type(),
            change.start().or(was::start),
            change.increment().or(was::increment),
            change.minimum().or(was::minimum),
            change.maximum().or(was::maximum),
            change.cache().or(was::cache),
            change.cycle().or(was::cycle))
        .canonical();
  }

  private static SequenceOptions changed(
      SequenceOptions from, SequenceOptions to, Optional<ColumnType> type) {
    return new SequenceOptions(
        type,
        changed(from.start(), to.start()),
        changed(from.increment(), to.increment()),
        changed(from.minimum(), to.minimum()),
        changed(from.maximum(), to.maximum()),
        changed(from.cache(), to.cache()),
        changed(from.cycle(), to.cycle()));
  }

  private static <T> Optional<T> changed(Optional<T> from, Optional<T> to) {
    return from.equals(to) ? Optional.empty() : to;
  }
}
