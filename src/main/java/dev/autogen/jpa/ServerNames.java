package dev.autogen.jpa;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to what has none, as its {@code ChooseRelationName} and {@code
 * ChooseConstraintName} do, with all names that were given before.
 */
final class ServerNames {
  private final Map<QualifiedName, String> relations = new HashMap<>();
  private final Set<QualifiedName> constraints = new HashSet<>();
  private final List<String> clashes = new ArrayList<>();

  /** Takes the name for what a schema can have only once under it, whatever its kind is. */
  void relation(QualifiedName name, String kind) {
    String prior = relations.putIfAbsent(name, kind);
    if (prior != null) {
      clash(name.toString(), prior, kind);
    }
  }

  void constraint(QualifiedName name) {
    constraints.add(name);
  }

  /** Takes a name that is taken. */
  void clash(String name, String prior, String kind) {
    clashes.add(name + "    " + prior + ", " + kind);
  }

  /** Names that were taken twice, with what took them; PostgreSQL would refuse the second. */
  List<String> clashes() {
    return List.copyOf(clashes);
  }

  /** A name for a primary key or a unique constraint, whose index is a relation too. */
  String keyName(QualifiedName table, List<String> columns, String label) {
    return chosen(
        table,
        joined(columns),
        label,
        name -> relations.containsKey(name) || constraints.contains(name));
  }

  /** A name for any other constraint. */
  String constraintName(QualifiedName table, List<String> columns, String label) {
    return chosen(table, joined(columns), label, constraints::contains);
  }

  /** A name for the sequence behind a column. */
  String sequenceName(QualifiedName table, String column) {
    return chosen(table, column, "seq", relations::containsKey);
  }

  private static String chosen(
      QualifiedName table, String addition, String label, Predicate<QualifiedName> taken) {
    String name = made(table.name(), addition, label);
    for (int pass = 1; taken.test(table.sibling(name)); pass++) {
      name = made(table.name(), addition, label + pass);
    }
    return name;
  }

  // The longer of the two is cut first, until all fits.
  private static String made(String first, String second, String label) {
    int room = SqlText.LONGEST_NAME - label.length() - 1 - (second.isEmpty() ? 0 : 1);
    int firstBytes = SqlText.bytes(first);
    int secondBytes = SqlText.bytes(second);
    while (firstBytes + secondBytes > room) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String addition = second.isEmpty() ? "" : "_" + SqlText.clipped(second, secondBytes);
    return SqlText.clipped(first, firstBytes) + addition + "_" + label;
  }

  private static String joined(List<String> columns) {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      joined.append(joined.length() > 0 ? "_" : "").append(column);
      if (SqlText.bytes(joined.toString()) > SqlText.LONGEST_NAME) {
        break;
      }
    }
    return joined.toString();
  }
}
