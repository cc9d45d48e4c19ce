package dev.autogen.runner;

import java.util.ArrayList;
import java.util.List;

/** What must go and what must come for one list of lines to become another one. */
final class LineDifference {
  private final List<String> before;
  private final List<String> after;
  private final int[][] common;

  private LineDifference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.common = new int[before.size() + 1][after.size() + 1];
  }

  /** The lines that differ, in order, with a sign before each: {@code -} was, {@code +} is. */
  static List<String> of(List<String> before, List<String> after) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    return new LineDifference(
            before.subList(start, before.size()), after.subList(start, after.size()))
        .lines();
  }

  private List<String> lines() {
    count();
    List<String> lines = new ArrayList<>();
    int was = 0;
    int is = 0;
    while (was < before.size() || is < after.size()) {
      boolean both = was < before.size() && is < after.size();
      if (both && before.get(was).equals(after.get(is))) {
        was++;
        is++;
      } else if (is == after.size() || (both && common[was + 1][is] >= common[was][is + 1])) {
        lines.add("- " + before.get(was++));
      } else {
        lines.add("+ " + after.get(is++));
      }
    }
    return lines;
  }

  /** The length of the longest common part from each pair of places on. */
  private void count() {
    for (int was = before.size() - 1; was >= 0; was--) {
      for (int is = after.size() - 1; is >= 0; is--) {
        common[was][is] =
            before.get(was).equals(after.get(is))
                ? common[was + 1][is + 1] + 1
                : Math.max(common[was + 1][is], common[was][is + 1]);
      }
    }
  }
}
