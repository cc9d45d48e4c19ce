package dev.autogen.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What helps where neither a revision nor its rows are at fault, but the place or the user. */
final class Cure {
  private static final String READ_ONLY = "25006";

  private static final String SETTING =
      """
      select case when pg_is_in_recovery() then '' else coalesce(
        (select format('%s reset default_transaction_read_only', case when d.setrole <> 0
            then 'alter role ' || quote_ident(pg_get_userbyid(d.setrole)) || case
              when d.setdatabase <> 0 then ' in database ' || quote_ident(current_database())
              else '' end
            else 'alter database ' || quote_ident(current_database()) end)
          from pg_db_role_setting d
          where d.setrole in (0, (select oid from pg_roles where rolname = session_user))
            and d.setdatabase in (0,
              (select oid from pg_database where datname = current_database()))
            and 'default_transaction_read_only=on' = any (d.setconfig)
          limit 1),
        'alter system reset default_transaction_read_only') end\
      """;

  private Cure() {}

  /** What lifts the refusal, if the server refuses to write at all or denies a privilege. */
  static Optional<String[]> of(SQLException failure, Connection connection) {
    if (Denial.is(failure)) {
      return Optional.of(Denial.remedy(failure));
    }
    return READ_ONLY.equals(failure.getSQLState())
        ? Optional.of(writable(connection))
        : Optional.empty();
  }

  private static String[] writable(Connection connection) {
    String primary = "name the primary server:  --url postgresql://user@primary:5432/database";
    try {
      List<String> settings = Query.strings(connection, SETTING);
      return settings.equals(List.of(""))
          ? new String[] {"this server is a standby, which only reads; " + primary}
          : new String[] {
            "transactions only read here; let them write:  " + settings.get(0),
            "or start without what sets it, such as PGOPTIONS or the options of the URL"
          };
    } catch (SQLException lost) {
      return new String[] {"transactions only read here; " + primary};
    }
  }
}
