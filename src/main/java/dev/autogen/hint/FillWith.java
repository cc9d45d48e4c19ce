package dev.autogen.hint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What rows that are there get in the column of an attribute when it is added as required, or
 * becomes required and is null.
 *
 * <p>It is no default: rows that come later have to bring their own value. Once the column is
 * required the annotation says nothing, so that it can stay or go.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@Repeatable(FillWith.All.class)
public @interface FillWith {
  /** An SQL expression over the row, such as {@code ''}, {@code now()} or {@code lower(name)}. */
  String value();

  /**
   * What of it has the column: on an embedded attribute the attribute within it, such as {@code
   * street} or {@code country.code}; on a collection {@code value} for what it holds, {@code
   * value.street} or {@code street} within that, {@code key} for the key of a map, {@code index}
   * for the place in a list and {@code owner} for the column that leads back. Empty for the
   * annotated attribute itself.
   */
  String attribute() default "";

  /** Several of one attribute. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.METHOD})
  @interface All {
    /** Each of them. */
    FillWith[] value();
  }
}
