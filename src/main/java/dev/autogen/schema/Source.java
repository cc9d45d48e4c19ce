package dev.autogen.schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the source of a schema can say. Two schemas are compared only in what both can say: that
 * keeps a source's silence from being read as a wish to drop.
 *
 * @param says the aspects that the source states
 * @param generatedNames the constraints and indexes whose names nobody chose: such a name is no
 *     reason to rename anything
 * @param leftOut the tables that are there and that the source does not describe: partitions, heirs
 *     of other tables, foreign tables, those of extensions
 * @param written the constraints that somebody wrote in SQL: what they don't say, they don't want
 * @param meanings what is meant by the values of columns, as far as that is known
 */
public record Source(
    Set<Aspect> says,
    Set<ChildName> generatedNames,
    Set<QualifiedName> leftOut,
    Set<ChildName> written,
    Map<ColumnName, Meaning> meanings) {
  /** A database's catalog: says everything, and every name in it is a fact. */
  public static final Source CATALOG = new Source(EnumSet.allOf(Aspect.class), Set.of());

  public Source {
    says = Set.copyOf(says);
    generatedNames = Set.copyOf(generatedNames);
    leftOut = Set.copyOf(leftOut);
    written = Set.copyOf(written);
    meanings = Map.copyOf(meanings);
  }

  /** The same source, which knows what is meant. */
  public Source withMeanings(Map<ColumnName, Meaning> value) {
    return new Source(says, generatedNames, leftOut, written, value);
  }

  /** A source that describes every table there is, and leaves to others what it doesn't say. */
  public Source(Set<Aspect> says, Set<ChildName> generatedNames) {
    this(says, generatedNames, Set.of(), Set.of(), Map.of());
  }

  /** The same source, which does not describe these tables. */
  public Source leavingOut(Collection<QualifiedName> tables) {
    return new Source(says, generatedNames, Set.copyOf(tables), written, meanings);
  }

  /** The same source, which states everything about these constraints. */
  public Source withWritten(Set<ChildName> constraints) {
    return new Source(says, generatedNames, leftOut, constraints, meanings);
  }

  /** Whether the source states the aspect. */
  public boolean says(Aspect aspect) {
    return says.contains(aspect);
  }

  /** Whether nobody chose the name of this constraint or index. */
  public boolean generated(QualifiedName table, String name) {
    return generatedNames.contains(new ChildName(table, name));
  }

  /** Whether the source states everything about this constraint. */
  public boolean written(QualifiedName table, String name) {
    return written.contains(new ChildName(table, name));
  }

  /** The name of a constraint or an index together with that of its table. */
  public record ChildName(QualifiedName table, String name) {}
}
