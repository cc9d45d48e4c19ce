package dev.autogen.revision;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects the compiler's errors, each at its own line and column, by file. */
final class CompilerMessages implements DiagnosticListener<JavaFileObject> {
  private final Map<String, List<String>> places = new LinkedHashMap<>();
  private final List<OpenValue> values = new ArrayList<>();

  @Override
  public void report(Diagnostic<? extends JavaFileObject> message) {
    if (message.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    String file = Optional.ofNullable(message.getSource()).map(JavaFileObject::getName).orElse("");
    Optional<OpenValue> open = OpenValue.of(message);
    if (open.isPresent()) {
      values.add(open.get());
      return;
    }
    places
        .computeIfAbsent(file, absent -> new ArrayList<>())
        .add(
            "%s:%d:%d: %s"
                .formatted(
                    file,
                    message.getLineNumber(),
                    message.getColumnNumber(),
                    message.getMessage(Locale.ROOT)));
  }

  /** One problem for the values that are still to be written, and one for each other file. */
  List<Problem> problems() {
    return Stream.concat(
            OpenValue.problem(values).stream(),
            places.entrySet().stream().map(CompilerMessages::problem))
        .toList();
  }

  private static Problem problem(Map.Entry<String, List<String>> file) {
    return Problem.of(ErrorCode.A022, Path.of(file.getKey()).getFileName() + " does not compile")
        .at(file.getValue())
        .remedy("correct the source and run the command again");
  }
}
