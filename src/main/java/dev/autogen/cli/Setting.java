package dev.autogen.cli;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that can be set by a flag, by a variable of the environment or by a key of a file. */
enum Setting {
  URL(
      Group.DATABASE,
      "URL",
      "Where the database is: postgresql://user:password@host:port/db or jdbc:postgresql://…"
          + " Without it, a scratch server is used.",
      "--url -d --database-url",
      "AUTOGEN_URL DB_URL DATABASE_URL"),
  USERNAME(
      Group.DATABASE,
      "NAME",
      "Whom to connect as, whatever the URL says.",
      "--username",
      "AUTOGEN_USERNAME PGUSER"),
  PASSWORD(
      Group.DATABASE,
      "TEXT",
      "The password, whatever the URL says. Never shown.",
      "--password",
      "AUTOGEN_PASSWORD PGPASSWORD"),
  POSTGRES_VERSION(
      Group.DATABASE,
      "14…18",
      "Major version of the scratch server (default: 17).",
      "--postgres-version",
      ""),
  VERSION_TABLE(
      Group.DATABASE,
      "NAME",
      "Where applied revisions are recorded (default: autogen_version).",
      "--version-table",
      ""),
  VERSION_TABLE_SCHEMA(
      Group.DATABASE,
      "NAME",
      "The schema of that table (default: the connection's).",
      "--version-table-schema",
      ""),
  LOCK_TIMEOUT(
      Group.DATABASE,
      "DURATION",
      "How long a change waits for a lock before it is tried again: 500ms, 5s, 2min (default: 5s).",
      "--lock-timeout",
      ""),
  STATEMENT_TIMEOUT(
      Group.DATABASE,
      "DURATION",
      "How long one statement of a revision may run (default: the server's setting).",
      "--statement-timeout",
      ""),

  ENTITIES(
      Group.ENTITIES,
      "PATHS",
      "Directories and jars with entity classes, separated by '"
          + File.pathSeparator
          + "'; dir/* takes all jars of a folder.",
      "--entities",
      "AUTOGEN_ENTITIES"),
  CLASSPATH(
      Group.ENTITIES,
      "PATHS",
      "Jars that the entities need; a Hibernate among them is the one used.",
      "--classpath",
      ""),
  PACKAGES(Group.ENTITIES, "A,B", "Only these packages and those below them.", "--packages", ""),
  PERSISTENCE_UNIT(
      Group.ENTITIES,
      "A,B",
      "Take classes, mapping files and properties from these units.",
      "--persistence-unit",
      ""),
  PERSISTENCE_XML(
      Group.ENTITIES,
      "PATH",
      "Another file than META-INF/persistence.xml, or a resource.",
      "--persistence-xml",
      ""),
  HIBERNATE(
      Group.ENTITIES,
      "KEY=VALUE",
      "Any setting of Hibernate's. Can be repeated.",
      "--hibernate",
      ""),
  NAMING(
      Group.ENTITIES,
      "jpa|spring|CLASS",
      "How names are made: as Hibernate does it, as Spring Boot does it, or by a"
          + " PhysicalNamingStrategy (default: as the persistence unit says, else jpa).",
      "--naming",
      ""),

  REVISIONS(
      Group.REVISIONS,
      "DIR",
      "Source folder of the revision classes (default: generated-migrations).",
      "--revisions",
      "AUTOGEN_REVISIONS"),
  REVISIONS_PACKAGE(Group.REVISIONS, "NAME", "Their Java package.", "--revisions-package", ""),
  REVISION_CLASS_NAME(
      Group.REVISIONS,
      "TEMPLATE",
      "What their classes are called (default: R{date}_{id}_{slug}).",
      "--revision-class-name",
      ""),
  REVISION_HEADER(
      Group.REVISIONS,
      "FILE|TEXT",
      "A comment above the package of new ones, such as a licence.",
      "--revision-header",
      ""),
  NAMING_CONVENTION(
      Group.REVISIONS,
      "KIND=TEMPLATE",
      "Names for constraints and indexes that nobody named: unique=uq_{table}_{columns}."
          + " Can be repeated.",
      "--naming-convention",
      ""),
  HOOKS(
      Group.REVISIONS,
      "NAME=COMMAND",
      "What is run after a revision was written: fmt=\"google-java-format -i {file}\"."
          + " Can be repeated.",
      "--hooks",
      ""),

