/**
 * Options, output and exit codes, and the only door to the standard streams.
 *
 * <p>Read {@link dev.autogen.cli.Cli} first.
 */
@NullMarked
package dev.autogen.cli;

import org.jspecify.annotations.NullMarked;
