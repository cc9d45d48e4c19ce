package dev.autogen.diff;

import java.util.function.Predicate;

/**
 * What may be dropped, and for which server the changes are.
 *
 * @param created whether one of the project's revisions created the object
 * @param dropUnmanaged whether everything counts as created that entities can say at all; what only
 *     a catalog can say (exclusion constraints, partial indexes, views, domains) still has to be
 *     known from a revision
 * @param serverMajor the server's major version, such as 15
 * @param drops when it is dropped
 */
public record DiffPolicy(
    Predicate<ObjectName> created, boolean dropUnmanaged, int serverMajor, Drops drops) {

  /** A policy under which nothing waits to be dropped. */
  public DiffPolicy(Predicate<ObjectName> created, boolean dropUnmanaged, int serverMajor) {
    this(created, dropUnmanaged, serverMajor, Drops.NOW);
  }

  /** The same policy with another time for drops. */
  public DiffPolicy with(Drops value) {
    return new DiffPolicy(created, dropUnmanaged, serverMajor, value);
  }

  /** Drops what a revision created, and nothing else. */
  public static DiffPolicy dropping(Predicate<ObjectName> created, int serverMajor) {
    return new DiffPolicy(created, false, serverMajor);
  }

  /** Drops whatever the desired schema doesn't have, as far as entities can say it. */
  public static DiffPolicy droppingUnmanaged(Predicate<ObjectName> created, int serverMajor) {
    return new DiffPolicy(created, true, serverMajor);
  }

  /** Drops nothing. */
  public static DiffPolicy keeping(int serverMajor) {
    return new DiffPolicy(name -> false, false, serverMajor);
  }

  /** The same for what a longer history created. */
  public DiffPolicy knowing(Predicate<ObjectName> value) {
    return new DiffPolicy(value, dropUnmanaged, serverMajor, drops);
  }

  boolean drops(ObjectName name) {
    return dropUnmanaged || created.test(name);
  }
}
