package dev.autogen.dialect;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Unique;
import java.util.List;

/** Constraints, each with its name. */
final class ConstraintSql implements Constraint.Visitor<String> {
  private static final ConstraintSql SQL = new ConstraintSql();
  private static final ValidAtOnce VALID_AT_ONCE = new ValidAtOnce();

  private ConstraintSql() {}

  static String definition(Constraint constraint) {
    return "constraint " + Sql.identifier(constraint.name()) + " " + constraint.accept(SQL);
  }

  /**
   * Whether the constraint can stand in {@code create table}, which takes every constraint for
   * valid without saying so.
   */
  static boolean validAtOnce(Constraint constraint) {
    return constraint.accept(VALID_AT_ONCE);
  }

  @Override
  public String visit(PrimaryKey key) {
    return "primary key ("
        + Sql.identifiers(key.columns())
        + ")"
        + include(key.included())
        + deferrability(key.deferrability());
  }

  @Override
  public String visit(Unique unique) {
    return "unique "
        + (unique.nullsNotDistinct() ? "nulls not distinct " : "")
        + "("
        + Sql.identifiers(unique.columns())
        + ")"
        + include(unique.included())
        + deferrability(unique.deferrability());
  }

  @Override
  public String visit(ForeignKey key) {
    return "foreign key (%s) references %s (%s)%s"
        .formatted(
            Sql.identifiers(key.columns()),
            Sql.name(key.referenced().table()),
            Sql.identifiers(key.referenced().columns()),
            rules(key.rules()));
  }

  @Override
  public String visit(Check check) {
    return "check ("
        + check.expression()
        + ")"
        + (check.inherited() ? "" : " no inherit")
        + (check.valid() ? "" : " not valid");
  }

  @Override
  public String visit(Exclusion exclusion) {
    return exclusion.definition();
  }

  static String include(List<String> columns) {
    return columns.isEmpty() ? "" : " include (" + Sql.identifiers(columns) + ")";
  }

  private static String rules(ForeignKeyRules rules) {
    String columns =
        rules.onDeleteColumns().isEmpty()
            ? ""
            : " (" + Sql.identifiers(rules.onDeleteColumns()) + ")";
    return (rules.matchFull() ? " match full" : "")
        + action(" on delete ", rules.onDelete(), columns)
        + action(" on update ", rules.onUpdate(), "")
        + deferrability(rules.deferrability())
        + (rules.valid() ? "" : " not valid");
  }

  private static String action(String event, ReferentialAction action, String columns) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql() + columns;
  }

  private static String deferrability(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " deferrable";
      case INITIALLY_DEFERRED -> " deferrable initially deferred";
    };
  }

  private static final class ValidAtOnce implements Constraint.Visitor<Boolean> {
    @Override
    public Boolean visit(PrimaryKey key) {
      return true;
    }

    @Override
    public Boolean visit(Unique unique) {
      return true;
    }

    @Override
    public Boolean visit(ForeignKey key) {
      return key.rules().valid();
    }

    @Override
    public Boolean visit(Check check) {
      return check.valid();
    }

    @Override
    public Boolean visit(Exclusion exclusion) {
      return true;
    }
  }
}
