/**
 * From classes, mapping files and settings to the statements that create their schema: all code
 * that is linked to Hibernate, and nothing else.
 *
 * <p>Its classes are defined anew wherever an application brings a Hibernate of its own, so that
 * one build of autogen works with each of them. That is why they use only what every version from
 * 6.6 on has, and talk to the rest of autogen through {@link dev.autogen.jpa.CreationRequest},
 * {@link dev.autogen.jpa.CreationScript}, {@code dev.autogen.problem} and {@code
 * dev.autogen.schema} alone. Read {@code Creation} first.
 */
@NullMarked
package dev.autogen.jpa.hibernate;

import org.jspecify.annotations.NullMarked;
