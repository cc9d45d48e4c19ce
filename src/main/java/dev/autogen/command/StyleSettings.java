package dev.autogen.command;

import dev.autogen.codegen.Draft;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.rules.NamingConvention;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a team writes: names, classes and what is done with a file.
 *
 * @param naming templates for the names of what nobody named, by kind
 * @param revision what the class of a revision is called and what stands above it
 * @param commands what is run after a revision was written, by name, in their order
 */
public record StyleSettings(
    Map<String, String> naming, Draft.Style revision, Map<String, String> commands) {
  /** As autogen does it by itself. */
  public static final StyleSettings USUAL =
      new StyleSettings(Map.of(), Draft.Style.USUAL, Map.of());

  public StyleSettings {
    naming = Map.copyOf(naming);
    commands = new LinkedHashMap<>(commands);
  }

  /**
   * The template, if it can be used.
   *
   * @throws dev.autogen.problem.AutogenException A002 if it cannot
   */
  public static String naming(String kind, String template) {
    NamingConvention.of(Map.of(kind, template));
    return template;
  }

  /**
   * The command, if it can be run.
   *
   * @throws dev.autogen.problem.AutogenException A002 if it is empty or a quote is not closed
   */
  public static String command(String name, String command) {
    if (command.isBlank()) {
      throw Problem.of(ErrorCode.A002, "the command " + name + " is empty")
          .remedy("say what to run:  hooks.fmt = google-java-format -i {file}")
          .asException();
    }
    if (!PostWrite.isClosed(command)) {
      throw Problem.of(ErrorCode.A002, "the command " + name + " lacks a closing quote: " + command)
          .remedy("close it, or put a quote that is meant into quotes of the other kind")
          .asException();
    }
    return command;
  }

  NamingConvention convention() {
    return NamingConvention.of(naming);
  }
}
