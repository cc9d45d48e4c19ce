package dev.autogen.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tables in which other tools keep their history, known by name and typical columns. */
enum MigrationTool {
  FLYWAY("Flyway", "flyway_schema_history", "installed_rank", "checksum", "success"),
  OLD_FLYWAY("Flyway", "schema_version", "installed_rank", "checksum", "success"),
  LIQUIBASE("Liquibase", "databasechangelog", "id", "author", "filename", "md5sum"),
  LIQUIBASE_LOCK("Liquibase", "databasechangeloglock", "locked", "lockgranted", "lockedby"),
  ALEMBIC("Alembic", "alembic_version", "version_num"),
  ENTITY_FRAMEWORK("Entity Framework", "__efmigrationshistory", "migrationid", "productversion"),
  PRISMA("Prisma", "_prisma_migrations", "checksum", "migration_name", "applied_steps_count"),
  SCHEMA_MIGRATIONS("Rails, golang-migrate or dbmate", "schema_migrations", "version"),
  RAILS("Rails", "ar_internal_metadata", "key", "value", "created_at"),
  GOOSE("goose", "goose_db_version", "version_id", "is_applied"),
  DJANGO("Django", "django_migrations", "app", "name", "applied"),
  KNEX("Knex", "knex_migrations", "name", "batch", "migration_time"),
  KNEX_LOCK("Knex", "knex_migrations_lock", "is_locked"),
  SEQUELIZE("Sequelize", "sequelizemeta", "name"),
  LARAVEL("Laravel", "migrations", "migration", "batch"),
  TYPEORM("TypeORM", "migrations", "timestamp", "name"),
  SQLX("sqlx", "_sqlx_migrations", "version", "checksum", "success"),
  DIESEL("Diesel", "__diesel_schema_migrations", "version", "run_on"),
  REFINERY("Refinery", "refinery_schema_history", "version", "applied_on", "checksum"),
  ATLAS("Atlas", "atlas_schema_revisions", "version", "applied", "hash"),
  EBEAN("Ebean", "db_migration", "mversion", "mchecksum"),
  MYBATIS("MyBatis Migrations", "changelog", "id", "applied_at", "description"),
  PLAY("Play", "play_evolutions", "apply_script", "revert_script"),
  NODE_PG("node-pg-migrate", "pgmigrations", "name", "run_on");

  private final String tool;
  private final String table;
  private final String columns;

  MigrationTool(String tool, String table, String... columns) {
    this.tool = tool;
    this.table = table;
    this.columns = String.join(",", columns);
  }

  /** The tool that keeps its history in a table of this name with these columns. */
  static Optional<String> of(String table, Supplier<List<String>> columns) {
    String name = table.toLowerCase(Locale.ROOT);
    if (Arrays.stream(values()).noneMatch(known -> known.table.equals(name))) {
      return name.contains("version") ? ofAnotherName(columns.get()) : Optional.empty();
    }
    Set<String> present =
        columns.get().stream()
            .map(column -> column.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Arrays.stream(values())
        .filter(
            known ->
                known.table.equals(name) && present.containsAll(List.of(known.columns.split(","))))
        .map(known -> known.tool)
        .findFirst();
  }

  /** Another history of this tool, whose version table has whichever name was chosen. */
  private static Optional<String> ofAnotherName(List<String> columns) {
    boolean history = columns.containsAll(List.of("revision", "direction", "tool_version"));
    return history || columns.equals(List.of("version_num"))
        ? Optional.of("another project")
        : Optional.empty();
  }
}
