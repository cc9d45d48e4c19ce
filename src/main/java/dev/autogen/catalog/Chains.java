package dev.autogen.catalog;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From every expression to the server's spelling of it, and on to the spelling of that, until
 * nothing changes any more. {@code varchar in ('A', 'B')} takes two steps, and a database may hold
 * either.
 */
final class Chains {
  /** More than the steps that were ever seen, so that the search ends. */
  private static final int MOST_ROUNDS = 6;

  private final Probe probe;
  private final Map<Question, Question> next = new HashMap<>();

  Chains(Probe probe) {
    this.probe = probe;
  }

  /**
   * Follows the desired expressions until all actual ones have been met, and else both to the end.
   */
  void follow(Collection<Question> desired, Collection<Question> actual) throws SQLException {
    Set<Question> pending = new LinkedHashSet<>(desired);
    for (int round = 0; round < MOST_ROUNDS && !pending.isEmpty(); round++) {
      List<Question> asked = List.copyOf(pending);
      Map<Question, String> answers = probe.ask(asked);
      asked.forEach(
          question ->
              next.put(question, question.about(answers.getOrDefault(question, question.text()))));
      pending = pending(actual);
    }
  }

  /** What is still to be asked; nothing once every actual expression stands in a chain. */
  private Set<Question> pending(Collection<Question> actual) {
    Set<Question> met = new HashSet<>(next.keySet());
    met.addAll(next.values());
    if (met.containsAll(actual)) {
      return Set.of();
    }
    Set<Question> pending = new LinkedHashSet<>(actual);
    pending.addAll(next.values());
    pending.removeAll(next.keySet());
    pending.removeIf(question -> question.text().isEmpty());
    return pending;
  }

  /** The last spelling of an expression; empty where the server keeps nothing of it. */
  Optional<String> last(Question question) {
    Question last = question;
    for (int step = 0; step < MOST_ROUNDS; step++) {
      last = next.getOrDefault(last, last);
    }
    return Optional.of(last.text()).filter(text -> !text.isEmpty());
  }
}
