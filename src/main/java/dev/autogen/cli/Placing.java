package dev.autogen.cli;

import dev.autogen.command.Place;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say where a new revision comes in the history. */
final class Placing {
  private static final String ID = "--rev-id";
  private static final String SPLICE = "--splice";
  private static final String LABEL = "--branch-label";
  private static final String DEPENDS_ON = "--depends-on";

  private Placing() {}

  static OptionSpec id() {
    return CommandLines.value("ID", "Its identifier (default: a random one).", ID);
  }

  static OptionSpec splice() {
    return CommandLines.flag("It may follow a revision that has a follower already.", SPLICE);
  }

  static OptionSpec label() {
    return CommandLines.values("NAME", "A name for the branch that begins with it.", LABEL);
  }

  static OptionSpec dependsOn() {
    return CommandLines.values(
        "REV", "What must be applied before, without being followed.", DEPENDS_ON);
  }

  /** What the options say of a revision that follows the heads. */
  static Place of(Options options, List<String> heads) {
    return new Place(
        options.value(ID),
        heads,
        options.has(SPLICE),
        options.values(LABEL),
        options.values(DEPENDS_ON));
  }
}
