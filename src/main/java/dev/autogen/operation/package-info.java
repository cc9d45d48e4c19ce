/**
 * What can change: the vocabulary of revisions, and the recorder that collects it.
 *
 * <p>Operations are data; nothing here touches a database. Read {@link
 * dev.autogen.operation.Operation} first: it is the whole vocabulary on a page.
 */
@NullMarked
package dev.autogen.operation;

import org.jspecify.annotations.NullMarked;
