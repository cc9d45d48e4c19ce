package dev.autogen.hazard;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Collects the hazards of one operation. */
final class Found {
  private final int operation;
  private final List<Hazard> hazards = new ArrayList<>();

  Found(int operation) {
    this.operation = operation;
  }

  Found add(HazardKind kind, String subject, String message, String remedy) {
    hazards.add(new Hazard(kind, operation, subject, message, remedy));
    return this;
  }

  /** Every row is written again. */
  Found rewrites(QualifiedName table, String why) {
    return add(
        HazardKind.REWRITES_TABLE,
        table.toString(),
        "every row of " + table + " is written again, and nobody can read it meanwhile: " + why,
        "on a large table, add the column as nullable, set its default, and fill it in batches.");
  }

  List<Hazard> hazards() {
    return hazards;
  }
}
