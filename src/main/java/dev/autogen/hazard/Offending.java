package dev.autogen.hazard;

import dev.autogen.operation.Operation.ExpectNoRows;
import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The checks for rows that a constraint or an index would refuse. Each condition is one that the
 * server answers by hashing, not by looking for each row through all others.
 */
record Offending(QualifiedName table) implements Constraint.Visitor<List<ExpectNoRows>> {
  private static final String REPEATED =
      "%1$s in (select %2$s from %3$s%4$s group by %5$s having count(*) > 1)";

  // A group takes nulls for equal, but no comparison finds them again.
  private static final String REPEATED_NULLS_TOO =
      "(tableoid, ctid) in (select part, place from (select tableoid as part, ctid as place,"
          + " count(*) over (partition by %s) as times from %s%s) as each where times > 1)";

  @Override
  public List<ExpectNoRows> visit(PrimaryKey key) {
    return repeated(key.name(), identifiers(key.columns()), "", false);
  }

  @Override
  public List<ExpectNoRows> visit(Unique unique) {
    return repeated(unique.name(), identifiers(unique.columns()), "", unique.nullsNotDistinct());
  }

  @Override
  public List<ExpectNoRows> visit(ForeignKey key) {
    List<ExpectNoRows> checks = new ArrayList<>();
    String own = SqlText.identifier(table.name());
    String other = table.name().equals("other") ? "another" : "other";
    List<String> columns = key.columns();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      pairs.add(
          "%s.%s = %s.%s"
              .formatted(
                  other,
                  SqlText.identifier(key.referenced().columns().get(i)),
                  own,
                  SqlText.identifier(columns.get(i))));
    }
    String known =
        identifiers(columns).stream()
            .map(column -> column + " is not null and ")
            .collect(Collectors.joining());
    String target = key.referenced().table().toString();
    checks.add(
        check(
            "%snot exists (select from %s as %s where %s)"
                .formatted(
                    known,
                    SqlText.name(key.referenced().table()),
                    other,
                    String.join(" and ", pairs)),
            "%s needs a row of %s for %s".formatted(key.name(), target, listed(columns))));
    if (key.rules().matchFull() && columns.size() > 1) {
      checks.add(
          check(
              "num_nulls(%1$s) > 0 and num_nonnulls(%1$s) > 0"
                  .formatted(String.join(", ", identifiers(columns))),
              "%s needs all of %s or none".formatted(key.name(), listed(columns))));
    }
    return checks;
  }

  @Override
  public List<ExpectNoRows> visit(Check check) {
    // A comment in the expression must not hide the parenthesis.
    String end = check.expression().contains("--") ? "\n)" : ")";
    return List.of(check("not (" + check.expression() + end, check.name() + " refuses them"));
  }

  /** How rows exclude each other is for the constraint's own index to find out. */
  @Override
  public List<ExpectNoRows> visit(Exclusion exclusion) {
    return List.of();
  }

  List<ExpectNoRows> of(Index index) {
    List<String> terms =
        index.keys().stream()
            .map(key -> key.expression() ? "(" + key.term() + ")" : SqlText.identifier(key.term()))
            .toList();
    String where = index.predicate().map(predicate -> " where " + predicate).orElse("");
    return repeated(index.name(), terms, where, index.nullsNotDistinct());
  }

  /** The rows where a column is null that becomes required. */
  ExpectNoRows missing(String column) {
    return check(SqlText.identifier(column) + " is null", column + " becomes required");
  }

  ExpectNoRows check(String condition, String reason) {
    return new ExpectNoRows(table, condition, reason);
  }

  private List<ExpectNoRows> repeated(
      String name, List<String> terms, String where, boolean nullsToo) {
    String list = String.join(", ", terms);
    String from = SqlText.name(table);
    String condition =
        nullsToo
            ? REPEATED_NULLS_TOO.formatted(list, from, where)
            : REPEATED.formatted(
                terms.size() == 1 ? list : "(" + list + ")", list, from, where, list);
    String predicate =
        where.isEmpty() || nullsToo ? "" : " and " + where.substring(" where ".length());
    return List.of(
        check(condition + predicate, "%s takes each %s once".formatted(name, listed(terms))));
  }

  private static List<String> identifiers(List<String> columns) {
    return columns.stream().map(SqlText::identifier).toList();
  }

  private static String listed(List<String> columns) {
    return columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")";
  }
}
