/**
 * What must hold for a user: databases taken from model to model, each step held to the five laws.
 *
 * <p>Read {@link dev.autogen.scenario.Journey} first.
 */
@NullMarked
package dev.autogen.scenario;

import org.jspecify.annotations.NullMarked;
