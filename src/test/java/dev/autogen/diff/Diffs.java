package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Aspect;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Says of two schemas what the draft between them has to be. */
final class Diffs {
  private final ChangeSet changes;

  private Diffs(ChangeSet changes) {
    this.changes = changes;
  }

  /** A database. */
  static Schema database(SchemaObject... objects) {
    return Schema.of(objects);
  }

  /** Entities: silent about whatever JPA cannot say; every name was chosen. */
  static Schema entities(SchemaObject... objects) {
    return new Schema(Arrays.asList(objects), new Source(EnumSet.noneOf(Aspect.class), Set.of()));
  }

  /** The schema, nobody having chosen these names of constraints and indexes of one table. */
  static Schema unnamed(Schema schema, String table, String... names) {
    Set<Source.ChildName> generated =
        Set.copyOf(
            Arrays.stream(names)
                .map(name -> new Source.ChildName(QualifiedName.parse(table), name))
                .toList());
    return new Schema(schema.objects(), new Source(schema.source().says(), generated));
  }

  /** On PostgreSQL 15, everything having been created by revisions. */
  static Diffs from(Schema actual, Schema desired) {
    return from(actual, desired, DiffPolicy.dropping(name -> true, 15));
  }

  static Diffs from(Schema actual, Schema desired, DiffPolicy policy) {
    return new Diffs(Differ.diff(desired, actual, policy));
  }

  Diffs drafts(Consumer<Operations> expected) {
    assertOperations(changes.upgrade(), Operations.recordedBy(expected));
    return this;
  }

  Diffs undoneBy(Consumer<Operations> expected) {
    assertOperations(changes.downgrade(), Operations.recordedBy(expected));
    return this;
  }

  Diffs draftsNothing() {
    assertThat(changes.upgrade()).isEmpty();
    assertThat(changes.downgrade()).isEmpty();
    return this;
  }

  ChangeSet changes() {
    return changes;
  }

  private static void assertOperations(List<Operation> actual, List<Operation> expected) {
    assertThat(lines(actual)).isEqualTo(lines(expected));
    assertThat(actual).isEqualTo(expected);
  }

  private static String lines(List<Operation> operations) {
    return String.join("\n", operations.stream().map(Object::toString).toList());
  }
}
