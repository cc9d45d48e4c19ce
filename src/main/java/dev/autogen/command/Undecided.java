package dev.autogen.command;

import dev.autogen.diff.RenameCandidate;
import dev.autogen.diff.RenameProposal;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses to draft a loss that may be none: nobody has said what has another name now. */
final class Undecided {
  private Undecided() {}

  /** The refusal, unless there is no proposal. */
  static Optional<AutogenException> refusal(List<RenameProposal> proposals) {
    if (proposals.isEmpty()) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    List<String> remedies = new ArrayList<>();
    for (RenameProposal proposal : proposals) {
      boolean exclusive = proposal.choice() == RenameProposal.Choice.ONE_OF;
      for (RenameCandidate each : proposal.candidates()) {
        places.add(RenameText.of(each));
        String lead = exclusive ? "if it is this one:  " : "if it has:          ";
        remedies.add(lead + RenameText.flag(each.rename()));
      }
    }
    remedies.add("for all the rest:   --no-renames");
    return Optional.of(
        Problem.of(
                ErrorCode.A099,
                "what would be dropped may have another name now, and nobody is here to be asked")
            .at(places)
            .remedy(remedies.toArray(String[]::new))
            .asException());
  }
}
