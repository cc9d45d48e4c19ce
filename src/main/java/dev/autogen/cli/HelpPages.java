package dev.autogen.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The pages that {@code --help} shows. */
final class HelpPages {
  private static final int WIDTH = 96;
  private static final int INDENT = 32;

  private static final List<String> EXIT_CODES =
      List.of(
          "0  done, or nothing to do",
          "1  the answer is no: there are differences, or the database is behind",
          "2  the command line or the settings are wrong",
          "3  the database or the entities cannot be read",
          "4  the revisions or the version table do not allow it",
          "5  a revision failed while it was applied");

  private final Style style;
  private final StringBuilder page = new StringBuilder();

  private HelpPages(Style style) {
    this.style = style;
  }

  /** The page of the program. */
  static String program(Style style) {
    HelpPages help = new HelpPages(style);
    help.paragraph(
        "autogen drafts, reviews and runs PostgreSQL schema revisions from JPA entities.");
    help.heading("Usage");
    help.plain("autogen -m MESSAGE [OPTION…]", "draft a revision from what differs");
    help.plain("autogen COMMAND [OPTION…]", "see  autogen COMMAND --help");
    help.heading("Commands");
    for (Verbs verb : Verbs.values()) {
      help.entry("  " + verb.word(), verb.summary());
    }
    help.heading("Options");
    CommandLines.everywhere().forEach(help::option);
    help.entry("  -V, --version", "Show name and version.");
    help.heading("Examples");
    help.example("autogen -m \"add email to customer\"", "draft a revision");
    help.example("autogen upgrade", "apply what is not applied yet");
    help.example("autogen downgrade -1", "take the last one back");
    help.example("autogen check", "in CI: exit 1 when there is something to draft");
    help.exitCodes();
    help.paragraph(
        "Settings come from flags, the environment and autogen.properties, in this order.");
    return help.page.toString();
  }

  /** The page of a verb. */
  static String verb(Verbs word, Style style) {
    Verb verb = word.verb();
    HelpPages help = new HelpPages(style);
    help.paragraph(word.summary() + ".");
    help.heading("Usage");
    String label = verb.arguments().label();
    help.plain("autogen " + word.word() + (label.isEmpty() ? "" : " " + label) + " [OPTION…]", "");
    if (!label.isEmpty() || !verb.options().isEmpty()) {
      help.heading("Options");
    }
    if (!label.isEmpty()) {
      help.entry("  " + label, verb.arguments().description());
    }
    verb.options().forEach(help::option);
    help.heading("Examples");
    verb.examples().forEach(each -> help.example(each.command(), each.purpose()));
    for (Setting.Group group : Setting.Group.values()) {
      if (word.groups().contains(group)) {
        help.settings(group);
      }
    }
    help.heading("Every command");
    CommandLines.everywhere().forEach(help::option);
    help.exitCodes();
    return help.page.toString();
  }

  private void settings(Setting.Group group) {
    heading(group.heading());
    for (Setting setting : Setting.values()) {
      if (setting.group() == group) {
        entry(names(setting.flags(), setting.label()), setting.description());
      }
    }
  }

  private void option(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : option.paramLabel();
    entry(names(Arrays.asList(option.names()), label), option.description()[0]);
  }

  private static String names(List<String> flags, String label) {
    List<String> sorted = new ArrayList<>(flags);
    sorted.sort((left, right) -> Integer.compare(dashes(left), dashes(right)));
    String names = String.join(", ", sorted) + (label.isEmpty() ? "" : " " + label);
    return (dashes(sorted.get(0)) == 1 ? "  " : "      ") + names;
  }

  private static int dashes(String flag) {
    return flag.startsWith("--") ? 2 : 1;
  }

  private void exitCodes() {
    heading("Exit codes");
    EXIT_CODES.forEach(line -> page.append("  ").append(line).append('\n'));
  }

  private void heading(String text) {
    page.append('\n').append(style.bold(text)).append('\n');
  }

  private void paragraph(String text) {
    page.append(page.length() == 0 ? "" : "\n").append(text).append('\n');
  }

  private void plain(String command, String purpose) {
    entry("  " + command, purpose);
  }

  private void example(String command, String purpose) {
    page.append("  ").append(style.cyan(command)).append('\n');
    page.append("      ").append(style.faint(purpose)).append('\n');
  }

  /** The name, and beside it, or below where there is no room, what it means. */
  private void entry(String name, String meaning) {
    List<String> lines = wrapped(meaning);
    boolean beside = name.length() < INDENT - 1;
    page.append(name);
    if (!beside) {
      page.append('\n');
    }
    for (int i = 0; i < lines.size(); i++) {
      int pad = beside && i == 0 ? INDENT - name.length() : INDENT;
      page.append(" ".repeat(pad)).append(lines.get(i)).append('\n');
    }
    if (beside && lines.isEmpty()) {
      page.append('\n');
    }
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH - INDENT) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
