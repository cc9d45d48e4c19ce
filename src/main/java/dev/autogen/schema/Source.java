package dev.autogen.schema;

import java.util.Collection;
import java.util.EnumSet;
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
 */
public record Source(Set<Aspect> says, Set<ChildName> generatedNames, Set<QualifiedName> leftOut) {
  /** A database's catalog: says everything, and every name in it is a fact. */
  public static final Source CATALOG = new Source(EnumSet.allOf(Aspect.class), Set.of());

  public Source {
    says = Set.copyOf(says);
    generatedNames = Set.copyOf(generatedNames);
    leftOut = Set.copyOf(leftOut);
  }

  /** A source that describes every table there is. */
  public Source(Set<Aspect> says, Set<ChildName> generatedNames) {
    this(says, generatedNames, Set.of());
  }

  /** The same source, which does not describe these tables. */
  public Source leavingOut(Collection<QualifiedName> tables) {
    return new Source(says, generatedNames, Set.copyOf(tables));
  }

  /** Whether the source states the aspect. */
  public boolean says(Aspect aspect) {
    return says.contains(aspect);
  }

  /** Whether nobody chose the name of this constraint or index. */
  public boolean generated(QualifiedName table, String name) {
    return generatedNames.contains(new ChildName(table, name));
  }

  /** The name of a constraint or an index together with that of its table. */
  public record ChildName(QualifiedName table, String name) {}
}
