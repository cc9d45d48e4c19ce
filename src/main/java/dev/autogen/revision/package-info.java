/**
 * One step of history and how the steps hang together: revisions, their headers, the graph, and the
 * folder that keeps them.
 *
 * <p>Read {@link dev.autogen.revision.Revision} first.
 */
@NullMarked
package dev.autogen.revision;

import org.jspecify.annotations.NullMarked;
