package dev.autogen.codegen;

import dev.autogen.diff.Change;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Summary;
import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Severity;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes as a reviewer reads them: table by table, what destroys marked with its word. */
final class SummaryLines {
  private final ChangeSet changes;
  private final List<Hazard> hazards;

  private SummaryLines(ChangeSet changes, List<Hazard> hazards) {
    this.changes = changes;
    this.hazards = hazards.stream().filter(each -> each.severity() == Severity.DANGER).toList();
  }

  /** What happens to a table stands together, where its first change stood. */
  static List<SummaryLine> of(ChangeSet changes, List<Hazard> hazards) {
    return new SummaryLines(changes, hazards).byTable();
  }

  private List<SummaryLine> byTable() {
    List<SummaryLine> lines = Summary.of(changes);
    Map<QualifiedName, List<SummaryLine>> tables = new HashMap<>();
    List<List<SummaryLine>> groups = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Change change = changes.changes().get(i);
      List<SummaryLine> group =
          change.table().map(tables::get).orElseGet(() -> added(new ArrayList<>(), groups));
      change.table().ifPresent(table -> tables.put(table, group));
      group.add(marked(lines.get(i), change));
    }
    return groups.stream().flatMap(List::stream).toList();
  }

  private static <T> T added(T group, List<T> groups) {
    groups.add(group);
    return group;
  }

  private SummaryLine marked(SummaryLine line, Change change) {
    Set<String> words = new LinkedHashSet<>();
    for (Hazard hazard : hazards) {
      Operation operation = changes.upgrade().get(hazard.operationIndex());
      if (change.operations().contains(operation)) {
        words.add(hazard.kind().name());
      }
    }
    String detail = (line.detail() + "  " + String.join(" ", words)).strip();
    return new SummaryLine(line.sign(), line.kind(), line.subject(), detail);
  }
}
