package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What objects are, and what they rest on, as tokens. */
final class Tokens {
  private Tokens() {}

  static List<Token> schema(QualifiedName name) {
    return name.schema().map(schema -> List.of(Token.schema(schema))).orElse(List.of());
  }

  /** What a new column needs: its type and the sequence of its default. */
  static List<Token> needs(Column column) {
    List<Token> needs = new ArrayList<>();
    needs.add(Token.of(Token.Kind.TYPE, Expressions.typeName(column.type())));
    Expressions.sequence(column.defaultExpression())
        .ifPresent(name -> needs.add(Token.of(Token.Kind.SEQUENCE, name)));
    return needs;
  }

  /** What an old column rests on, a type that is being swapped among it. */
  static List<Token> restsOn(Column column) {
    List<Token> tokens = needs(column);
    tokens.add(Token.of(Token.Kind.OLD_TYPE, Expressions.typeName(column.type())));
    return tokens;
  }

  /** The column's being there and its shape. */
  static List<Token> column(QualifiedName table, String column) {
    return List.of(
        Token.of(Token.Kind.COLUMN, table, column), Token.of(Token.Kind.SHAPE, table, column));
  }

  /** What a constraint is to others: its name, the name of its index, a key to point at. */
  static List<Token> constraint(QualifiedName table, Constraint constraint) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(Token.of(Token.Kind.CONSTRAINT, table, constraint.name()));
    if (Children.hasIndex(constraint)) {
      tokens.add(Token.relation(table, constraint.name()));
    }
    if (!Children.key(constraint).isEmpty()) {
      tokens.add(Token.key(table, Children.key(constraint)));
    }
    if (constraint instanceof PrimaryKey) {
      tokens.add(Token.of(Token.Kind.PRIMARY_KEY, table));
    }
    return tokens;
  }

  /** What a constraint needs, apart from foreign keys that lie within a table being dropped. */
  static List<Token> needs(QualifiedName table, Constraint constraint) {
    List<Token> needs = new ArrayList<>(shapes(table, Children.mentioned(constraint)));
    needs.add(Token.of(Token.Kind.TABLE, table));
    if (constraint instanceof ForeignKey key) {
      needs.addAll(target(key));
    }
    return needs;
  }

  /** The table, the key and the columns that a foreign key points at. */
  static List<Token> target(ForeignKey key) {
    QualifiedName table = key.referenced().table();
    List<Token> target = new ArrayList<>(shapes(table, Set.copyOf(key.referenced().columns())));
    target.add(Token.of(Token.Kind.TABLE, table));
    target.add(Token.key(table, key.referenced().columns()));
    return target;
  }

  /** What an index is to others: its name and, where it is unique, a key to point at. */
  static List<Token> index(QualifiedName table, Index index) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(Token.relation(table, index.name()));
    if (!Children.key(index).isEmpty()) {
      tokens.add(Token.key(table, Children.key(index)));
    }
    return tokens;
  }

  static List<Token> needs(QualifiedName table, Index index) {
    List<Token> needs = new ArrayList<>(shapes(table, Children.mentioned(index)));
    needs.add(Token.of(Token.Kind.TABLE, table));
    return needs;
  }

  /** A table, its columns and what its constraints are. */
  static List<Token> table(Table table) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(Token.of(Token.Kind.TABLE, table.name()));
    tokens.add(Token.of(Token.Kind.RELATION, table.name()));
    tokens.add(Token.of(Token.Kind.TYPE_NAME, table.name()));
    table.columns().forEach(column -> tokens.addAll(column(table.name(), column.name())));
    table.constraints().stream()
        .filter(each -> !(each instanceof ForeignKey))
        .forEach(each -> tokens.addAll(constraint(table.name(), each)));
    return tokens;
  }

  /** The tables among these that a table inherits from. */
  static List<Token> parents(Table table, Collection<QualifiedName> all) {
    String shape = Clauses.of(table).shape();
    if (!shape.toLowerCase(Locale.ROOT).startsWith("inherits")) {
      return List.of();
    }
    Set<String> words = Expressions.identifiers(shape);
    return all.stream()
        .filter(each -> words.contains(each.name()) && !each.equals(table.name()))
        .map(each -> Token.of(Token.Kind.TABLE, each))
        .toList();
  }

  private static List<Token> shapes(QualifiedName table, Set<String> columns) {
    List<Token> shapes = new ArrayList<>();
    columns.forEach(column -> shapes.add(Token.of(Token.Kind.SHAPE, table, column)));
    return shapes;
  }
}
