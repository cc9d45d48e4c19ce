package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Unique;
import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** How children of one sort are compared: constraints with constraints, indexes with indexes. */
interface Shape<T> {
  ObjectName.Kind kind();

  Function<T, String> name();

  T named(T child, String name);

  /** The wish, completed by what is there where it is silent. */
  T merge(T desired, T actual);

  /** What a wish becomes where it takes the place of what is there and differs. */
  default T changed(T merged, T actual) {
    return merged;
  }

  /** Whether nothing but the name and the validity differs. */
  boolean same(T merged, T actual);

  /** Whether a name that somebody chose is reason enough to rename. */
  boolean nameMatters(T child);

  /** Whether it may be taken for one of another name. */
  boolean usable(T actual);

  /** What its absence among the wishes means. */
  Silence silence(T actual);

  /**
   * Whether no row that leaves the columns null can break it, so that nobody misses its drop.
   *
   * @param unwritten columns that the application does not write any more
   */
  boolean canWait(T actual, Set<String> unwritten);

  /** Whether it goes along when one of the columns goes. */
  boolean mentionsAny(T actual, Set<String> columns);

  /** What it means that nobody wants something. */
  enum Silence {
    /** Nobody wants it. */
    UNWANTED,
    /** Nobody wants it, or it was made by hand as few would have said it. */
    HARDLY_SAYABLE,
    /** Nothing. */
    UNSAYABLE
  }

  /**
   * Constraints of any kind.
   *
   * @param waits whether a check of the name goes on admitting what it admits, and what is wanted
   */
  record Constraints(Merge merging, boolean exclusions, Predicate<String> waits)
      implements Shape<Constraint> {
    @Override
    public Constraint changed(Constraint merged, Constraint actual) {
      return merged instanceof Check wish
              && actual instanceof Check there
              && waits.test(there.name())
          ? WidenedCheck.of(wish, there)
          : merged;
    }

    @Override
    public ObjectName.Kind kind() {
      return ObjectName.Kind.CONSTRAINT;
    }

    @Override
    public Function<Constraint, String> name() {
      return Constraint::name;
    }

    @Override
    public Constraint named(Constraint child, String name) {
      return child.named(name);
    }

    @Override
    public Constraint merge(Constraint desired, Constraint actual) {
      Constraint merged = merging.of(desired, actual);
      boolean valid = Validity.valid(actual).equals(actual) && same(merged, actual);
      return valid ? Validity.valid(merged) : merged;
    }

    @Override
    public boolean same(Constraint merged, Constraint actual) {
      return Validity.valid(merged).named("").equals(Validity.valid(actual).named(""));
    }

    @Override
    public boolean nameMatters(Constraint child) {
      return !(child instanceof PrimaryKey) && !(child instanceof ForeignKey);
    }

    @Override
    public boolean usable(Constraint actual) {
      return true;
    }

    @Override
    public Silence silence(Constraint actual) {
      return exclusions || !(actual instanceof Exclusion) ? Silence.UNWANTED : Silence.UNSAYABLE;
    }

    @Override
    public boolean canWait(Constraint actual, Set<String> unwritten) {
      return actual instanceof Unique unique
          && !unique.nullsNotDistinct()
          && !Collections.disjoint(unique.columns(), unwritten);
    }

    @Override
    public boolean mentionsAny(Constraint actual, Set<String> columns) {
      return !Collections.disjoint(Children.mentioned(actual), columns);
    }
  }

  /** Indexes that no constraint owns. */
  record Indexes(Merge merging) implements Shape<Index> {
    @Override
    public ObjectName.Kind kind() {
      return ObjectName.Kind.INDEX;
    }

    @Override
    public Function<Index, String> name() {
      return Index::name;
    }

    @Override
    public Index named(Index child, String name) {
      return child.named(name);
    }

    @Override
    public Index merge(Index desired, Index actual) {
      return merging.of(desired, actual);
    }

    @Override
    public boolean same(Index merged, Index actual) {
      return merged.named("").equals(Children.usable(actual).named(""));
    }

    @Override
    public boolean nameMatters(Index child) {
      return true;
    }

    @Override
    public boolean usable(Index actual) {
      return actual.storage().valid();
    }

    @Override
    public Silence silence(Index actual) {
      return Children.hasExpression(actual) ? Silence.HARDLY_SAYABLE : Silence.UNWANTED;
    }

    @Override
    public boolean canWait(Index actual, Set<String> unwritten) {
      return !actual.unique()
          || (!actual.nullsNotDistinct() && !Collections.disjoint(Children.key(actual), unwritten));
    }

    @Override
    public boolean mentionsAny(Index actual, Set<String> columns) {
      return !Collections.disjoint(Children.mentioned(actual), columns);
    }
  }
}
