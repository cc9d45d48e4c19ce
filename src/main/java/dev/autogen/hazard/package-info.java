/**
 * What each change can break, and what to do about it.
 *
 * <p>Everything claimed here about locks, scans and rewrites was observed on a server, and a test
 * observes it again. Read {@link dev.autogen.hazard.HazardKind} first.
 */
@NullMarked
package dev.autogen.hazard;

import org.jspecify.annotations.NullMarked;
