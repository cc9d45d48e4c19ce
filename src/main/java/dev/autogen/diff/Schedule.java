package dev.autogen.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Puts steps in an order in which each finds what it needs. Among the steps that are free to go,
 * the one of the lowest rank goes first, so that the order doesn't depend on the one given.
 */
final class Schedule {
  private final List<Step> steps;
  private final List<List<Integer>> followers = new ArrayList<>();
  private final int[] waitingFor;

  private Schedule(List<Step> given) {
    steps = given.stream().sorted(Comparator.comparing(Step::rank)).toList();
    waitingFor = new int[steps.size()];
    steps.forEach(step -> followers.add(new ArrayList<>()));
  }

  static List<Step> order(List<Step> steps) {
    Schedule schedule = new Schedule(steps);
    schedule.connect();
    return schedule.sorted();
  }

  private void connect() {
    Map<Token, List<Integer>> makers = byToken(Step::makes);
    Map<Token, List<Integer>> breakers = byToken(Step::breaks);
    for (int i = 0; i < steps.size(); i++) {
      for (Token token : steps.get(i).uses()) {
        for (int maker : makers.getOrDefault(token, List.of())) {
          edge(maker, i);
        }
      }
      for (Token token : steps.get(i).releases()) {
        for (int breaker : breakers.getOrDefault(token, List.of())) {
          edge(i, breaker);
        }
      }
    }
    breakers.forEach(
        (token, broken) ->
            makers
                .getOrDefault(token, List.of())
                .forEach(maker -> broken.forEach(breaker -> edge(breaker, maker))));
  }

  private Map<Token, List<Integer>> byToken(Function<Step, List<Token>> tokens) {
    Map<Token, List<Integer>> found = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      for (Token token : tokens.apply(steps.get(i))) {
        found.computeIfAbsent(token, key -> new ArrayList<>()).add(i);
      }
    }
    return found;
  }

  private void edge(int before, int after) {
    if (before != after) {
      followers.get(before).add(after);
      waitingFor[after]++;
    }
  }

  private List<Step> sorted() {
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < steps.size(); i++) {
      if (waitingFor[i] == 0) {
        ready.add(i);
      }
    }
    List<Step> sorted = new ArrayList<>();
    boolean[] gone = new boolean[steps.size()];
    while (sorted.size() < steps.size()) {
      int next = ready.isEmpty() ? firstLeft(gone) : ready.remove();
      if (!gone[next]) {
        gone[next] = true;
        sorted.add(steps.get(next));
        release(next, ready);
      }
    }
    return sorted;
  }

  private void release(int step, PriorityQueue<Integer> ready) {
    for (int follower : followers.get(step)) {
      if (--waitingFor[follower] == 0) {
        ready.add(follower);
      }
    }
  }

  /** Steps that wait for each other: rather an order that may not do than none at all. */
  private static int firstLeft(boolean[] gone) {
    int first = 0;
    while (gone[first]) {
      first++;
    }
    return first;
  }
}
