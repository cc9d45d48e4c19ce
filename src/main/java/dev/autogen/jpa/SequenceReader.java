package dev.autogen.jpa;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.SequenceOptions;
import java.util.Set;

/** Reads the parameters of a sequence. */
final class SequenceReader {
  private static final Set<String> CLAUSES =
      Set.of(
          "as",
          "increment",
          "minvalue",
          "maxvalue",
          "start",
          "cache",
          "cycle",
          "no",
          "owned",
          "sequence",
          "restart",
          "logged",
          "unlogged");

  private final SqlCursor sql;

  private SequenceReader(SqlCursor sql) {
    this.sql = sql;
  }

  static SequenceOptions options(String text) {
    return new SequenceReader(new SqlCursor(text)).options();
  }

  private SequenceOptions options() {
    SequenceOptions options = SequenceOptions.sequenceOptions();
    while (!sql.done()) {
      options = option(options);
    }
    return options;
  }

  private SequenceOptions option(SequenceOptions options) {
    if (sql.take("as")) {
      return options.as(ColumnType.type(sql.until(CLAUSES)));
    }
    if (sql.take("start")) {
      sql.take("with");
      return options.startWith(number());
    }
    if (sql.take("increment")) {
      sql.take("by");
      return options.incrementBy(number());
    }
    if (sql.take("minvalue")) {
      return options.minValue(number());
    }
    if (sql.take("maxvalue")) {
      return options.maxValue(number());
    }
    if (sql.take("cache")) {
      return options.cache(number());
    }
    if (sql.take("cycle")) {
      return options.cycle(true);
    }
    return nothing(options);
  }

  private SequenceOptions nothing(SequenceOptions options) {
    if (sql.take("owned", "by")) {
      sql.qualifiedName();
      return options;
    }
    sql.expect("no");
    sql.next();
    return options;
  }

  private long number() {
    boolean negative = sql.take("-");
    sql.take("+");
    long number = Long.parseLong(sql.next().text());
    return negative ? -number : number;
  }
}
