package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.List;

/**
 * A database as operations leave it: what its catalog would say after them, known without asking a
 * server. So the database is known at any revision of a history.
 *
 * <p>What PostgreSQL does along with an operation is done too: a dropped column takes its indexes,
 * its constraints and the sequences that it owns, a primary key makes its columns refuse nulls, the
 * bounds of a sequence follow its type, and whatever speaks of a name follows a rename. An
 * operation on something that is not there changes nothing.
 *
 * <p>What operations don't tell is not known: what SQL of an author's own does, which extensions
 * and rows there are otherwise, and what somebody made by hand; but the statement by which a draft
 * gives a sequence to a column is understood. Expressions stay as the operations spell them, and
 * the query of a view stays as it was when a name in it changes; two databases are compared after
 * the server has been asked for its spelling of both. An extension counts as gone when it is
 * dropped, though the server keeps one that is in use.
 */
public final class Applied {
  private final Contents contents;
  private final Effects effects;

  private Applied(Schema before) {
    contents = new Contents(before);
    effects = new Effects(contents);
  }

  /** An empty database. */
  public static Applied toNothing() {
    return new Applied(Schema.of());
  }

  /** A database before the first operation. */
  public static Applied to(Schema before) {
    return new Applied(before);
  }

  /** Goes on with operations, the first one first. */
  public Applied with(List<Operation> operations) {
    operations.forEach(each -> each.accept(effects));
    return this;
  }

  /**
   * What there is now: of the tables that operations changed, the constraints and indexes in the
   * order of a catalog; what it says of its source is as it was at the beginning.
   */
  public Schema schema() {
    return contents.schema();
  }
}
