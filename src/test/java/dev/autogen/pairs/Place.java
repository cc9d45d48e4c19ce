package dev.autogen.pairs;

/** Where in a type's source an item stands. */
enum Place {
  /** The head of a class or enum. */
  TYPE,
  /** An annotation of the class. */
  ANNOTATION,
  /** A superclass that the class does without where it is missing. */
  SUPERCLASS,
  /** An attribute of {@code @Table}. */
  TABLE,
  /** One of {@code @Table(indexes)}. */
  INDEX,
  /** One of {@code @Table(uniqueConstraints)}. */
  UNIQUE,
  /** One of {@code @Table(check)}. */
  CHECK,
  /** A constant of an enum. */
  CONSTANT,
  /** An attribute of the class. */
  MEMBER
}
