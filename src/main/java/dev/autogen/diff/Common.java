package dev.autogen.diff;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Source;

/** What both sources can say. */
record Common(Source desired, Source actual) {
  boolean says(Aspect aspect) {
    return desired.says(aspect) && actual.says(aspect);
  }

  /** Whether somebody chose the name that the desired schema gives. */
  boolean chosen(QualifiedName table, String name) {
    return !desired.generated(table, name);
  }

  /** Whether the desired schema states everything about the constraint, by silence too. */
  boolean written(QualifiedName table, String name) {
    return desired.written(table, name);
  }
}
