package dev.autogen.revision;

import java.util.Collection;
import java.util.Map;

/** A place that keeps a history of revisions. */
public interface Revisions {

  /**
   * The history as the headers tell it; nothing is compiled or created for it unless a header
   * cannot be read otherwise.
   *
   * @throws dev.autogen.problem.AutogenException where headers cannot be read or make no sound
   *     graph
   */
  RevisionGraph graph();

  /** Where the revisions are looked for, in words for messages. */
  String place();

  /**
   * The revisions asked for, by identifier, ready to be recorded.
   *
   * @throws dev.autogen.problem.AutogenException naming every one that does not compile or load
   */
  Map<String, Revision> load(Collection<RevisionInfo> revisions);
}
