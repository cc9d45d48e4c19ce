package dev.autogen.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together what follows one rule: {@code addr_street} and {@code addr_city} that became {@code
 * address_street} and {@code address_city}.
 */
final class RenameRules {
  private RenameRules() {}

  /** What is replaced in a name by what; nothing where only spelling differs. */
  private record Rule(ObjectName.Kind kind, List<String> from, List<String> to) {

    static Rule of(Rename rename) {
      List<String> from = NameLikeness.words(rename.from());
      List<String> to = NameLikeness.words(rename.to());
      ObjectName.Kind kind = rename.object().kind();
      if (NameLikeness.sameWords(rename.from(), rename.to())) {
        return new Rule(kind, List.of(), List.of());
      }
      int least = Math.min(from.size(), to.size());
      int front = 0;
      while (front < least && from.get(front).equals(to.get(front))) {
        front++;
      }
      int back = 0;
      while (back < least - front
          && from.get(from.size() - 1 - back).equals(to.get(to.size() - 1 - back))) {
        back++;
      }
      return new Rule(
          kind, from.subList(front, from.size() - back), to.subList(front, to.size() - back));
    }
  }

  /** The same candidates; the place of the first one of a rule is that of all. */
  static List<RenameProposal> together(List<RenameProposal> proposals) {
    Map<Object, List<RenameCandidate>> rules = new LinkedHashMap<>();
    Map<Object, RenameProposal> others = new LinkedHashMap<>();
    for (RenameProposal each : proposals) {
      if (each.choice() == RenameProposal.Choice.ONE_OF) {
        rules.put(each, each.candidates());
        others.put(each, each);
      } else {
        for (RenameCandidate candidate : each.candidates()) {
          rules
              .computeIfAbsent(Rule.of(candidate.rename()), key -> new ArrayList<>())
              .add(candidate);
        }
      }
    }
    List<RenameProposal> together = new ArrayList<>();
    rules.forEach(
        (rule, candidates) ->
            together.add(
                others.getOrDefault(
                    rule, new RenameProposal(RenameProposal.Choice.TOGETHER, candidates))));
    return together;
  }
}
