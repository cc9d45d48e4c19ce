package dev.autogen.catalog;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tables, views and types need besides each other to be made somewhere else.
 *
 * @param extensions what needs each extension, by its name
 * @param routines the routines that somebody made, in an order in which they can be made again
 */
public record Prerequisites(Map<String, Set<QualifiedName>> extensions, List<Routine> routines) {
  public Prerequisites {
    extensions = Map.copyOf(extensions);
    routines = List.copyOf(routines);
  }

  /**
   * A routine that defaults, checks, generated columns, indexes or views call.
   *
   * @param name with the types of its arguments: {@code next_code(integer)}
   * @param create the statement that makes it
   * @param drop the statement that drops it
   * @param users the tables, views and types that call it, directly or not
   */
  public record Routine(QualifiedName name, String create, String drop, Set<QualifiedName> users) {
    public Routine {
      users = Set.copyOf(users);
    }
  }

  /**
   * What the tables, views and types of some schemas need, with one statement.
   *
   * @param connection one without an open transaction, which is as it was afterwards
   * @param schemas the schemas to look at, the default schema first
   * @throws dev.autogen.problem.AutogenException with A060 if the server refuses
   */
  public static Prerequisites read(Connection connection, List<String> schemas) {
    try (CatalogTransaction transaction = CatalogTransaction.reading(connection, schemas.get(0))) {
      return of(transaction.attempt(PrerequisitesSql.of(schemas)), new Names(schemas.get(0)));
    } catch (SQLException exception) {
      throw Problem.of(
              ErrorCode.A060,
              "the database's catalog cannot be read: " + ServerMessage.of(exception))
          .remedy("Look at the connection and at the role's privileges:  autogen doctor")
          .asException(exception);
    }
  }

  private static Prerequisites of(List<Fields> rows, Names names) {
    Map<String, Set<QualifiedName>> extensions = new HashMap<>();
    Map<QualifiedName, Routine> routines = new LinkedHashMap<>();
    for (Fields row : rows) {
      QualifiedName user = names.read(row);
      boolean extension = row.text().equals("extension");
      QualifiedName name = names.read(row);
      if (extension) {
        extensions.computeIfAbsent(name.name(), key -> new HashSet<>()).add(user);
      } else {
        Routine routine = new Routine(name, row.text(), row.text(), Set.of(user));
        routines.merge(name, routine, Prerequisites::joined);
      }
    }
    return new Prerequisites(extensions, new ArrayList<>(routines.values()));
  }

  private static Routine joined(Routine first, Routine second) {
    Set<QualifiedName> users = new HashSet<>(first.users());
    users.addAll(second.users());
    return new Routine(first.name(), first.create(), first.drop(), users);
  }
}
