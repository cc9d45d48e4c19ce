package dev.autogen.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Empties a database, which costs a tenth of a new one. It can be used again only if nothing is in
 * it that a new one would not have.
 */
final class Emptied {
  /** Everybody else goes; then what tests make, in the order in which it rests on the rest. */
  private static final String EMPTY =
      """
      do $$
      declare
        each text;
      begin
        set local lock_timeout = '2s';
        perform pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid();
        for each in
          select format('drop event trigger %I', evtname) from pg_event_trigger
          union all select format('drop publication %I', pubname) from pg_publication
          union all select format('drop extension %I cascade', extname) from pg_extension
            where extname <> 'plpgsql'
          union all select format('drop schema %I cascade', nspname) from pg_namespace
            where nspname <> 'information_schema' and nspname !~ '^pg_'
        loop
          execute each;
        end loop;
        perform lo_unlink(oid) from pg_largeobject_metadata;
        create schema public;
        comment on schema public is 'standard public schema';
        if current_setting('server_version_num')::int >= 150000 then
          alter schema public owner to pg_database_owner;
          grant usage on schema public to public;
        else
          grant all on schema public to public;
        end if;
        execute format('alter database %I reset all', current_database());
      end
      $$
      """;

  /** What is left all the same; objects of a new database have numbers below 16384. */
  private static final String LEFT =
      """
      select count(*) from (
        select oid from pg_class union all select oid from pg_type union all select oid from pg_proc
        union all select oid from pg_cast union all select oid from pg_operator
        union all select oid from pg_collation union all select oid from pg_conversion
        union all select oid from pg_language union all select oid from pg_am
        union all select oid from pg_event_trigger union all select oid from pg_publication
        union all select oid from pg_foreign_data_wrapper union all select oid from pg_foreign_server
        union all select oid from pg_default_acl union all select oid from pg_largeobject_metadata
        union all select oid from pg_extension union all select oid from pg_transform
        union all select oid from pg_namespace where nspname <> 'public'
      ) object where oid >= 16384
      """;

  /** What costs more one by one than a new database does. */
  private static final String MANY =
      """
      select count(*) from (
        select oid from pg_class union all select oid from pg_constraint
        union all select oid from pg_attrdef
      ) object where oid >= 16384
      """;

  private static final int TOO_MANY = 1_000;

  private Emptied() {}

  /** Whether the database of the URL is as good as new now. */
  static boolean isNow(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (number(statement, MANY) > TOO_MANY) {
        return false;
      }
      statement.execute(EMPTY);
      return number(statement, LEFT) == 0;
    } catch (SQLException cannot) {
      return false;
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