  SCHEMAS(
      Group.SCOPE,
      "A,B",
      "Schemas to manage, the default one first (default: the connection's and every schema that an"
          + " entity names).",
      "--schemas",
      ""),
  INCLUDE(
      Group.SCOPE,
      "GLOBS",
      "Only what these patterns match: table, schema.table, schema.table.column, index:name, …"
          + " Separated by commas.",
      "--include",
      ""),
  EXCLUDE(
      Group.SCOPE, "GLOBS", "Nothing that these patterns match; beats --include.", "--exclude", ""),
  UNMANAGED(
      Group.SCOPE,
      "keep|drop",
      "What happens to objects that neither an entity names nor a revision made (default: keep).",
      "--unmanaged",
      ""),

  RENAME(
      Group.DECISIONS,
      "OLD:NEW",
      "What has another name now: customer.mail:customer.email, table:client:customer, …"
          + " Can be repeated.",
      "--rename",
      ""),

  FILL(
      Group.DECISIONS,
      "TABLE.COLUMN=SQL",
      "What rows that are there get in a column that becomes required: customer.email=''."
          + " Can be repeated.",
      "--fill",
      ""),

  FORMAT(
      Group.OUTPUT,
      "text|json",
      "What standard output is written in (default: text); diff can also write sql.",
      "--format",
      "");

  /** What all keys of {@link #FILL} begin with. */
  static final String FILLS = "fill.";

  /** What a setting is about; help lists settings under these headings. */
  enum Group {
    DATABASE("Database"),
    ENTITIES("Entities"),
    REVISIONS("Revisions"),
    SCOPE("Scope"),
    DECISIONS("Decisions"),
    OUTPUT("Output");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  private final Group group;
  private final String label;
  private final String description;
  private final String flags;
  private final String variables;

  Setting(Group group, String label, String description, String flags, String variables) {
    this.group = group;
    this.label = label;
    this.description = description;
    this.flags = flags;
    this.variables = variables;
  }

  /** The setting that a key of the file means, if there is one. */
  static Optional<Setting> ofKey(String key) {
    if (isOfHibernate(key)) {
      return Optional.of(HIBERNATE);
    }
    return Arrays.stream(values())
        .filter(
            setting ->
                setting.family().isEmpty()
                    ? setting.key().equals(key)
                    : setting != HIBERNATE && key.startsWith(setting.key() + "."))
        .findFirst();
  }

  /** Whether Hibernate, or a module of it such as Envers, knows settings of that kind. */
  static boolean isOfHibernate(String key) {
    return key.startsWith("hibernate.")
        || key.startsWith("org.hibernate.")
        || key.startsWith("jakarta.persistence.");
  }

  Group group() {
    return group;
  }

  String label() {
    return label;
  }

  String description() {
    return description;
  }

  /** The flag first, then its other spellings. */
  List<String> flags() {
    return List.of(flags.split(" ", -1));
  }

  String flag() {
    return flags().get(0);
  }

  /** The variables of the environment, the one that counts first. */
  List<String> variables() {
    return variables.isEmpty() ? List.of() : List.of(variables.split(" ", -1));
  }

  /** The key in the file; of a {@link #family} what all its keys begin with. */
  String key() {
    return this == RENAME ? "renames" : flag().substring(2);
  }

  /** What stands for the rest of the key, where there are several keys that begin alike. */
  Optional<String> family() {
    return switch (this) {
      case HIBERNATE -> Optional.of("KEY");
      case NAMING_CONVENTION -> Optional.of("KIND");
      case HOOKS -> Optional.of("NAME");
      case FILL -> Optional.of("TABLE.COLUMN");
      default -> Optional.empty();
    };
  }

  boolean repeatable() {
    return family().isPresent() || this == RENAME;
  }
}
