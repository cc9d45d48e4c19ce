package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.Optional;

/**
 * How an array of a composite type becomes one of the type that takes its name: element by element.
 * PostgreSQL takes no subquery in a {@code using}, so a function of the session does it, which is
 * there for that one statement.
 */
record Elementwise(Setting setting, CompositeType old, CompositeType wanted, ColumnType array) {

  /** Nothing unless both are arrays of composite types of one name. */
  static Optional<Elementwise> of(Setting setting, ColumnType from, ColumnType to) {
    QualifiedName name = Expressions.typeName(from);
    return from.array()
            && from.equals(to)
            && setting.swaps(from)
            && setting.from().types().get(name) instanceof CompositeType old
            && setting.to().types().get(name) instanceof CompositeType wanted
        ? Optional.of(new Elementwise(setting, old, wanted, to))
        : Optional.empty();
  }

  String using(String value) {
    return function() + "(" + value + ")";
  }

  Operation create() {
    String element = new Conversion(setting).row("list[i]", old, wanted, array.element());
    return new Operation.Execute(
        "create function "
            + function()
            + "(list "
            + oldType()
            + "[]) returns "
            + array
            + " strict language sql as $$select array(select "
            + element
            + " from generate_subscripts(list, 1) i order by i)$$");
  }

  Operation drop() {
    return new Operation.Execute("drop function " + function() + "(" + oldType() + "[])");
  }

  private String oldType() {
    QualifiedName name = old.name();
    return SqlText.name(name.sibling(TypePlan.oldName(setting, name)));
  }

  private String function() {
    String name = old.name().name();
    return "pg_temp."
        + SqlText.identifier("each_" + name.substring(0, Math.min(name.length(), 50)));
  }
}
