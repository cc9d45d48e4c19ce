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
import java.util.regex.Pattern;

/**
 * From every expression to the server's spelling of it, and on to the spelling of that, until
 * nothing changes any more. {@code varchar in ('A', 'B')} takes two steps, and a database may hold
 * either.
 */
final class Chains {
  /** More than the steps that were ever seen, so that the search ends. */
  private static final int MOST_ROUNDS = 6;

  /** What could be a date or a time. */
  private static final Pattern NUMBER_IN_LITERAL = Pattern.compile("'[^']*\\d");

  private final Probe probe;
  private final Probe session;
  private final Map<Question, Question> next = new HashMap<>();

  /** The first step of those that the connection reads in its own way. */
  private final Map<Question, Question> read = new HashMap<>();

  /** Where the chains of the actual expressions end, in all places and in each. */
  private final Set<Question> ends = new HashSet<>();

  private final Map<String, Set<Question>> endsAt = new HashMap<>();

  Chains(CatalogTransaction transaction) {
    this.probe = new Probe(transaction, Probe.Reading.PINNED);
    this.session = new Probe(transaction, Probe.Reading.SESSION);
  }

  /**
   * Follows the desired expressions until all actual ones have been met, and else both to the end.
   * Each comes with the places that it stands in.
   */
  void follow(Map<Question, List<String>> desired, Map<Question, List<String>> actual)
      throws SQLException {
    followPinned(desired.keySet(), actual.keySet());
    actual.forEach(
        (question, places) -> {
          ends.add(end(question));
          places.forEach(
              place -> endsAt.computeIfAbsent(place, key -> new HashSet<>()).add(end(question)));
        });
    followSession(desired, actual.keySet());
  }

  /** The questions that the server refused, and why. */
  Map<Question, SQLException> rejected() {
    return probe.rejected();
  }

  private void followPinned(Collection<Question> start, Collection<Question> actual)
      throws SQLException {
    Set<Question> pending = new LinkedHashSet<>(start);
    pending.removeAll(next.keySet());
    for (int round = 0; round < MOST_ROUNDS && !pending.isEmpty(); round++) {
      List<Question> asked = List.copyOf(pending);
      Map<Question, String> answers = probe.ask(asked);
      asked.forEach(
          question ->
              next.put(question, question.about(answers.getOrDefault(question, question.text()))));
      pending = pending(actual);
    }
  }

  /**
   * {@code timestamptz '2000-01-01'} is another moment in every time zone. What the database holds
   * may have been read in this connection's.
   */
  private void followSession(Map<Question, List<String>> desired, Collection<Question> actual)
      throws SQLException {
    List<Question> unmet =
        desired.entrySet().stream()
            .filter(each -> NUMBER_IN_LITERAL.matcher(each.getKey().text()).find())
            .filter(each -> !isMet(each.getKey(), each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    session.ask(unmet).forEach((question, text) -> read.put(question, question.about(text)));
    read.entrySet().removeIf(each -> each.getValue().equals(next.get(each.getKey())));
    followPinned(read.values(), actual);
    read.forEach(
        (question, answer) -> {
          if (probe.rejected().remove(question) != null) {
            next.put(question, answer);
          }
        });
  }

  private boolean isMet(Question question, List<String> places) {
    return places.stream().allMatch(place -> endsAt(place).contains(end(question)));
  }

  private Set<Question> endsAt(String place) {
    return endsAt.getOrDefault(place, ends);
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

  private Question end(Question question) {
    Question last = question;
    for (int step = 0; step < MOST_ROUNDS; step++) {
      last = next.getOrDefault(last, last);
    }
    return last;
  }

  /** The last spelling of an expression at a place; empty where the server keeps nothing of it. */
  Optional<String> last(Question question, String place) {
    Question last = end(question);
    Question inSession = end(read.getOrDefault(question, question));
    Set<Question> present = endsAt(place);
    boolean held = present.contains(inSession) && !present.contains(last);
    return Optional.of(held ? inSession.text() : last.text()).filter(text -> !text.isEmpty());
  }
}
