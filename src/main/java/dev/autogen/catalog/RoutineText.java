package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A routine whose body is a text, which PostgreSQL reads anew at every call and in which no name
 * follows a rename. One with a <a
 * href="https://www.postgresql.org/docs/current/sql-createfunction.html">body in the SQL standard's
 * form</a> is none.
 *
 * @param words what it is and its name, such as {@code function f(integer)}
 * @param text its arguments and its body, without comments
 * @param tables those whose triggers call it
 */
public record RoutineText(String words, String text, List<QualifiedName> tables) {
  private static final String SQL =
      """
      select n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid),
        case p.prokind when 'p' then 'procedure' else 'function' end, p.prosrc,
        l.lanname in ('sql', 'plpgsql'),
        (select string_agg(distinct tn.nspname || E'\\n' || t.relname, E'\\n')
          from pg_catalog.pg_trigger g
          join pg_catalog.pg_class t on t.oid = g.tgrelid
          join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
          where g.tgfoid = p.oid)
      from pg_catalog.pg_proc p
      join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      join pg_catalog.pg_language l on l.oid = p.prolang
      where p.oid >= 16384 and l.lanname not in ('internal', 'c') and p.prosqlbody is null
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (select from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        and exists (select from unnest(?::text[]) as old (name)
          where strpos(lower(p.prosrc), lower(old.name)) > 0)
      order by 1, 2, 3
      """;

  private static final Pattern COMMENT = Pattern.compile("'[^']*+'|--[^\\n]*+|/\\*[\\s\\S]*?\\*/");

  public RoutineText {
    tables = List.copyOf(tables);
  }

  /**
   * The routines of all schemas in whose body any of the texts occurs, whatever the letter case,
   * with one statement; none where the server refuses.
   *
   * @param defaultSchema the schema whose objects carry no schema in their names
   */
  public static List<RoutineText> containing(
      Connection connection, String defaultSchema, Collection<String> texts) {
    Names names = new Names(defaultSchema);
    List<RoutineText> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows, names));
        }
      }
      return found;
    } catch (SQLException refused) {
      return List.of();
    }
  }

  private static RoutineText read(ResultSet row, Names names) throws SQLException {
    String arguments = row.getString(3);
    QualifiedName name = names.name(row.getString(1), row.getString(2));
    String body = row.getString(5);
    List<QualifiedName> tables = new ArrayList<>();
    String[] parts = String.valueOf(row.getString(7)).split("\n", -1);
    for (int i = 0; i + 1 < parts.length; i += 2) {
      tables.add(names.name(parts[i], parts[i + 1]));
    }
    return new RoutineText(
        row.getString(4) + " " + name + "(" + arguments + ")",
        arguments + "\n" + (row.getBoolean(6) ? withoutComments(body) : body),
        tables);
  }

  private static String withoutComments(String body) {
    return COMMENT.matcher(body).replaceAll(RoutineText::kept);
  }

  private static String kept(MatchResult found) {
    return found.group().startsWith("'") ? Matcher.quoteReplacement(found.group()) : " ";
  }
}
