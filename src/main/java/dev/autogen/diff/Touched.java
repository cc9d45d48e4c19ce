package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.What;
import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What operations do to that which something else may rest on, as far as PostgreSQL refuses it
 * then: it renames, sets defaults and nulls, and computes columns anew whatever rests on them.
 */
public final class Touched {
  private final Set<Use> retyped = new HashSet<>();
  private final Set<Use> dropped = new HashSet<>();
  private final Set<Use> made = new HashSet<>();
  private final Set<Use> replaced = new HashSet<>();

  private Touched() {}

  /** What the operations do together. */
  public static Touched by(List<Operation> operations) {
    Touched touched = new Touched();
    operations.forEach(touched::note);
    return touched;
  }

  /** Whether it is dropped and not made again. */
  public boolean goes(Use use) {
    return has(dropped, use) && !has(made, use);
  }

  /** Whether it is changed, or dropped and made again. */
  public boolean returns(Use use) {
    return changes(use) || (has(dropped, use) && has(made, use));
  }

  /** Whether it is dropped, whatever comes after. */
  boolean drops(Use use) {
    return has(dropped, use);
  }

  /** Whether it is made, whatever went before. */
  boolean makes(Use use) {
    return has(made, use);
  }

  /** Whether it is a column that is dropped as such and not made again. */
  boolean losesColumn(Use use) {
    return use.what() == What.COLUMN && dropped.contains(use) && !made.contains(use);
  }

  /** Whether it is a view that gets another query. */
  boolean replaces(Use use) {
    return replaced.contains(use);
  }

  /** Whether it is changed, dropped or made. */
  boolean any(Use use) {
    return changes(use) || has(dropped, use) || has(made, use);
  }

  private boolean changes(Use use) {
    return has(retyped, use)
        || (use.what() == What.ROW
            && retyped.stream().anyMatch(each -> each.name().equals(use.name())));
  }

  private static boolean has(Set<Use> set, Use use) {
    return set.contains(use)
        || (ofRelation(use.what()) && set.contains(new Use(What.RELATION, use.name(), "")));
  }

  private static boolean ofRelation(What what) {
    return what == What.COLUMN || what == What.CONSTRAINT || what == What.ROW || what == What.WHOLE;
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.AlterColumn alter) {
      if (alter.changes().stream().anyMatch(ColumnChange.SetType.class::isInstance)) {
        retyped.add(new Use(What.COLUMN, alter.table(), alter.column()));
      }
    } else if (operation instanceof Operation.DropColumn drop) {
      dropped.add(new Use(What.COLUMN, drop.table(), drop.column()));
    } else if (operation instanceof Operation.AddColumn add) {
      made.add(new Use(What.COLUMN, add.table(), add.column().name()));
    } else if (operation instanceof Operation.DropConstraint drop) {
      dropped.add(new Use(What.CONSTRAINT, drop.table(), drop.constraint()));
    } else if (operation instanceof Operation.AddConstraint add) {
      made.add(new Use(What.CONSTRAINT, add.table(), add.constraint().name()));
    } else if (operation instanceof Operation.DropIndex drop) {
      dropped.add(new Use(What.INDEX, drop.table(), drop.index()));
    } else if (operation instanceof Operation.CreateIndex create) {
      made.add(new Use(What.INDEX, create.table(), create.index().name()));
    } else {
      noteObject(operation);
    }
  }

  private void noteObject(Operation operation) {
    if (operation instanceof Operation.DropTable drop) {
      dropped.add(relation(drop.table()));
    } else if (operation instanceof Operation.CreateTable create) {
      made.add(relation(create.table().name()));
    } else if (operation instanceof Operation.DropView drop) {
      dropped.add(relation(drop.view()));
    } else if (operation instanceof Operation.CreateView create) {
      made.add(relation(create.view().name()));
    } else if (operation instanceof Operation.ReplaceView replace) {
      replaced.add(relation(replace.view().name()));
    } else if (operation instanceof Operation.DropSequence drop) {
      dropped.add(relation(drop.sequence()));
    } else if (operation instanceof Operation.CreateSequence create) {
      made.add(relation(create.sequence().name()));
    } else if (operation instanceof Operation.DropSchema drop) {
      dropped.add(new Use(What.SCHEMA, QualifiedName.of(drop.name()), ""));
    } else if (operation instanceof Operation.CreateSchema create) {
      made.add(new Use(What.SCHEMA, QualifiedName.of(create.name()), ""));
    } else if (operation instanceof Operation.DropType drop) {
      dropped.add(new Use(What.TYPE, drop.type(), ""));
    } else if (operation instanceof Operation.RenameType rename) {
      dropped.add(new Use(What.TYPE, rename.type(), ""));
    } else if (operation instanceof Operation.CreateType create) {
      made.add(new Use(What.TYPE, create.type().name(), ""));
    }
  }

  private static Use relation(QualifiedName name) {
    return new Use(What.RELATION, name, "");
  }
}
