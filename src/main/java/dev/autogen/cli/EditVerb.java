package dev.autogen.cli;

import dev.autogen.command.Edit;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code edit}. */
final class EditVerb implements Verb {
  private static final List<String> VARIABLES = List.of("VISUAL", "EDITOR");

  @Override
  public Arguments arguments() {
    return new Arguments(
        "REV…", "1..*", "An identifier, the beginning of one, head, heads, current, head-1.");
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("autogen edit head", "with the editor of VISUAL, else of EDITOR"));
  }

  @Override
  public int run(Invocation invocation) {
    List<Path> files =
        Edit.files(invocation.settings(), invocation.options().arguments(), invocation.progress());
    Map<String, String> environment = invocation.surroundings().environment();
    String editor =
        VARIABLES.stream()
            .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElseThrow(() -> noEditor(files));
    edit(editor.strip(), files, invocation.surroundings().folder());
    return 0;
  }

  private static void edit(String editor, List<Path> files, Path folder) {
    List<String> command = new ArrayList<>(command(editor));
    files.forEach(file -> command.add(file.toString()));
    try {
      int code =
          new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
      if (code != 0) {
        throw failed(editor, "ended with exit code " + code, files).asException();
      }
    } catch (IOException unstartable) {
      throw failed(editor, "cannot be started: " + unstartable.getMessage(), files)
          .asException(unstartable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /** A program by its name or path needs no shell; anything else is words for one. */
  private static List<String> command(String editor) {
    return editor.matches("[\\w./:\\\\-]+") || isProgram(editor)
        ? List.of(editor)
        : List.of("sh", "-c", editor + " \"$@\"", editor);
  }

  private static boolean isProgram(String editor) {
    try {
      return Path.of(editor).isAbsolute() && Files.isExecutable(Path.of(editor));
    } catch (InvalidPathException words) {
      return false;
    }
  }

  private static RuntimeException noEditor(List<Path> files) {
    return Problem.of(ErrorCode.A002, "there is no editor: neither VISUAL nor EDITOR names one")
        .at(places(files))
        .remedy("name one:  export EDITOR=vi", "or open the file yourself")
        .asException();
  }

  private static Problem failed(String editor, String how, List<Path> files) {
    return Problem.of(ErrorCode.A002, "the editor " + editor + " " + how)
        .at(places(files))
        .remedy("name another one in VISUAL or EDITOR, or open the file yourself");
  }

  private static List<String> places(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }
}
