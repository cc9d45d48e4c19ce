package dev.autogen.revision;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what is known about a revision from its header, and notes what is wrong with it. */
final class Headers {
  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /** From the annotation of a class. */
  Optional<RevisionInfo> of(RevisionHeader header, String className, String location) {
    return of(
        Map.of(
            "id", List.of(header.id()),
            "revises", List.of(header.revises()),
            "created", List.of(header.created()),
            "message", List.of(header.message()),
            "branchLabels", List.of(header.branchLabels()),
            "dependsOn", List.of(header.dependsOn())),
        className,
        location);
  }

  /** From the elements as they were written. */
  Optional<RevisionInfo> of(Map<String, List<String>> header, String className, String location) {
    Optional<String> id = single(header, "id", location);
    Optional<String> message = single(header, "message", location);
    Optional<Instant> created =
        single(header, "created", location).flatMap(text -> instant(text, location));
    if (id.isEmpty() || message.isEmpty() || created.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RevisionInfo(
            id.get(),
            header.getOrDefault("revises", List.of()),
            created.get(),
            message.get(),
            header.getOrDefault("branchLabels", List.of()),
            header.getOrDefault("dependsOn", List.of()),
            className,
            location));
  }

  /** Notes that a revision has no header at all. */
  void missing(String className, String location) {
    problems.add(
        Problem.of(ErrorCode.A010, className + " implements Revision and has no @RevisionHeader")
            .at(location)
            .remedy(
                "@RevisionHeader(id = \"…\", revises = \"…\", created = \"2026-01-31T12:00:00Z\","
                    + " message = \"…\")"));
  }

  private Optional<String> single(
      Map<String, List<String>> header, String element, String location) {
    List<String> values = header.getOrDefault(element, List.of());
    if (values.size() != 1) {
      problems.add(
          Problem.of(ErrorCode.A010, "a header has no " + element)
              .at(location)
              .remedy("@RevisionHeader(" + element + " = \"…\", …)"));
      return Optional.empty();
    }
    return Optional.of(values.get(0));
  }

  private Optional<Instant> instant(String text, String location) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      problems.add(
          Problem.of(
                  ErrorCode.A010, "a header was created at \"" + text + "\", which is no instant")
              .at(location)
              .remedy("write it in UTC: created = \"2026-01-31T12:00:00Z\""));
      return Optional.empty();
    }
  }
}
