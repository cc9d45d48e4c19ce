package dev.autogen.command;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where a database is. The address carries no credentials, so that it can be shown.
 *
 * @param jdbc the address as the JDBC driver takes it, without user and password
 * @param credentials the driver's properties that are not to be shown: {@code user}, {@code
 *     password}, {@code sslpassword}
 */
public record DatabaseUrl(String jdbc, Map<String, String> credentials) {
  private static final String USER = "user";
  private static final String PASSWORD = "password";

  public DatabaseUrl {
    credentials = Map.copyOf(credentials);
  }

  /**
   * Reads {@code jdbc:postgresql://…} or what libpq reads: {@code
   * postgresql://user:password@host:port/database?sslmode=…}; see <a
   * href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection
   * URIs</a>.
   *
   * @throws dev.autogen.problem.AutogenException A002, if the text is neither; its message does not
   *     repeat the text, which may hold a password
   */
  public static DatabaseUrl parse(String text) {
    return DatabaseUrlParser.parse(text);
  }

  /** The user to connect as; absent: the name of the operating system's user. */
  public Optional<String> user() {
    return Optional.ofNullable(credentials.get(USER));
  }

  /** The password to connect with. */
  public Optional<String> password() {
    return Optional.ofNullable(credentials.get(PASSWORD));
  }

  /** The same database for another user. */
  public DatabaseUrl withUser(String value) {
    return with(USER, value);
  }

  /** The same database with another password. */
  public DatabaseUrl withPassword(String value) {
    return with(PASSWORD, value);
  }

  /** The credentials as the JDBC driver takes them. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(credentials);
    return properties;
  }

  /** The address without credentials, as people write it: {@code postgresql://host:port/db}. */
  public String shown() {
    String address = jdbc.substring("jdbc:".length());
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  @Override
  public String toString() {
    return shown();
  }

  private DatabaseUrl with(String key, String value) {
    Map<String, String> changed = new TreeMap<>(credentials);
    changed.put(key, value);
    return new DatabaseUrl(jdbc, changed);
  }
}
