package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The steps for the rows that tables begin with; they go with their table, or by themselves. */
final class SeedPlan {
  private final Setting setting;
  private final List<Step> others;
  private final List<Step> steps = new ArrayList<>();

  SeedPlan(Setting setting, List<Step> others) {
    this.setting = setting;
    this.others = List.copyOf(others);
  }

  List<Step> steps(List<SeedRow> from, List<SeedRow> to) {
    for (SeedRow row : to) {
      if (!from.contains(row)) {
        boolean old = setting.from().tables().containsKey(row.table());
        Rank.Phase phase = old ? Rank.Phase.CHANGED_TABLES : Rank.Phase.NEW_TABLES;
        steps.add(
            part(row.table(), step(phase, row, old ? add(row, to) : insert(row)))
                .uses(Tokens.table(table(setting.to(), row))));
      }
    }
    for (SeedRow row : from) {
      if (!to.contains(row) && setting.to().tables().containsKey(row.table())) {
        steps.add(
            step(Rank.Phase.DROPPED_CHILDREN, row, delete(row))
                .releases(Tokens.table(table(setting.from(), row))));
      }
    }
    return steps;
  }

  private static Table table(Indexed schema, SeedRow row) {
    return Objects.requireNonNull(schema.tables().get(row.table()));
  }

  private static Step step(Rank.Phase phase, SeedRow row, String sql) {
    return Step.of(
        new Rank(phase, row.table(), Rank.Place.COMMENT, row.name().name()),
        new Operation.Execute(sql));
  }

  /** The rows of a new table are a part of it. */
  private Step part(QualifiedName table, Step step) {
    for (Step other : others) {
      boolean creates =
          other.operations().stream()
              .anyMatch(
                  each ->
                      each instanceof Operation.CreateTable create
                          && create.table().name().equals(table));
      if (creates) {
        String part = other.part().orElse("table " + table);
        other.partOf(part);
        step.partOf(part).aside();
      }
    }
    return step;
  }

  private static String insert(SeedRow row) {
    return into(row) + " values (" + String.join(", ", row.values()) + ")";
  }

  /**
   * Adds the row unless it is there. A counter goes on behind those that nobody wants any more: it
   * may be one of them under another name, and what it counted is in use.
   */
  private static String add(SeedRow row, List<SeedRow> wanted) {
    String table = SqlText.name(row.table());
    String absent = "not exists (select from " + table + where(row) + ")";
    if (row.columns().size() != 2) {
      return into(row) + " select " + String.join(", ", row.values()) + " where " + absent;
    }
    String keys =
        wanted.stream()
            .filter(each -> each.table().equals(row.table()))
            .map(each -> each.values().get(0))
            .collect(Collectors.joining(", "));
    String counted = SqlText.identifier(row.columns().get(1));
    String begins = row.values().get(1);
    return into(row)
        + (" select " + row.values().get(0))
        + (", greatest(" + begins + ", coalesce(max(" + counted + "), " + begins + "))")
        + (" from " + table + " where " + SqlText.identifier(row.columns().get(0)))
        + (" not in (" + keys + ") having " + absent);
  }

  private static String delete(SeedRow row) {
    return "delete from " + SqlText.name(row.table()) + where(row);
  }

  private static String where(SeedRow row) {
    return row.columns().isEmpty()
        ? ""
        : " where " + SqlText.identifier(row.columns().get(0)) + " = " + row.values().get(0);
  }

  private static String into(SeedRow row) {
    String columns =
        row.columns().isEmpty()
            ? ""
            : row.columns().stream()
                .map(SqlText::identifier)
                .collect(Collectors.joining(", ", " (", ")"));
    return "insert into " + SqlText.name(row.table()) + columns;
  }
}
