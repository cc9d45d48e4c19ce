package dev.autogen.command;

import dev.autogen.diff.ChangeSet;
import dev.autogen.hazard.Need;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Nearest;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with values that somebody gave for the rows that are there. */
record FillProblems(DraftSettings decided, String defaultSchema, ChangeSet changes) {
  private static final Pattern UNKNOWN =
      Pattern.compile("column \"?(?:\\w+\\.)?([^\"]+?)\"? does not exist");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric", "money");
  private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "bpchar");

  /** What a value was given for on the command line that needs none, or that is not there. */
  List<Problem> unneeded(List<Need> needs) {
    List<String> needed = needs.stream().map(need -> need.column().toString()).toList();
    Set<String> all = columns(changes.after());
    all.addAll(columns(changes.before()));
    List<Problem> problems = new ArrayList<>();
    List<String> unneeded = new ArrayList<>();
    for (String key : new TreeSet<>(decided.fills().keySet())) {
      String name = withoutDefault(key);
      if (!all.contains(name)) {
        problems.add(missing(key, all, needed));
      } else if (!needed.contains(name)) {
        unneeded.add(key);
      }
    }
    if (!unneeded.isEmpty()) {
      problems.add(unneeded(unneeded, needed));
    }
    return problems;
  }

  private Problem missing(String key, Set<String> all, List<String> needed) {
    Problem problem =
        Problem.of(ErrorCode.A097, "there is no column " + key + ", nor does an entity ask for it")
            .at(option(key));
    return Nearest.to(withoutDefault(key), all)
        .map(near -> problem.remedy("did you mean  " + near + "?"))
        .orElseGet(() -> problem.remedy(remedies("leave it out:  --fill " + key, needed)));
  }

  private Problem unneeded(List<String> unneeded, List<String> needed) {
    String first =
        unneeded.size() == 1
            ? "leave it out:  --fill " + unneeded.get(0)
            : "leave them out, each with its  --fill";
    return Problem.of(
            ErrorCode.A097,
            unneeded.size() == 1
                ? unneeded.get(0) + " needs no value for the rows that are there"
                : "some columns need no value for the rows that are there")
        .at(unneeded.stream().map(this::option).toList())
        .remedy(remedies(first, needed));
  }

  private static String[] remedies(String first, List<String> needed) {
    return needed.isEmpty()
        ? new String[] {first}
        : new String[] {first, "or name what does:  " + String.join(", ", needed)};
  }

  private String option(String key) {
    return "--fill " + key + "=" + decided.fills().get(key);
  }

  /** A value that the server refuses. */
  Problem wrong(Need need, String expression, FillTrial.Objection against) {
    Problem problem =
        Problem.of(
                ErrorCode.A098,
                "rows cannot get %s in %s: %s".formatted(expression, need.column(), against.said()))
            .at(said(need.column(), expression), need.column() + "  " + need.type());
    return against
        .advice()
        .map(problem::remedy)
        .orElseGet(() -> problem.remedy(advice(need, against.said())));
  }

  private String[] advice(Need need, String said) {
    Matcher unknown = UNKNOWN.matcher(said);
    Optional<String> near =
        unknown.find() ? Nearest.to(unknown.group(1), columnsOf(need.column())) : Optional.empty();
    if (near.isPresent()) {
      return new String[] {"did you mean  " + near.get() + "?"};
    }
    String example =
        "write one of type " + need.type() + ":  " + said(need.column(), example(need));
    return isOne(TEXTS, need.type())
        ? new String[] {
          example, "a text stands in single quotes in SQL, and the shell takes quotes of its own"
        }
        : new String[] {example};
  }

  private Set<String> columnsOf(ColumnName name) {
    Set<String> columns = new TreeSet<>();
    Stream.of(changes.before(), changes.after())
        .flatMap(schema -> schema.table(name.table()).stream())
        .forEach(table -> table.columns().forEach(each -> columns.add(each.name())));
    columns.remove(name.column());
    return columns;
  }

  /** How a value is given there where it was given. */
  private String said(ColumnName name, String expression) {
    boolean given = keys(name).anyMatch(decided.fills()::containsKey);
    boolean standing = keys(name).anyMatch(decided.standingFills()::containsKey);
    if (given) {
      return "--fill \"" + name + "=" + expression + "\"";
    }
    return standing
        ? "fill." + name + " = " + expression
        : "@FillWith(\"" + expression + "\") at the attribute of " + name;
  }

  private Stream<String> keys(ColumnName name) {
    return Stream.of(name.toString(), defaultSchema + "." + name);
  }

  private static String example(Need need) {
    ColumnType type = need.type();
    if (isOne(NUMBERS, type)) {
      return "0";
    }
    return switch (type.array() ? "" : type.name()) {
      case "boolean" -> "false";
      case "date" -> "current_date";
      case "time", "timetz", "timestamp", "timestamptz" -> "now()";
      case "uuid" -> "gen_random_uuid()";
      default -> "'…'";
    };
  }

  private static boolean isOne(Set<String> names, ColumnType type) {
    return !type.array() && names.contains(type.name());
  }

  private static Set<String> columns(Schema schema) {
    Set<String> columns = new TreeSet<>();
    for (Table table : schema.tables()) {
      table
          .columns()
          .forEach(each -> columns.add(new ColumnName(table.name(), each.name()).toString()));
    }
    return columns;
  }

  private String withoutDefault(String key) {
    String prefix = defaultSchema + ".";
    return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
  }
}
