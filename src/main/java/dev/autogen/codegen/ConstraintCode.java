package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.sql;
import static dev.autogen.codegen.Expression.text;
import static dev.autogen.codegen.Expression.texts;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.codegen.Expression.Constant;
import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** The Java of constraints. */
final class ConstraintCode implements Constraint.Visitor<Call> {
  @Override
  public Call visit(PrimaryKey key) {
    Call code = call(PrimaryKey.class, "primaryKey", named(key.name(), texts(key.columns())));
    return deferrable(including(code, key.included()), key.deferrability());
  }

  @Override
  public Call visit(Unique unique) {
    Call code = call(Unique.class, "unique", named(unique.name(), texts(unique.columns())));
    code = including(code, unique.included());
    code = unique.nullsNotDistinct() ? code.then("withNullsNotDistinct") : code;
    return deferrable(code, unique.deferrability());
  }

  @Override
  public Call visit(ForeignKey key) {
    ForeignKey.Reference referenced = key.referenced();
    ForeignKeyRules rules = key.rules();
    Call code =
        call(ForeignKey.class, "foreignKey", named(key.name(), texts(key.columns())))
            .then("references", named(referenced.table(), texts(referenced.columns())));
    code = onDelete(code, rules);
    code = onUpdate(code, rules.onUpdate());
    code = rules.matchFull() ? code.then("matchFull") : code;
    code = deferrable(code, rules.deferrability());
    return rules.valid() ? code : code.then("notValid");
  }

  @Override
  public Call visit(Check check) {
    Call code = call(Check.class, "check", text(check.name()), sql(check.expression()));
    code = check.inherited() ? code : code.then("noInherit");
    return check.valid() ? code : code.then("notValid");
  }

  @Override
  public Call visit(Exclusion exclusion) {
    return call(Exclusion.class, "exclusion", text(exclusion.name()), sql(exclusion.definition()));
  }

  private static Call including(Call code, List<String> columns) {
    return columns.isEmpty() ? code : code.then("include", texts(columns));
  }

  private static Call deferrable(Call code, Deferrability deferrability) {
    return deferrability == Deferrability.NOT_DEFERRABLE
        ? code
        : code.then("deferrability", new Constant(deferrability));
  }

  private static Call onDelete(Call code, ForeignKeyRules rules) {
    List<String> columns = rules.onDeleteColumns();
    if (rules.onDelete() == ReferentialAction.NO_ACTION && columns.isEmpty()) {
      return code;
    }
    List<Expression> arguments = new ArrayList<>(List.of(new Constant(rules.onDelete())));
    arguments.addAll(texts(columns));
    return code.then("onDelete", arguments);
  }

  private static Call onUpdate(Call code, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION
        ? code
        : code.then("onUpdate", new Constant(action));
  }
}
