package dev.autogen.command;

/** Everything that a command can be told, each part for one of its sources. */
public record Settings(
    DatabaseSettings database,
    EntitySettings entities,
    HistorySettings history,
    ScopeSettings scope) {}
