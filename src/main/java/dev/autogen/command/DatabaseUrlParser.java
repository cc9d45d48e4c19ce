package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads both forms of a database's address and takes the credentials out of it. */
final class DatabaseUrlParser {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>jdbc:postgresql|postgresql|postgres):"
              + "(?://(?:(?<login>[^@/?]*)@)?(?<hosts>[^/?]*))?"
              + "/?(?<database>[^?]*)(?:\\?(?<query>.*))?");

  /** How an address begins that is none of PostgreSQL's. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?!(?:jdbc:postgresql|postgresql|postgres):)(?:(?:jdbc|r2dbc):[A-Za-z][\\w+.-]*:|[A-Za-z][\\w+.-]*:(?=//))");

  private static final Pattern HOST =
      Pattern.compile("(?:\\[[0-9A-Fa-f:.%]+]|[^:\\[\\]@]*)(?::\\d{1,5})?");
  private static final List<String> SECRET = List.of("user", "password", "sslpassword");

  /** What libpq calls a parameter, where the JDBC driver calls it something else. */
  private static final Map<String, String> DRIVER_NAMES =
      Map.of(
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName",
          "fallback_application_name", "ApplicationName",
          "target_session_attrs", "targetServerType",
          "channel_binding", "channelBinding",
          "gssencmode", "gssEncMode",
          "krbsrvname", "kerberosServerName");

  private DatabaseUrlParser() {}

  static DatabaseUrl parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    Matcher other = OTHER.matcher(text.strip());
    if (!form.matches() && other.lookingAt()) {
      throw foreign(other.group());
    }
    if (!form.matches() || form.group("database").contains("@")) {
      throw refused("the database's address is not a URL that autogen can read");
    }
    refuseStrayAt(form.group("login") != null, form.group("query"));
    Map<String, String> parameters =
        parameters(form.group("query"), form.group("scheme").startsWith("jdbc"));
    Map<String, String> credentials = new TreeMap<>();
    login(form.group("login"), credentials);
    SECRET.forEach(
        name -> {
          String value = parameters.remove(name);
          if (value != null) {
            credentials.put(name, value);
          }
        });
    return new DatabaseUrl(jdbc(form, parameters), credentials);
  }

  private static String jdbc(Matcher form, Map<String, String> parameters) {
    String database = parameters.remove("dbname");
    if (database == null) {
      database = decoded(form.group("database"));
    }
    String hosts = hosts(form.group("hosts"), parameters);
    String query =
        parameters.entrySet().stream()
            .map(entry -> driverName(entry.getKey()) + "=" + encoded(driverValue(entry)))
            .collect(Collectors.joining("&"));
    return "jdbc:postgresql://"
        + hosts
        + "/"
        + encoded(database)
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String hosts(@Nullable String given, Map<String, String> parameters) {
    String host = parameters.remove("host");
    String port = parameters.remove("port");
    List<String> hosts = new ArrayList<>();
    for (String each : (given == null ? "" : given).split(",", -1)) {
      String text = decoded(each);
      if (!HOST.matcher(text).matches()) {
        throw refused("the host in the database's address cannot be read");
      }
      hosts.add(text);
    }
    String all = host == null ? String.join(",", hosts) : host;
    if (all.startsWith("/")) {
      throw refused("the JDBC driver reaches no server through a Unix socket such as " + all);
    }
    String reached = all.isEmpty() || all.startsWith(":") ? "localhost" + all : all;
    return port == null || port.isEmpty() ? reached : reached + ":" + port;
  }

  private static void login(@Nullable String login, Map<String, String> credentials) {
    if (login == null) {
      return;
    }
    int colon = login.indexOf(':');
    String user = colon < 0 ? login : login.substring(0, colon);
    if (!user.isEmpty()) {
      credentials.put("user", decoded(user));
    }
    if (colon >= 0) {
      credentials.put("password", decoded(login.substring(colon + 1)));
    }
  }

  private static Map<String, String> parameters(@Nullable String query, boolean driver) {
    Map<String, String> parameters = new TreeMap<>();
    if (query == null) {
      return parameters;
    }
    // The driver takes a plus sign for a space here, libpq takes it for itself.
    String text = driver ? query.replace("+", "%20") : query;
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
      } else if (!part.isEmpty()) {
        parameters.put(decoded(part), "true");
      }
    }
    return parameters;
  }

  /** A password with a question mark in it would end there, and its rest be taken for a server. */
  private static void refuseStrayAt(boolean login, @Nullable String query) {
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int equals = part.indexOf('=');
      boolean named = equals > 0 && SECRET.contains(part.substring(0, equals));
      int at = part.indexOf('@');
      if (at >= 0 && !named && (login || equals < 0 || at < equals)) {
        throw refused("the database's address has an @ where none can be");
      }
    }
  }

  private static String driverName(String name) {
    return DRIVER_NAMES.getOrDefault(name, name);
  }

  private static String driverValue(Map.Entry<String, String> parameter) {
    boolean target = parameter.getKey().equals("target_session_attrs");
    if (!target) {
      return parameter.getValue();
    }
    return switch (parameter.getValue()) {
      case "read-write", "primary" -> "primary";
      case "read-only", "standby" -> "secondary";
      case "prefer-standby" -> "preferSecondary";
      default -> "any";
    };
  }

  /** Percent signs only: a plus sign stands for itself in all parts of these addresses. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw refused("a percent sign in the database's address is not followed by two hex digits");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static AutogenException foreign(String scheme) {
    return Problem.of(
            ErrorCode.A002,
            "the database's address begins with "
                + scheme
                + ", and autogen works with PostgreSQL alone")
        .remedy(
            "write it as  jdbc:postgresql://host:5432/database",
            "or as        postgresql://user@host:5432/database")
        .asException();
  }

  private static AutogenException refused(String sentence) {
    return Problem.of(ErrorCode.A002, sentence)
        .remedy(
            "in the URL, write @ : / ? # % of a password as %40 %3A %2F %3F %23 %25",
            "write it as  postgresql://user@host:5432/database?sslmode=require",
            "or as        jdbc:postgresql://host:5432/database",
            "and the password best in the environment:  PGPASSWORD=…")
        .asException();
  }
}
