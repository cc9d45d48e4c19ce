package dev.autogen.cli;

import dev.autogen.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what is wrong: one sentence, the places, the remedies. */
final class ErrorText {
  private final Style style;

  ErrorText(Style style) {
    this.style = style;
  }

  String of(List<Problem> problems) {
    return problems.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  private String of(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(style.red(style.bold("error " + problem.code() + ":")));
    List<String> lines = problem.sentence().lines().toList();
    text.append(' ').append(lines.stream().findFirst().orElse("")).append('\n');
    lines.stream().skip(1).map(ErrorText::indented).forEach(text::append);
    if (!problem.places().isEmpty()) {
      text.append('\n');
      problem.places().forEach(place -> text.append(indented(place)));
    }
    if (!problem.remedies().isEmpty()) {
      text.append('\n');
      problem.remedies().forEach(remedy -> text.append(remedy).append('\n'));
    }
    return text.toString();
  }

  private static String indented(String place) {
    return place.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }
}
