package dev.autogen.jpa;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKey.Reference;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Unique;
import java.util.List;
import java.util.Set;

/**
 * Reads a constraint of a table or a column. One without a name gets the empty name, until the
 * server would choose one.
 */
final class ConstraintReader {
  /** The name of what has no name yet. */
  static final String UNNAMED = "";

  private static final Set<String> STARTS =
      Set.of("constraint", "primary", "unique", "check", "foreign", "exclude");

  private final SqlCursor sql;
  private final ServerObjects objects;

  ConstraintReader(SqlCursor sql, ServerObjects objects) {
    this.sql = sql;
    this.objects = objects;
  }

  /** Whether a constraint of the table comes next, and not a column. */
  boolean isNext() {
    return sql.atAny(STARTS)
        && (sql.at("constraint")
            || sql.at("primary", "key")
            || sql.at("foreign", "key")
            || sql.at("exclude", "using")
            || sql.at("exclude", "(")
            || sql.at("unique", "(")
            || sql.at("unique", "nulls")
            || sql.at("check", "("));
  }

  /** Reads a constraint of the table. */
  Constraint table() {
    String name = sql.take("constraint") ? sql.name() : UNNAMED;
    if (sql.take("primary", "key")) {
      return new PrimaryKey(name, sql.names(), included(), deferrability());
    }
    if (sql.take("unique")) {
      boolean notDistinct = nullsNotDistinct();
      return new Unique(name, sql.names(), included(), notDistinct, deferrability());
    }
    if (sql.take("foreign", "key")) {
      return references(name, sql.names());
    }
    return sql.at("check") ? check(name) : exclusion(name);
  }

  /** Reads {@code check (…)}. */
  Check check(String name) {
    sql.expect("check");
    String expression = Expressions.bare(sql.parenthesized());
    boolean inherited = !sql.take("no", "inherit");
    return new Check(name, expression, !sql.take("not", "valid"), inherited);
  }

  /** Reads {@code references …}. */
  ForeignKey references(String name, List<String> columns) {
    sql.expect("references");
    Reference referenced =
        new Reference(objects.name(sql.qualifiedName()), sql.at("(") ? sql.names() : List.of());
    return new ForeignKey(name, columns, referenced, rules());
  }

  boolean nullsNotDistinct() {
    sql.take("nulls", "distinct");
    return sql.take("nulls", "not", "distinct");
  }

  Deferrability deferrability() {
    refuseStorage();
    boolean deferrable = false;
    while (true) {
      if (sql.take("initially", "deferred")) {
        sql.take("deferrable");
        return Deferrability.INITIALLY_DEFERRED;
      } else if (sql.take("deferrable")) {
        deferrable = true;
      } else if (!sql.take("not", "deferrable") && !sql.take("initially", "immediate")) {
        return deferrable ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
      }
    }
  }

  private void refuseStorage() {
    if (sql.at("with", "(") || sql.at("using", "index", "tablespace")) {
      throw new UnreadClause(
          "autogen does not keep storage parameters or the tablespace of a constraint's index",
          "Leave it out of the options and set it in a revision, which comparing leaves alone:"
              + " op.execute(\"alter index NAME set (fillfactor = 70)\") or"
              + " op.execute(\"alter index NAME set tablespace SPACE\")");
    }
  }

  private Exclusion exclusion(String name) {
    String definition = sql.until(Set.of());
    return Exclusion.exclusion(name, "EXCLUDE" + definition.substring("exclude".length()));
  }

  private List<String> included() {
    return sql.take("include") ? sql.names() : List.of();
  }

  private ForeignKeyRules rules() {
    ForeignKeyRules rules = ForeignKeyRules.DEFAULT;
    while (true) {
      if (sql.take("match", "full")) {
        rules = rules.matchFull(true);
      } else if (sql.take("on", "delete")) {
        ReferentialAction action = action();
        rules = rules.onDelete(action, sql.at("(") ? sql.names() : List.of());
      } else if (sql.take("on", "update")) {
        rules = rules.onUpdate(action());
      } else if (!sql.take("match", "simple")) {
        rules = rules.deferrability(deferrability());
        return rules.valid(!sql.take("not", "valid"));
      }
    }
  }

  private ReferentialAction action() {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (sql.take(action.sql().split(" "))) {
        return action;
      }
    }
    throw sql.unreadable("expected what to do on delete or update");
  }
}
