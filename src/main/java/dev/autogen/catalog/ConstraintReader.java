package dev.autogen.catalog;

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

/** Reads the constraints of one table. */
record ConstraintReader(Names names, ColumnReader columns) {

  /** What all kinds of constraints have. */
  private record Common(
      String name,
      List<String> columns,
      Deferrability deferrability,
      boolean valid,
      boolean inherited,
      String definition) {}

  Constraint read(Fields fields) {
    String kind = fields.text();
    Common common =
        new Common(
            fields.text(),
            columns.named(fields.list()),
            deferrability(fields.flag(), fields.flag()),
            fields.flag(),
            fields.flag(),
            fields.text());
    return switch (kind) {
      case "p", "u" -> key(kind, common, fields);
      case "f" -> foreignKey(common, fields);
      case "c" -> new Check(common.name(), common.definition(), common.valid(), common.inherited());
      default -> new Exclusion(common.name(), common.definition());
    };
  }

  private static Deferrability deferrability(boolean deferrable, boolean deferred) {
    if (deferred) {
      return Deferrability.INITIALLY_DEFERRED;
    }
    return deferrable ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
  }

  private Constraint key(String kind, Common common, Fields fields) {
    List<String> indexed = fields.vector();
    List<String> included = columns.named(indexed.subList(fields.number(), indexed.size()));
    boolean nullsNotDistinct = fields.flag();
    return kind.equals("p")
        ? new PrimaryKey(common.name(), common.columns(), included, common.deferrability())
        : new Unique(
            common.name(), common.columns(), included, nullsNotDistinct, common.deferrability());
  }

  private ForeignKey foreignKey(Common common, Fields fields) {
    skipKey(fields);
    ForeignKey.Reference referenced = new ForeignKey.Reference(names.read(fields), fields.list());
    ForeignKeyRules rules =
        new ForeignKeyRules(
            action(fields.text()),
            columns.named(fields.list()),
            action(fields.text()),
            fields.text().equals("f"),
            common.deferrability(),
            common.valid());
    return new ForeignKey(common.name(), common.columns(), referenced, rules);
  }

  /** The fields of {@link #key}. */
  private static void skipKey(Fields fields) {
    fields.vector();
    fields.number();
    fields.flag();
  }

  private static ReferentialAction action(String letter) {
    return switch (letter) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}
