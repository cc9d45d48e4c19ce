/**
 * From operations to the Java source of a revision, laid out as google-java-format would.
 *
 * <p>The only door to JavaPoet. Read {@link dev.autogen.codegen.Drafter} first, then {@code
 * OperationCall}, which has one line for every kind of operation.
 */
@NullMarked
package dev.autogen.codegen;

import org.jspecify.annotations.NullMarked;
