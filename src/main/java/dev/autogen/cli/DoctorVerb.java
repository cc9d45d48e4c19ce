package dev.autogen.cli;

import dev.autogen.command.Diagnosis;
import dev.autogen.command.Diagnosis.Finding;
import dev.autogen.command.Doctor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@code doctor}. */
final class DoctorVerb implements Verb {
  @Override
  public List<Example> examples() {
    return List.of(new Example("autogen doctor", "with the settings of autogen.properties"));
  }

  @Override
  public int run(Invocation invocation) {
    Diagnosis diagnosis = Doctor.run(invocation.settings(), invocation.progress());
    Output output = invocation.output();
    if (output.json()) {
      output.text(Json.of(json -> write(json, diagnosis)));
    } else {
      Path folder = invocation.surroundings().folder();
      diagnosis
          .findings()
          .forEach(
              finding ->
                  print(finding, text -> output.line(Paths.within(text, folder)), output.style()));
    }
    return diagnosis.healthy() ? 0 : 1;
  }

  private static void print(Finding finding, Consumer<String> output, Style style) {
    String mark = finding.problem().isPresent() ? style.red("problem") : style.green("ok     ");
    output.accept(mark + "  " + pad(finding.subject()) + "  " + finding.state());
    finding
        .problem()
        .ifPresent(
            problem -> {
              problem.places().forEach(place -> output.accept(" ".repeat(21) + place));
              problem.remedies().forEach(remedy -> output.accept(" ".repeat(21) + "→ " + remedy));
            });
  }

  private static String pad(String subject) {
    return String.format("%-10s", subject);
  }

  private static void write(Json json, Diagnosis diagnosis) {
    json.object(
        () ->
            json.array(
                "findings",
                diagnosis.findings(),
                finding ->
                    json.object(
                        () -> {
                          json.field("subject", finding.subject());
                          json.field("ok", finding.problem().isEmpty());
                          json.field("state", finding.state());
                          finding
                              .problem()
                              .ifPresent(problem -> json.field("code", problem.code().name()));
                          json.strings(
                              "remedies",
                              finding
                                  .problem()
                                  .map(problem -> problem.remedies())
                                  .orElse(List.of()));
                        })));
  }
}
