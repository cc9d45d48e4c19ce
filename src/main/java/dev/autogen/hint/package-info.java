/**
 * What entities can say to autogen that no mapping says: annotations, and nothing else. An
 * application compiles against them and needs nothing of autogen while it runs. Read {@link
 * dev.autogen.hint.RenamedFrom} first.
 */
@NullMarked
package dev.autogen.hint;

import org.jspecify.annotations.NullMarked;
