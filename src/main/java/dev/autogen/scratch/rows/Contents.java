package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is in the tables, and where the rows of partitioned ones can go. */
final class Contents {
  private static final int ENOUGH = 8;
  private static final String PARTITIONED =
      """
      select case when n.nspname = current_schema then '' else n.nspname end, c.relname,
        coalesce((select string_agg('(' || case pg_get_partition_constraintdef(l.relid)
              when '' then 'true' else coalesce(pg_get_partition_constraintdef(l.relid), 'true') end
            || ')', ' or ' order by l.relid)
          from pg_partition_tree(c.oid) l where l.isleaf and l.level > 0), 'false')
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'p' and not c.relispartition
      """;

  private final Server server;
  private final Map<QualifiedName, String> partitions = new HashMap<>();
  private final Set<QualifiedName> full = new HashSet<>();
  private final Map<ForeignKey.Reference, List<List<String>>> known = new HashMap<>();

  private Contents(Server server) {
    this.server = server;
  }

  static Contents of(Server server, List<Table> tables) {
    Contents contents = new Contents(server);
    for (List<String> row : server.run(PARTITIONED).rows()) {
      Optional<String> schema = Optional.of(row.get(0)).filter(name -> !name.isEmpty());
      contents.partitions.put(new QualifiedName(schema, row.get(1)), row.get(2));
    }
    if (!tables.isEmpty()) {
      String sql =
          IntStream.range(0, tables.size())
              .mapToObj(
                  number ->
                      "select %d where exists (select from %s)"
                          .formatted(number, contents.own(tables.get(number).name())))
              .collect(Collectors.joining(" union all "));
      for (List<String> row : server.run(sql).rows()) {
        contents.full.add(tables.get(Integer.parseInt(row.get(0))).name());
      }
    }
    return contents;
  }

  boolean isEmpty(Table table) {
    return !full.contains(table.name());
  }

  /** What a row must keep to fall into a partition; nothing for a table without partitions. */
  Optional<String> partitions(QualifiedName table) {
    return Optional.ofNullable(partitions.get(table));
  }

  /** Some values of the columns that a foreign key references, as SQL writes them. */
  List<List<String>> tuples(ForeignKey.Reference reference) {
    List<List<String>> before = known.get(reference);
    if (before != null) {
      return before;
    }
    List<List<String>> tuples = new ArrayList<>();
    for (List<String> row : server.run(sql(reference)).rows()) {
      tuples.add(row.stream().map(Sql::literal).toList());
    }
    known.put(reference, tuples);
    return tuples;
  }

  private String sql(ForeignKey.Reference reference) {
    List<String> names = reference.columns().stream().map(Sql::identifier).toList();
    return "select %s from %s where %s order by %s limit %d"
        .formatted(
            names.stream().map(name -> name + "::text").collect(Collectors.joining(", ")),
            own(reference.table()),
            names.stream().map(name -> name + " is not null").collect(Collectors.joining(" and ")),
            names.stream().map(name -> name + "::text").collect(Collectors.joining(", ")),
            ENOUGH);
  }

  /** The rows of the table itself, without those of tables that inherit from it. */
  private String own(QualifiedName table) {
    return (partitions.containsKey(table) ? "" : "only ") + Sql.name(table);
  }
}
