package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.dialect.Sql;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Summary;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries on a scratch server whether a draft makes what the database is that it was drafted from.
 */
final class Replay {
  private static final int SHOWN = 20;
  private static final Set<ErrorCode> NO_SERVER = Set.of(ErrorCode.A090, ErrorCode.A091);

  private final Settings settings;
  private final DatabaseContent content;
  private final Progress progress;
  private final String defaultSchema;

  Replay(Settings settings, DatabaseContent content, Progress progress) {
    this.settings = settings;
    this.content = content;
    this.progress = progress;
    this.defaultSchema = content.schemas().get(0);
  }

  /**
   * What there is to say of it: nothing where it makes the same.
   *
   * @throws AutogenException A083 if it makes something else, or cannot be carried out
   */
  List<String> of(ChangeSet changes) {
    DatabaseSettings given = settings.database();
    DatabaseSettings none =
        new DatabaseSettings(
            Optional.empty(),
            content.server().major(),
            given.lockTimeout(),
            given.statementTimeout());
    try (Database scratch = Database.of(none, progress)) {
      progress.step("replaying the draft on the scratch server");
      return on(scratch, changes);
    } catch (AutogenException refused) {
      if (!NO_SERVER.contains(refused.problems().get(0).code())) {
        throw refused;
      }
      return List.of(
          "not replayed on a scratch server, so nobody knows whether it makes the same: "
              + refused.problems().get(0).sentence());
    }
  }

  private List<String> on(Database scratch, ChangeSet changes) {
    scratch.provide(defaultSchema);
    try (Connection connection = scratch.connect()) {
      List<String> missing = missing(connection);
      if (!missing.isEmpty()) {
        return List.of(
            "not replayed: the scratch server has no extension " + String.join(", ", missing));
      }
      carryOut(connection, changes);
      List<String> differences = differences(connection);
      if (!differences.isEmpty()) {
        throw refusal("what is drafted does not make the same database", differences).asException();
      }
      return List.of();
    } catch (SQLException failure) {
      throw scratch.problem(failure);
    }
  }

  private List<String> missing(Connection connection) throws SQLException {
    List<String> missing = new ArrayList<>();
    content.inventory().schema().extensions().forEach(each -> missing.add(each.name().name()));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from pg_available_extensions")) {
      while (rows.next()) {
        missing.remove(rows.getString(1));
      }
    }
    return missing;
  }

  private void carryOut(Connection connection, ChangeSet changes) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set local search_path to " + Sql.identifier(defaultSchema));
      for (String sql : PostgresSql.of(changes.upgrade())) {
        carryOut(statement, sql);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void carryOut(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw refusal(
              "what is drafted cannot be run on an empty database: "
                  + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""),
              List.of(sql))
          .asException(failure);
    }
  }

  private static Problem refusal(String sentence, List<String> places) {
    return Problem.of(ErrorCode.A083, sentence)
        .at(places)
        .remedy(
            "leave out what cannot be drafted:  --exclude NAME",
            "or draft it all the same, and correct the class:  --no-replay");
  }

  /** What the scratch database lacks, and what it has besides. */
  private List<String> differences(Connection connection) {
    Schema wanted = made();
    Schema there =
        comparable(
            Catalog.read(connection, new CatalogRequest(content.schemas(), List.of())).schema());
    Canonicalized both = Canonical.of(connection, wanted, there, defaultSchema);
    DiffPolicy all = DiffPolicy.droppingUnmanaged(name -> true, content.server().major());
    ChangeSet changes = Differ.diff(both.desired(), both.actual(), all);
    List<String> lines =
        Summary.of(changes).stream()
            .map(
                each ->
                    "%s %s  %s  %s"
                        .formatted(each.sign(), each.kind(), each.subject(), each.detail()))
            .map(String::strip)
            .toList();
    return lines.size() <= SHOWN
        ? lines
        : Stream.concat(
                lines.stream().limit(SHOWN), Stream.of("and " + (lines.size() - SHOWN) + " more"))
            .toList();
  }

  private Schema made() {
    Schema schema = content.inventory().schema();
    List<SchemaObject> objects = new ArrayList<>(schema.objects());
    objects.addAll(content.inventory().viewsByHand());
    return comparable(schema.withObjects(objects));
  }

  /** Without what rests on the rest, and without what the statements bring that make it. */
  private static Schema comparable(Schema schema) {
    return schema.withObjects(
        schema.objects().stream()
            .filter(each -> !(each instanceof Dependent) && !(each instanceof Extension))
            .<SchemaObject>map(each -> each instanceof View view ? view.bare() : each)
            .toList());
  }
}
