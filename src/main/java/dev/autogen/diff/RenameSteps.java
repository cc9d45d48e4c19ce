package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts renames into an order in which every new name is free when its turn comes: the last of a
 * chain first, and one of a circle by way of a name that nothing has.
 */
final class RenameSteps {
  private static final List<Kind> ORDER =
      List.of(
          Kind.SCHEMA,
          Kind.TABLE,
          Kind.COLUMN,
          Kind.CONSTRAINT,
          Kind.INDEX,
          Kind.SEQUENCE,
          Kind.VALUE);

  private final List<Operation> operations = new ArrayList<>();
  private final List<RenameStep> done = new ArrayList<>();
  private Schema schema;
  private int circles;

  /** From what is there. */
  RenameSteps(Schema schema) {
    this.schema = schema;
  }

  /** Makes the renames, all of which are possible together. */
  void make(List<Rename> renames) {
    List<Pending> pending = new ArrayList<>();
    renames.stream()
        .sorted(Comparator.comparing(each -> ORDER.indexOf(each.object().kind())))
        .forEach(each -> pending.add(new Pending(each, each, new ArrayList<>())));
    while (!pending.isEmpty()) {
      Taken taken = new Taken(schema);
      Optional<Pending> free =
          pending.stream().filter(each -> !taken.blocks(each.next())).findFirst();
      if (free.isPresent()) {
        finish(free.get(), pending);
      } else {
        giveWay(pending, taken);
      }
    }
  }

  /** In the order in which they are made. */
  List<Operation> operations() {
    return operations;
  }

  /** In the order of their first operations. */
  List<RenameStep> steps() {
    done.sort(Comparator.comparingInt(each -> operations.indexOf(each.operations().get(0))));
    return done;
  }

  Schema schema() {
    return schema;
  }

  private void finish(Pending now, List<Pending> pending) {
    pending.remove(now);
    now.made().add(now.next().operation());
    pass(now.next(), pending);
    done.add(new RenameStep(now.whole(), now.made()));
  }

  /** Takes the first one out of the circle. */
  private void giveWay(List<Pending> pending, Taken taken) {
    if (++circles > 2 * (done.size() + pending.size())) {
      throw new IllegalStateException("renames block each other: " + pending);
    }
    Pending first = pending.remove(0);
    Rename away = away(first.next(), taken);
    first.made().add(away.operation());
    pass(away, pending);
    Rename back = new Rename(away.renamed(), first.next().to());
    pending.add(new Pending(first.whole(), back, first.made()));
  }

  private static Rename away(Rename rename, Taken taken) {
    String base = SqlText.clipped(rename.from(), SqlText.LONGEST_NAME - 8);
    int number = 0;
    Rename away;
    do {
      number++;
      away = new Rename(rename.object(), base + "_away" + (number == 1 ? "" : number));
    } while (taken.blocks(away));
    return away;
  }

  /** Goes on to the database as it is after a rename. */
  private void pass(Rename made, List<Pending> pending) {
    operations.add(made.operation());
    schema = Followed.by(made, schema);
    NewNames names = new NewNames(made);
    pending.replaceAll(
        each -> new Pending(names.rename(each.whole()), names.rename(each.next()), each.made()));
  }

  /**
   * A rename that is to be made.
   *
   * @param whole as it was decided
   * @param next what is still to be done
   * @param made what has been done
   */
  private record Pending(Rename whole, Rename next, List<Operation> made) {}
}
