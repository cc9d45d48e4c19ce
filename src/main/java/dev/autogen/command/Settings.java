package dev.autogen.command;

/**
 * Everything that a command can be told, each part for one of its sources.
 *
 * @param command how the command is called, for messages that say what to run again
 */
public record Settings(
    DatabaseSettings database,
    EntitySettings entities,
    HistorySettings history,
    ScopeSettings scope,
    DraftSettings draft,
    StyleSettings style,
    String command) {

  /** The same, and that nothing has another name but what is named as renamed. */
  public Settings withoutFurtherRenames() {
    return new Settings(
        database, entities, history, scope, draft.withoutFurtherRenames(), style, command);
  }

  /** The same for another command. */
  public Settings command(String value) {
    return new Settings(database, entities, history, scope, draft, style, value);
  }
}
