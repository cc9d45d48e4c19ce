package dev.autogen.hint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a table or a column had before: on an entity class its table's, on an attribute its
 * column's, or its table's where it is a collection with a table of its own. Where it is of none of
 * these, whoever drafts is told.
 *
 * <p>Where the database still has the old name and not the new one, autogen drafts a rename that
 * keeps the rows; anywhere else the annotation says nothing, so that it can stay or go.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Repeatable(RenamedFrom.All.class)
public @interface RenamedFrom {
  /** The old name as the database has it, without quotes and without a schema. */
  String value();

  /**
   * What of it has the column: on an embedded attribute the attribute within it, such as {@code
   * street} or {@code country.code}; on a collection {@code value} for what it holds, {@code
   * value.street} or {@code street} within that, {@code key} for the key of a map, {@code index}
   * for the place in a list and {@code owner} for the column that leads back; on an entity class an
   * attribute, such as one that it inherits. Empty for the annotated attribute itself.
   */
  String attribute() default "";

  /** Several of one attribute. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
  @interface All {
    /** Each of them. */
    RenamedFrom[] value();
  }
}
