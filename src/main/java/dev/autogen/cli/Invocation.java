package dev.autogen.cli;

import dev.autogen.command.Progress;
import dev.autogen.command.Settings;

/** One call of a verb: what it was told, and where it writes to. */
record Invocation(
    Options options,
    Settings settings,
    Output output,
    Progress progress,
    Surroundings surroundings) {

  /** The settings together with what was decided beforehand by the verb's own options. */
  Settings decided() {
    return options.has(Options.NO_RENAMES) ? settings.withoutFurtherRenames() : settings;
  }
}
