package dev.autogen.revision;

import dev.autogen.operation.Assignment;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A value of a drafted revision that a person still has to write, as the compiler found it. */
record OpenValue(String column, String place) {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern TABLE = Pattern.compile("backfill\\(\\s*" + TEXT);
  private static final Pattern COLUMN = Pattern.compile("\\.set\\(\\s*" + TEXT + "\\s*,\\s*$");

  /** What the message is about, if it is about such a value. */
  static Optional<OpenValue> of(Diagnostic<? extends JavaFileObject> message) {
    JavaFileObject file = message.getSource();
    if (file == null || !message.getMessage(Locale.ROOT).contains(Assignment.PLACEHOLDER)) {
      return Optional.empty();
    }
    String place = file.getName() + ":" + message.getLineNumber() + ":" + message.getColumnNumber();
    return Optional.of(new OpenValue(column(file, (int) message.getPosition()), place));
  }

  /** One problem for all of them, if there are any. */
  static Optional<Problem> problem(List<OpenValue> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String columns = values.stream().map(OpenValue::column).collect(Collectors.joining(", "));
    String revision =
        values.get(0).place().replaceFirst(".*[/\\\\]", "").replaceFirst("\\.java.*", "");
    return Optional.of(
        Problem.of(
                ErrorCode.A025,
                "%s is not finished: nobody has written yet what rows get in %s"
                    .formatted(revision, columns))
            .at(values.stream().map(each -> each.place() + "  " + each.column()).toList())
            .remedy(
                "write an SQL expression in quotes instead of " + Assignment.PLACEHOLDER + " there",
                "or delete the class and draft again:  autogen -m \"…\" --fill \"%s=…\""
                    .formatted(values.get(0).column())));
  }

  private static String column(JavaFileObject file, int position) {
    String before;
    try {
      before = file.getCharContent(true).toString().substring(0, position);
    } catch (IOException unreadable) {
      before = "";
    }
    Matcher column = COLUMN.matcher(before);
    String name = column.find() ? column.group(1) : "a column";
    return TABLE
        .matcher(before)
        .results()
        .reduce((first, second) -> second)
        .map(table -> table.group(1) + "." + name)
        .orElse(name);
  }
}
