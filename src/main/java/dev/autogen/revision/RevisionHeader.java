package dev.autogen.revision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is known about a revision without running it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RevisionHeader {
  /** The identifier: letters, digits, {@code .} and {@code _}; unique in the history. */
  String id();

  /** The identifiers of the revisions that this one follows; none for a first one. */
  String[] revises() default {};

  /** When it was drafted: an instant as ISO 8601 writes it, in UTC. */
  String created();

  /** What it does, in one line. */
  String message();

  /** Names for the branch that begins here. */
  String[] branchLabels() default {};

  /** Revisions or branch labels that must be applied before, without being followed. */
  String[] dependsOn() default {};
}
