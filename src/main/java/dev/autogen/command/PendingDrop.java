package dev.autogen.command;

import dev.autogen.diff.ObjectName;

/**
 * Something that nobody wants any more and that is dropped later.
 *
 * @param revision the revision that left it; empty until one is drafted
 * @param since the day of that, as {@code 2026-08-24}; empty until then
 */
public record PendingDrop(ObjectName object, String revision, String since) {

  /** The same drop, left by this revision unless it has waited since another one. */
  PendingDrop leftBy(String id, String day) {
    return since.isEmpty() ? new PendingDrop(object, id, day) : this;
  }
}
