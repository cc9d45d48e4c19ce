package dev.autogen.runner;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what failed, what is left of it, and what to do. */
final class Failures {
  private static final String IN_TRANSACTION = "25001";
  private static final String NEW_ENUM_VALUE = "55P04";

  /** Tables, columns, functions, other objects and schemas that do not exist. */
  private static final Set<String> MISSING = Set.of("42P01", "42703", "42883", "42704", "3F000");

  private static final String BLOCKERS =
      """
      select format('process %s, %s, %s for %s s, holds %s', a.pid,
        coalesce(nullif(a.application_name, ''), 'without a name'), a.state,
        extract(epoch from clock_timestamp() - a.state_change)::int,
        string_agg(distinct c.relname, ', '))
      from pg_locks l
      join pg_stat_activity a on a.pid = l.pid
      join pg_class c on c.oid = l.relation
      where l.granted and l.pid <> pg_backend_pid()
        and l.database = (select oid from pg_database where datname = current_database())
        and c.relnamespace <> 'pg_catalog'::regnamespace
        and position(c.relname in ?) > 0
      group by a.pid, a.application_name, a.state, a.state_change
      order by a.pid\
      """;

  private final Optional<String> rehearsal;
  private final List<RevisionInfo> done = new ArrayList<>();

  /** The failures of one run, on a database that is thrown away or on one that stays. */
  Failures(Optional<String> rehearsal) {
    this.rehearsal = rehearsal;
  }

  /** Notes a revision that is committed and stays. */
  void done(RevisionInfo revision) {
    done.add(revision);
  }

  AutogenException of(
      RecordedStep step, StatementFailed failed, int attempts, Connection connection) {
    ServerMessage message = ServerMessage.of(failed.failure());
    if (message.rowsInTheWay()) {
      return rowsInTheWay(step, failed, message).asException(failed.failure());
    }
    if (message.nullsInTheWay() && failed.statement().startsWith("alter table ")) {
      return nullsInTheWay(step, failed, message).asException(failed.failure());
    }
    return problem(step, failed, message)
        .at(places(step, failed, message, blockers(failed, message, connection)))
        .remedy(cure(failed, connection).orElseGet(() -> remedy(message, attempts)))
        .asException(failed.failure());
  }

  /** Why a step is tried again: what the server says, at which statement, and who is in the way. */
  String reason(StatementFailed failed, ServerMessage message, Connection connection) {
    List<String> parts = new ArrayList<>(List.of(message.message()));
    failed.statement().lines().findFirst().map(String::strip).ifPresent(parts::add);
    parts.addAll(blockers(failed, message, connection));
    return String.join("; ", parts);
  }

  private static Problem problem(RecordedStep step, StatementFailed failed, ServerMessage message) {
    int count = step.statements().size();
    String where =
        failed.number() > count
            ? "the end"
            : "statement %d of %d".formatted(failed.number(), count);
    String sentence =
        "revision %s failed at %s of its %s: %s"
            .formatted(step.revision().id(), where, step.direction().word(), message.message());
    return Problem.of(code(message), sentence);
  }

  /** The check says all that there is to say; how it is written would only hide that. */
  private Problem rowsInTheWay(RecordedStep step, StatementFailed failed, ServerMessage message) {
    List<String> places = new ArrayList<>(List.of(step.revision().place()));
    message.detail().map("  "::concat).ifPresent(places::add);
    places.add(kept(step, failed, message));
    return Problem.of(
            ErrorCode.A075,
            "revision %s cannot be %s: %s"
                .formatted(step.revision().id(), past(step.direction()), message.message()))
        .at(places)
        .remedy(
            "look at them, then change or delete them:  " + message.hint().orElse(""),
            "or let the revision change them first:  op.backfill(…)");
  }

  /** The rows themselves cannot be named: what the revision did to them is gone. */
  private Problem nullsInTheWay(RecordedStep step, StatementFailed failed, ServerMessage message) {
    return Problem.of(
            ErrorCode.A075,
            "revision %s cannot be %s: rows are left without a value that becomes required: %s"
                .formatted(step.revision().id(), past(step.direction()), message.message()))
        .at(places(step, failed, message, List.of()))
        .remedy(
            "let the revision give each of them a value before:  op.backfill(…), with"
                + " coalesce(…, '') where it may be null");
  }

  private static String past(Direction direction) {
    return direction == Direction.UPGRADE ? "applied" : "reversed";
  }

  private static ErrorCode code(ServerMessage message) {
    if (message.lockInTheWay()) {
      return ErrorCode.A071;
    }
    boolean transaction =
        message.state().equals(IN_TRANSACTION) || message.state().equals(NEW_ENUM_VALUE);
    return transaction ? ErrorCode.A073 : ErrorCode.A070;
  }

  private List<String> places(
      RecordedStep step, StatementFailed failed, ServerMessage message, List<String> blockers) {
    List<String> places = new ArrayList<>();
    places.add(step.revision().place());
    failed.statement().lines().map("  "::concat).forEach(places::add);
    places.addAll(message.lines());
    places.addAll(blockers);
    places.add(kept(step, failed, message));
    return places;
  }

  private String kept(RecordedStep step, StatementFailed failed, ServerMessage message) {
    if (rehearsal.isPresent()) {
      return "this was on a scratch server, which is thrown away: no other database was changed";
    }
    String verb = past(step.direction());
    String before =
        done.isEmpty()
            ? "nothing was %s before it".formatted(verb)
            : "%s before it, and that stays: %s"
                .formatted(verb, String.join(", ", done.stream().map(RevisionInfo::id).toList()));
    boolean unknown = message.connectionLost() && failed.statement().equals(StatementFailed.COMMIT);
    return unknown
        ? "the connection broke during the commit: autogen current tells whether it happened"
        : "nothing of " + step.revision().id() + " stays; " + before;
  }

  private Optional<String[]> cure(StatementFailed failed, Connection connection) {
    return rehearsal.isPresent() ? Optional.empty() : Cure.of(failed.failure(), connection);
  }

  private String[] remedy(ServerMessage message, int attempts) {
    String again =
        rehearsal.map("run the command again: "::concat).orElse("run the same command again");
    return switch (code(message)) {
      case A071 ->
          new String[] {
            "wait for the sessions above or end them, then " + again,
            "or allow more than the %d attempts made: --lock-timeout".formatted(attempts)
          };
      case A073 ->
          message.state().equals(NEW_ENUM_VALUE)
              ? new String[] {"use the new label in a later revision: autogen -m \"…\" --empty"}
              : new String[] {
                "use the form that a transaction allows (no \"concurrently\")",
                "or run the statement by hand, take it out of the revision, then " + again
              };
      default ->
          rehearsal.isPresent() && MISSING.contains(message.state())
              ? new String[] {
                "correct the revision, then " + again,
                "or, where your own database has what is missing here, made by hand: make it in a"
                    + " revision of its own before this one, so that it runs on both"
                    + " (create or replace view …)"
              }
              : new String[] {"correct the revision or the rows that it meets, then " + again};
    };
  }

  private static List<String> blockers(
      StatementFailed failed, ServerMessage message, Connection connection) {
    if (!message.lockInTheWay()) {
      return List.of();
    }
    try {
      return Query.strings(connection, BLOCKERS, failed.statement());
    } catch (SQLException e) {
      return List.of();
    }
  }
}
