package dev.autogen.cli;

import dev.autogen.command.Progress;
import dev.autogen.command.Settings;

/** One call of a verb: what it was told, and where it writes to. */
record Invocation(
    Options options,
    Settings settings,
    Output output,
    Progress progress,
    Surroundings surroundings) {}
