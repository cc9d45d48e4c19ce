/**
 * One class for each verb of the command line: it takes settings, returns a record and prints
 * nothing.
 *
 * <p>Read {@link dev.autogen.command.Settings} first, then {@link dev.autogen.command.Comparison}.
 */
@NullMarked
package dev.autogen.command;

import org.jspecify.annotations.NullMarked;
