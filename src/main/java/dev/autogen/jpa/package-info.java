/**
 * From entity classes to the schema that they want: what Hibernate would create, without a
 * database. The only door to Hibernate and to Jandex.
 *
 * <p>Hibernate itself writes the statements that create its model; this package reads them back
 * into values, as PostgreSQL would. So nothing that Hibernate creates can be forgotten, and a
 * dialect or a contributor of the application's own is honoured. Read {@link dev.autogen.jpa.Model}
 * first, then {@code SchemaScript}.
 */
@NullMarked
package dev.autogen.jpa;

import org.jspecify.annotations.NullMarked;
