package dev.autogen.runner;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.QualifiedName;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Writes the lines of a script: what surrounds the statements of revisions. */
final class ScriptText {
  private static final String TAG = "$autogen$";
  private static final String SEARCH_PATH =
      """
      begin
        if %s is null then
          raise exception %s;
        end if;
        perform set_config('autogen.search_path', %s, false);
      end\
      """;
  private static final String GUARD =
      """
      declare
        found_ text[];
      begin
      %s  -- only a database that stands where this begins
        found_ := array(select version_num::text from %s%s
          order by version_num collate "C" for update);
        if found_ <> array[%s]::text[] then
          raise exception 'the database is %%, but this begins %%',
            coalesce('at ' || nullif(array_to_string(found_, ', '), ''), 'before the first revision'),
            %s
            using hint = 'to write a script that begins elsewhere: FROM:TO --sql';
        end if;
      end\
      """;

  private final RunnerSettings settings;
  private final Set<String> unrelated;
  private final VersionTable versions;
  private final HistoryTable history;
  private final StringBuilder script = new StringBuilder();

  /**
   * The beginning of a script.
   *
   * @param unrelated rows that can be in the version table or not
   */
  ScriptText(RunnerSettings settings, Set<String> unrelated) {
    this.settings = settings;
    this.unrelated = unrelated;
    QualifiedName given = settings.versionTable();
    QualifiedName name =
        settings
            .defaultSchema()
            .filter(schema -> given.schema().isEmpty())
            .map(schema -> QualifiedName.of(schema, given.name()))
            .orElse(given);
    this.versions = VersionTable.of(name);
    this.history = HistoryTable.of(name);
  }

  /** A revision, the rows before it, and how it changes them. */
  record Step(RecordedStep recorded, SortedSet<String> before, List<RowChange> changes) {}

  void comment(String text) {
    // Whatever ends a line would end the comment.
    script.append("-- ").append(text.replaceAll("\\R", " ")).append('\n');
  }

  /** What holds for the whole session. */
  void preamble() {
    comment("Written by autogen " + settings.toolVersion() + ".  psql -v ON_ERROR_STOP=1 -f FILE");
    line("set client_encoding = 'UTF8';");
    Optional<String> schema = settings.defaultSchema();
    block(
        SEARCH_PATH.formatted(
            schema.map(name -> "to_regnamespace(" + quoted(name) + ")").orElse("current_schema()"),
            Sql.literal(
                schema
                    .map(name -> "the database has no schema " + name.replace("%", "%%"))
                    .orElse("no schema of the search path exists")),
            schema.map(ScriptText::quoted).orElse("quote_ident(current_schema())")));
  }

  /** The runner's tables, in a transaction of their own. */
  void tables() {
    line("");
    comment("The tables in which is kept what was applied.");
    line("begin;");
    String schema =
        versions
            .name()
            .schema()
            .map(name -> missing("namespace", quoted(name), schema(name)))
            .orElse("");
    block(
        "begin\n"
            + session()
            + schema
            + missing("class", Sql.literal(Sql.name(versions.name())), versions.create())
            + missing("class", Sql.literal(Sql.name(history.name())), history.create())
            + "end");
    line("commit;");
  }

  /** A revision, in a transaction of its own. */
  void step(Step step) {
    RecordedStep recorded = step.recorded();
    String id = recorded.revision().id();
    line("");
    comment(recorded.direction().word() + " " + id + "  " + recorded.revision().message());
    begin(step.before());
    line("");
    recorded.statements().forEach(each -> script.append(PsqlStatement.of(each).text()));
    line("");
    block("begin\n" + searchPath() + "end");
    rows(step.changes());
    record(id, recorded.direction(), recorded.checksum());
    line("commit;");
  }

  /** Rows that change without a revision, in a transaction of their own. */
  void stamp(SortedSet<String> before, List<RowChange> changes, List<String> stamped) {
    line("");
    begin(before);
    rows(changes);
    List<String> recorded = stamped.isEmpty() ? List.of("base") : stamped;
    if (!changes.isEmpty()) {
      recorded.forEach(id -> record(id, Direction.STAMP, ""));
    }
    line("commit;");
  }

  @Override
  public String toString() {
    return script.toString();
  }

  private void begin(SortedSet<String> rows) {
    line("begin;");
    String begins = rows.isEmpty() ? "before the first revision" : "at " + String.join(", ", rows);
    block(
        GUARD.formatted(
            session(),
            Sql.name(versions.name()),
            unrelated.isEmpty()
                ? ""
                : "\n    where version_num <> all (array[" + literals(unrelated) + "])",
            literals(rows),
            Sql.literal(begins)));
  }

  /** What {@link StepRunner} and {@link AdvisoryLock} see to, in PL/pgSQL. */
  private String session() {
    return searchPath()
        + """
          -- one at a time works on this table of versions
          perform set_config('lock_timeout', '0', true);
          perform pg_advisory_xact_lock(%s);
          -- what role and session have set decides nothing
          perform set_config('lock_timeout', '%s', true), set_config('statement_timeout', '%s', true),
            set_config('idle_in_transaction_session_timeout', '0', true),
            set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, MDY', true),
            set_config('IntervalStyle', 'postgres', true),
            set_config('standard_conforming_strings', 'on', true);
          if current_setting('server_version_num')::int >= 170000 then
            perform set_config('transaction_timeout', '0', true);
          end if;
        """
            .replaceAll("(?m)^", "  ")
            .stripTrailing()
            .formatted(
                lock(),
                millis(settings.lockTimeout()),
                settings.statementTimeout().map(ScriptText::millis).orElse("0"))
        + "\n";
  }

  private static String searchPath() {
    return "  perform set_config('search_path', current_setting('autogen.search_path'), true);\n";
  }

  private String lock() {
    return versions.name().schema().isPresent()
        ? String.valueOf(AdvisoryLock.number(versions.name().toString()))
        : AdvisoryLock.numberInCurrentSchema(versions.name().name());
  }

  private void rows(List<RowChange> changes) {
    changes.forEach(each -> line(versions.statement(each) + ";"));
  }

  private void record(String id, Direction direction, String checksum) {
    line(history.statement(id, direction, checksum, settings.toolVersion()) + ";");
  }

  private void block(String body) {
    line(
        body.contains(TAG)
            ? "do " + Sql.literal(body) + ";"
            : "do " + TAG + "\n" + body + " " + TAG + ";");
  }

  private void line(String text) {
    script.append(text).append('\n');
  }

  private static String missing(String kind, String name, String create) {
    return "  if to_reg%s(%s) is null then\n%s;\n  end if;\n"
        .formatted(kind, name, create.indent(4).stripTrailing());
  }

  private static String schema(String name) {
    return "create schema " + Sql.identifier(name);
  }

  /** The name of a schema as SQL writes it, as a string constant. */
  private static String quoted(String schema) {
    return Sql.literal(Sql.identifier(schema));
  }

  private static String literals(Collection<String> texts) {
    return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + "ms";
  }
}
