package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Different values of every type, as input text; those of one type are made once. */
final class Pools implements UserType.Visitor<List<String>> {
  private static final int SIZE = 8;
  private static final int ENOUGH = 12;

  private final Server server;
  private final Map<QualifiedName, UserType> types = new HashMap<>();
  private final Map<ColumnType, List<String>> made = new HashMap<>();

  Pools(Server server, Schema schema) {
    this.server = server;
    schema.types().forEach(type -> types.put(type.name(), type));
  }

  /** Values that the type takes; empty where none was found. */
  List<String> of(ColumnType type) {
    List<String> known = made.get(type);
    if (known == null) {
      known = make(type);
      made.put(type, known);
    }
    return known;
  }

  /** The same and those that the constants of the conditions suggest. */
  List<String> of(ColumnType type, Collection<String> conditions) {
    List<String> usual = of(type);
    if (conditions.isEmpty()) {
      return usual;
    }
    Set<String> all = new LinkedHashSet<>(usual);
    if (type.array()) {
      all.add("{}");
      suggested(type.element(), conditions).forEach(each -> all.add("{" + quoted(each) + "}"));
    } else {
      all.addAll(suggested(type, conditions));
    }
    return List.copyOf(all);
  }

  @Override
  public List<String> visit(EnumType type) {
    return type.labels();
  }

  @Override
  public List<String> visit(CompositeType type) {
    List<List<String>> attributes =
        type.attributes().stream().map(Column::type).map(this::of).toList();
    return several(
        n ->
            attributes.stream()
                .map(values -> values.isEmpty() ? "" : quoted(values.get(n % values.size())))
                .collect(Collectors.joining(",", "(", ")")));
  }

  @Override
  public List<String> visit(Domain domain) {
    List<String> checks = domain.checks().stream().map(Check::expression).toList();
    return accepted(Sql.name(domain.name()), of(domain.type(), checks));
  }

  private List<String> make(ColumnType type) {
    if (type.array()) {
      return arrays(of(type.element()));
    }
    UserType user = types.get(QualifiedName.parse(type.name()));
    if (user != null) {
      return user.accept(this);
    }
    List<String> known =
        IntStream.range(0, SIZE)
            .mapToObj(n -> TypeValues.value(type, n))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return known.isEmpty() ? accepted(type.toString(), TypeValues.GUESSES) : known;
  }

  private List<String> suggested(ColumnType type, Collection<String> conditions) {
    List<String> values = Hints.of(conditions, base(type));
    return Hints.sure(type) ? values : accepted(type.toString(), values);
  }

  private static List<String> arrays(List<String> elements) {
    if (elements.isEmpty()) {
      return List.of("{}");
    }
    return several(
        n -> {
          String first = quoted(elements.get(n % elements.size()));
          String second = quoted(elements.get((n + 1) % elements.size()));
          return n % 2 == 0 ? "{" + first + "}" : "{" + first + "," + second + "}";
        });
  }

  private static List<String> several(IntFunction<String> value) {
    return IntStream.range(0, SIZE).mapToObj(value).distinct().toList();
  }

  private static String quoted(String part) {
    return '"' + part.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private ColumnType base(ColumnType type) {
    return types.get(QualifiedName.parse(type.name())) instanceof Domain domain
        ? base(domain.type())
        : type;
  }

  private List<String> accepted(String type, List<String> values) {
    List<String> accepted = new ArrayList<>();
    for (String value : values) {
      String sql = "select " + Sql.literal(value) + "::" + type;
      if (accepted.size() < ENOUGH && server.run(sql).accepted()) {
        accepted.add(value);
      }
    }
    return accepted;
  }
}
