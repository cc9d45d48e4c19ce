package dev.autogen.cli;

import dev.autogen.command.Difference;
import dev.autogen.command.Difference.ChangeLine;
import dev.autogen.command.PendingDrop;
import dev.autogen.command.RenameText;
import dev.autogen.diff.ObjectName;
import dev.autogen.diff.RenameCandidate;
import dev.autogen.diff.RenameProposal;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Severity;
import dev.autogen.schema.Unmanaged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a difference so that it reads like a diff: grouped by table, what destroys marked. */
final class DifferenceText {
  private static final String ELSEWHERE = "";

  private final Output output;
  private final Style style;

  DifferenceText(Output output) {
    this.output = output;
    this.style = output.style();
  }

  /** The changes, then what is left alone, then what a reader should know. */
  void print(Difference difference) {
    Map<String, List<ChangeLine>> groups = new LinkedHashMap<>();
    for (ChangeLine line : difference.changes()) {
      String group = line.change().table().map(Object::toString).orElse(ELSEWHERE);
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(line);
    }
    groups.forEach(this::group);
    if (!difference.isEmpty()) {
      output.line(count(difference));
    }
    pending(difference);
    perhaps(difference.set().renames());
    unmanaged(difference.set().unmanaged());
    notes(output, difference);
  }

  /** That there is no difference, and what agrees and what waits. */
  static String nothing(Difference difference) {
    Map<ObjectName.Kind, Long> waiting =
        difference.pending().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.object().kind(), TreeMap::new, Collectors.counting()));
    long tables = difference.tables() - waiting.getOrDefault(ObjectName.Kind.TABLE, 0L);
    String agree =
        "Nothing differs: %s and %s agree"
            .formatted(
                DiffVerb.counted(difference.entities(), "entity", "entities"),
                DiffVerb.counted(tables, "table", "tables"));
    if (waiting.isEmpty()) {
      return agree + ".";
    }
    String drops =
        waiting.entrySet().stream()
            .map(each -> counted(each.getKey().word(), each.getValue()))
            .collect(Collectors.joining(", "));
    return agree
        + "; "
        + drops
        + " wait"
        + (difference.pending().size() == 1 ? "s" : "")
        + " for --contract.";
  }

  private static String counted(String word, long number) {
    String many = word.equals("index") ? "indexes" : word + "s";
    return DiffVerb.counted(number, word, many);
  }

  /** What a reader should know besides; no part of the result. */
  static void notes(Output output, Difference difference) {
    difference.notes().forEach(note -> output.note("note: " + note));
  }

  private void group(String table, List<ChangeLine> lines) {
    if (!table.equals(ELSEWHERE)) {
      output.line(style.bold(table));
    }
    int kinds = width(lines.stream().map(line -> line.summary().kind()).toList());
    int names = width(lines.stream().map(DifferenceText::name).toList());
    for (ChangeLine line : lines) {
      String text =
          "  %s %s  %s  %s"
              .formatted(
                  line.summary().sign(),
                  padded(line.summary().kind(), kinds),
                  padded(name(line), names),
                  line.summary().detail())
              .stripTrailing();
      output.line(coloured(line, text));
      hazards(line.hazards());
    }
    output.line("");
  }

  private String coloured(ChangeLine line, String text) {
    return switch (line.summary().sign()) {
      case "+" -> style.green(text);
      case "-" -> style.red(text);
      default -> style.yellow(text);
    };
  }

  /** Some steps of a change can be of one danger, which only their sentences tell apart. */
  private void hazards(List<Hazard> hazards) {
    Set<String> said = new HashSet<>();
    hazards.stream()
        .filter(each -> output.verbose() || said.add(each.kind() + " " + each.subject()))
        .forEach(this::hazard);
  }

  private void hazard(Hazard hazard) {
    String word = hazard.kind().name();
    String marked =
        hazard.severity() == Severity.DANGER ? style.red(style.bold(word)) : style.yellow(word);
    output.line("      " + marked + "  " + hazard.subject());
    if (output.verbose()) {
      output.line("        " + style.faint(hazard.message() + " → " + hazard.remedy()));
    }
  }

  private static String count(Difference difference) {
    List<ChangeLine> changes = difference.changes();
    Set<String> back =
        changes.stream()
            .filter(each -> each.summary().sign().equals("+"))
            .map(DifferenceText::what)
            .collect(Collectors.toSet());
    long dropped =
        changes.stream()
            .filter(each -> each.summary().sign().equals("-") && !back.contains(what(each)))
            .count();
    String all = changes.size() == 1 ? "1 change" : changes.size() + " changes";
    return all + (dropped == 0 ? "" : ", " + dropped + " of them dropping something");
  }

  /** What is dropped and made anew under one name is not gone. */
  private static String what(ChangeLine line) {
    return line.summary().kind() + " " + line.summary().subject();
  }

  /** An empty line stands between it and what there is before and after it. */
  private void pending(Difference difference) {
    if (difference.pending().isEmpty()) {
      return;
    }
    if (!difference.isEmpty()) {
      output.line("");
    }
    output.line("Pending drops, no difference until --contract drafts them");
    for (PendingDrop each : difference.pending()) {
      String name = each.object().child().map(child -> "." + child).orElse("");
      String since =
          each.since().isEmpty() ? "" : "  since " + each.since() + ", " + each.revision();
      output.line(
          "    "
              + each.object().kind().word()
              + "  "
              + each.object().name()
              + name
              + style.faint(since));
    }
    boolean counted = !difference.set().unmanaged().isEmpty() && !output.verbose();
    if (difference.isEmpty() || counted) {
      output.line("");
    }
  }

  private void perhaps(List<RenameProposal> proposals) {
    if (proposals.isEmpty()) {
      return;
    }
    output.line("");
    output.line(style.bold("Perhaps renamed"));
    for (RenameProposal proposal : proposals) {
      for (RenameCandidate each : proposal.candidates()) {
        output.line("    " + style.yellow(RenameText.of(each)));
      }
    }
    output.line("");
  }

  private void unmanaged(List<Unmanaged> unmanaged) {
    if (unmanaged.isEmpty()) {
      return;
    }
    if (output.verbose()) {
      leftAlone(unmanaged);
      return;
    }
    Map<String, Long> kinds =
        unmanaged.stream()
            .collect(
                Collectors.groupingBy(Unmanaged::kind, LinkedHashMap::new, Collectors.counting()));
    String counted =
        kinds.entrySet().stream()
            .map(each -> counted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
    output.line(
        style.faint("Left alone, for they are not autogen's: " + counted + " (-v lists them)"));
  }

  /** Everything that is left alone, with the reasons. */
  void leftAlone(List<Unmanaged> unmanaged) {
    output.line("");
    output.line(style.bold("Left alone"));
    for (Unmanaged each : unmanaged) {
      String name = each.name().schema().map(schema -> schema + ".").orElse("");
      output.line(
          "    " + each.kind() + "  " + name + each.name().name() + "  " + style.faint(each.why()));
    }
  }

  private static String counted(long number, String kind) {
    return number + " " + kind + (number == 1 ? "" : kind.endsWith("x") ? "es" : "s");
  }

  private static String name(ChangeLine line) {
    return line.change().child().orElse(line.change().owner().toString());
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
