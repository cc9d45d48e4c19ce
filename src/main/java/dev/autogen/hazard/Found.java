package dev.autogen.hazard;

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

  List<Hazard> hazards() {
    return hazards;
  }
}
