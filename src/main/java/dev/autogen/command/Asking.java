package dev.autogen.command;

import dev.autogen.diff.RenameCandidate;
import dev.autogen.diff.RenameProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts proposals to whoever can be asked, with all that speaks for them; no answer is a no. */
final class Asking {
  private Asking() {}

  /** Those that are true, perhaps none; absent where nobody can be asked. */
  static Optional<List<RenameCandidate>> of(RenameProposal proposal, Respondent respondent) {
    List<RenameCandidate> candidates = proposal.candidates();
    return switch (proposal.choice()) {
      case TOGETHER ->
          respondent.agrees(together(candidates)).map(yes -> yes ? candidates : List.of());
      case ONE_OF -> respondent.answer(oneOf(candidates)).map(answer -> chosen(candidates, answer));
    };
  }

  private static Question together(List<RenameCandidate> candidates) {
    if (candidates.size() == 1) {
      RenameCandidate only = candidates.get(0);
      List<String> lines = new ArrayList<>(List.of(RenameText.brief(only)));
      only.evidence().forEach(each -> lines.add("  " + each));
      return Question.yesOrNo(
          "Has the %s been renamed?".formatted(RenameText.word(only.rename())), lines);
    }
    return Question.yesOrNo(
        "Have all these %d been renamed?".formatted(candidates.size()),
        candidates.stream().map(RenameText::of).toList());
  }

  private static Question oneOf(List<RenameCandidate> candidates) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      lines.add((i + 1) + "  " + RenameText.of(candidates.get(i)));
    }
    String numbers =
        IntStream.rangeClosed(1, candidates.size())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining("/"));
    return new Question("Which of these is a rename?", lines, numbers + "/N");
  }

  private static List<RenameCandidate> chosen(List<RenameCandidate> candidates, String answer) {
    return IntStream.rangeClosed(1, candidates.size())
        .filter(number -> answer.equals(String.valueOf(number)))
        .mapToObj(number -> candidates.get(number - 1))
        .toList();
  }
}
