package dev.autogen.cli;

import dev.autogen.cli.GivenSettings.Given;
import dev.autogen.codegen.Draft;
import dev.autogen.command.StyleSettings;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads how revisions are to look and what is done with them once they are written. */
record StyleReader(GivenSettings settings) {
  StyleSettings read() {
    Draft.Style revision =
        settings
            .parsed(Setting.REVISION_CLASS_NAME, Draft.Style.USUAL::className)
            .orElse(Draft.Style.USUAL);
    Map<String, String> naming = new TreeMap<>();
    settings
        .family(Setting.NAMING_CONVENTION)
        .forEach(
            (kind, given) ->
                settings
                    .parsed(given, template -> StyleSettings.naming(kind, template))
                    .ifPresent(template -> naming.put(kind, template)));
    return new StyleSettings(
        naming,
        settings
            .of(Setting.REVISION_HEADER)
            .map(this::header)
            .map(revision::comment)
            .orElse(revision),
        commands());
  }

  private Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    settings
        .family(Setting.HOOKS)
        .forEach(
            (name, given) ->
                settings
                    .parsed(given, command -> StyleSettings.command(name, command))
                    .ifPresent(command -> commands.put(name, command)));
    return commands;
  }

  /** A text has spaces or is a comment; else it is a file. */
  private String header(Given given) {
    String text = given.value().strip();
    if (text.matches("(?s)(//|/\\*).*|.*\\s.*") && !isFile(given)) {
      return text;
    }
    try {
      return Files.readString(given.folder().resolve(text));
    } catch (IOException | InvalidPathException unreadable) {
      settings.refuse(
          Problem.of(ErrorCode.A002, "the header " + text + " cannot be read")
              .at("set by " + given.place())
              .remedy("name a file that is there, in UTF-8, or write the text itself"));
      return "";
    }
  }

  private static boolean isFile(Given given) {
    try {
      return Files.isRegularFile(given.folder().resolve(given.value().strip()));
    } catch (InvalidPathException text) {
      return false;
    }
  }
}
