package dev.autogen.scratch.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers rows to the server one at a time, in place of a refused one some others. */
final class Retry {
  private static final int TRIES = 25;

  private final Server server;
  private final Plan plan;
  private final List<Map<String, String>> taken = new ArrayList<>();
  private String refusal = "no rows were found that its keys allow";

  Retry(Server server, Plan plan) {
    this.server = server;
    this.plan = plan;
  }

  /** How many rows the server took. */
  int run() {
    for (Map<String, String> row : plan.rows()) {
      boolean done = plan.chooser().fits(row, taken) && offer(row);
      for (int tries = 0; !done && tries < TRIES; tries++) {
        Optional<Map<String, String>> other = plan.chooser().another(taken);
        done = other.isPresent() && offer(other.get());
      }
    }
    return taken.size();
  }

  /** Why the last row was not taken. */
  String refusal() {
    return refusal;
  }

  private boolean offer(Map<String, String> row) {
    List<Map<String, String>> all = plan.with(row, taken).rows();
    Map<String, String> pointing = all.get(all.size() - 1);
    Server.Answer answer = server.run(Insertion.of(plan.table(), List.of(pointing)));
    answer.refusal().ifPresent(why -> refusal = why);
    if (answer.accepted()) {
      taken.add(pointing);
    }
    return answer.accepted();
  }
}
