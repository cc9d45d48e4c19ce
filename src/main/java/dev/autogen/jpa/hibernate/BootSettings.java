package dev.autogen.jpa.hibernate;

import dev.autogen.jpa.CreationRequest;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.dialect.PostgreSQLDialect;

/**
 * The settings that Hibernate is started with: those of the unit and the request, without what
 * would connect, call other services or create anything.
 */
final class BootSettings {
  /** What concerns a running application alone, by the beginning of the key. */
  private static final List<String> LEFT_OUT =
      List.of(
          "hibernate.connection.",
          "hibernate.hikari.",
          "hibernate.agroal.",
          "hibernate.c3p0.",
          "hibernate.proxool.",
          "hibernate.cache.",
          "hibernate.javax.cache.",
          "hibernate.transaction.",
          "hibernate.jta.",
          "hibernate.hbm2ddl.auto",
          "hibernate.hbm2ddl.import_files",
          "hibernate.session_factory",
          "hibernate.session.events",
          "hibernate.jmx.",
          "hibernate.multi_tenant_connection_provider",
          "hibernate.multi_tenant.",
          "hibernate.tenant_identifier_resolver",
          "hibernate.current_session_context_class",
          "hibernate.resource.beans.container",
          "hibernate.generate_statistics",
          "hibernate.stats.",
          "hibernate.statement_inspector",
          "hibernate.boot.allow_jdbc_metadata_access",
          "hibernate.temp.use_jdbc_metadata_defaults",
          "jakarta.persistence.jdbc.",
          "javax.persistence.jdbc.",
          "jakarta.persistence.jtaDataSource",
          "javax.persistence.jtaDataSource",
          "jakarta.persistence.nonJtaDataSource",
          "javax.persistence.nonJtaDataSource",
          "jakarta.persistence.transactionType",
          "javax.persistence.transactionType",
          "jakarta.persistence.provider",
          "javax.persistence.provider",
          "jakarta.persistence.schema-generation",
          "javax.persistence.schema-generation",
          "jakarta.persistence.database-",
          "javax.persistence.database-",
          "jakarta.persistence.bean.manager",
          "javax.persistence.bean.manager",
          "jakarta.persistence.validation.factory",
          "javax.persistence.validation.factory");

  private static final String SNAKE_CASE =
      "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";
  private static final String SNAKE_CASE_BEFORE_7 =
      "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

  private final Map<String, Object> values = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final CreationRequest request;

  private BootSettings(CreationRequest request) {
    this.request = request;
    values.putAll(request.unit().settings());
    request.naming().ifPresent(this::naming);
    values.putAll(request.settings());
    values.keySet().removeIf(key -> LEFT_OUT.stream().anyMatch(key::startsWith));
    // Handed over as they are, Hibernate needn't find them again.
    values.put(AvailableSettings.LOADED_CLASSES, request.unit().classes());
    dialect();
    neutral();
  }

  static BootSettings of(CreationRequest request) {
    return new BootSettings(request);
  }

  Map<String, Object> values() {
    return values;
  }

  List<String> notes() {
    return notes;
  }

  private void neutral() {
    values.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
    values.put(JdbcSettings.CONNECTION_PROVIDER, new NoConnections());
    values.put(CacheSettings.USE_SECOND_LEVEL_CACHE, false);
    values.put(CacheSettings.USE_QUERY_CACHE, false);
  }

  // With an explicit version Hibernate needs no connection to know what the server can do.
  private void dialect() {
    Object named = values.remove(JdbcSettings.DIALECT);
    if (named != null && isForPostgres(named.toString())) {
      values.put(JdbcSettings.DIALECT, named);
    } else if (named != null) {
      notes.add(
          JdbcSettings.DIALECT
              + "="
              + named
              + " is not used: Hibernate knows no such dialect for PostgreSQL");
    }
    values.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
    int major = request.serverMajor().getAsInt();
    values.put(JdbcSettings.JAKARTA_HBM2DDL_DB_VERSION, String.valueOf(major));
    values.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, major);
    values.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, 0);
  }

  private boolean isForPostgres(String dialect) {
    try {
      return PostgreSQLDialect.class.isAssignableFrom(
          Class.forName(dialect, false, request.loader()));
    } catch (ClassNotFoundException | LinkageError missing) {
      return false;
    }
  }

  private void naming(String naming) {
    switch (naming) {
      case "jpa" ->
          names(
              PhysicalNamingStrategyStandardImpl.class,
              ImplicitNamingStrategyJpaCompliantImpl.class);
      case "spring" -> names(snakeCase(), SpringImplicitNames.class);
      default -> ownNaming(naming);
    }
  }

  // One strategy, which got another name in Hibernate 7.
  private static Class<?> snakeCase() {
    ClassLoader hibernate = PhysicalNamingStrategy.class.getClassLoader();
    try {
      return Class.forName(SNAKE_CASE, false, hibernate);
    } catch (ClassNotFoundException older) {
      try {
        return Class.forName(SNAKE_CASE_BEFORE_7, false, hibernate);
      } catch (ClassNotFoundException neither) {
        throw new LinkageError(SNAKE_CASE + " is missing", neither);
      }
    }
  }

  private void names(Class<?> physical, Class<?> implicit) {
    values.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, physical.getName());
    values.put(MappingSettings.IMPLICIT_NAMING_STRATEGY, implicit.getName());
  }

  private void ownNaming(String name) {
    Class<?> strategy = strategy(name);
    boolean physical = PhysicalNamingStrategy.class.isAssignableFrom(strategy);
    boolean implicit = ImplicitNamingStrategy.class.isAssignableFrom(strategy);
    if (physical) {
      values.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, strategy);
    }
    if (implicit) {
      values.put(MappingSettings.IMPLICIT_NAMING_STRATEGY, strategy);
    }
    if (!physical && !implicit) {
      throw noStrategy(
          name + " implements neither PhysicalNamingStrategy nor ImplicitNamingStrategy");
    }
  }

  private Class<?> strategy(String name) {
    try {
      return Class.forName(name, false, request.loader());
    } catch (ClassNotFoundException | LinkageError missing) {
      throw noStrategy("there is no class " + name + " on the entities' class path");
    }
  }

  private static RuntimeException noStrategy(String why) {
    return Problem.of(ErrorCode.A002, "the naming cannot be used: " + why)
        .remedy("--naming jpa", "--naming spring", "--naming com.example.MyNamingStrategy")
        .asException();
  }
}
