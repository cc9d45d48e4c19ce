package dev.autogen.jpa;

import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to what has none, as its {@code ChooseRelationName} and {@code
 * ChooseConstraintName} do, with all names that were given before.
 */
final class ServerNames {
  private final Set<QualifiedName> relations = new HashSet<>();
  private final Set<QualifiedName> constraints = new HashSet<>();

  void relation(QualifiedName name) {
    relations.add(name);
  }

  void constraint(QualifiedName name) {
    constraints.add(name);
  }

  /** A name for a primary key or a unique constraint, whose index is a relation too. */
  String keyName(QualifiedName table, List<String> columns, String label) {
    return chosen(
        table,
        joined(columns),
        label,
        name -> relations.contains(name) || constraints.contains(name));
  }

  /** A name for any other constraint. */
  String constraintName(QualifiedName table, List<String> columns, String label) {
    return chosen(table, joined(columns), label, constraints::contains);
  }

  /** A name for the sequence behind a column. */
  String sequenceName(QualifiedName table, String column) {
    return chosen(table, column, "seq", relations::contains);
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
    int room = Identifiers.LONGEST - label.length() - 1 - (second.isEmpty() ? 0 : 1);
    int firstBytes = Identifiers.bytes(first);
    int secondBytes = Identifiers.bytes(second);
    while (firstBytes + secondBytes > room) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String addition = second.isEmpty() ? "" : "_" + Identifiers.clipped(second, secondBytes);
    return Identifiers.clipped(first, firstBytes) + addition + "_" + label;
  }

  private static String joined(List<String> columns) {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      joined.append(joined.length() > 0 ? "_" : "").append(column);
      if (Identifiers.bytes(joined.toString()) > Identifiers.LONGEST) {
        break;
      }
    }
    return joined.toString();
  }
}
