package dev.autogen.runner;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A revision that a database has, and that is not any more what it was when the database got it.
 *
 * @param content what it does now; absent where there is none any more
 * @param places where it is or was, and what differs, a line each
 */
record Tampered(String id, How how, Optional<RevisionContent> content, List<String> places) {
  private static final int SHOWN = 20;

  Tampered {
    places = List.copyOf(places);
  }

  /** What was done to it. */
  enum How {
    EDITED("revision %s is applied and was edited since"),
    REMOVED("revision %s is applied and is not there any more"),
    INSERTED("revision %s was put below applied ones, and was never applied itself");

    private final String sentence;

    How(String sentence) {
      this.sentence = sentence;
    }
  }

  /** What is wrong, in one line. */
  String sentence() {
    return how.sentence.formatted(id);
  }

  /** Why nothing can be run. */
  Problem problem() {
    List<String> shown = new ArrayList<>(places);
    if (places.size() > SHOWN) {
      shown.subList(SHOWN, shown.size()).clear();
      shown.add("and " + (places.size() - SHOWN) + " more lines");
    }
    return Problem.of(ErrorCode.A080, sentence())
        .at(shown)
        .remedy(
            "nothing was run; bring the file back as it was, and write a new revision for the"
                + " change",
            "or, if this database has the change already:  autogen upgrade --accept-edited");
  }
}
