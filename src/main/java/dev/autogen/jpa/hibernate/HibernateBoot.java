package dev.autogen.jpa.hibernate;

import dev.autogen.jpa.CreationScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's model of some entities, with all that the constructor of its session factory does to
 * it before the schema is created, and nothing else that it does.
 */
final class HibernateBoot implements AutoCloseable {
  private final MetadataImplementor metadata;
  private final StandardServiceRegistry services;
  private List<String> unheard = List.of();

  private HibernateBoot(MetadataImplementor metadata) {
    this.metadata = metadata;
    this.services = metadata.getMetadataBuildingOptions().getServiceRegistry();
  }

  /** Builds the model; the context class loader must be the one given. */
  static HibernateBoot of(
      PersistenceUnitDescriptor unit, Map<String, Object> settings, ClassLoader loader) {
    HibernateBoot boot =
        new HibernateBoot(
            new EntityManagerFactoryBuilderImpl(unit, settings, new OneLoader(loader)).metadata());
    BeanConstraints.apply(boot.metadata, boot.services);
    boot.metadata.orderColumns(true);
    boot.metadata.validate();
    ValueGenerators.apply(boot.metadata);
    SharedColumns.check(boot.metadata);
    return boot;
  }

  int entities() {
    return metadata.getEntityBindings().size();
  }

  /** The statements that create the schema, as {@code hbm2ddl.auto=create} runs them. */
  List<String> statements() {
    Journal journal = new Journal(new ArrayList<>());
    Map<String, Object> settings = new HashMap<>(settings());
    // Else the dialect would be resolved once more, for every kind of target.
    settings.remove(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME);
    settings.put(SchemaToolingSettings.HBM2DDL_SKIP_DEFAULT_IMPORT_FILE, true);
    settings.put(SchemaToolingSettings.HBM2DDL_DELIMITER, "");
    settings.put(JdbcSettings.FORMAT_SQL, false);
    settings.put(JdbcSettings.HIGHLIGHT_SQL, false);
    services
        .requireService(SchemaManagementTool.class)
        .getSchemaCreator(settings)
        .doCreation(
            metadata,
            new Options(settings),
            ContributableMatcher.ALL,
            new FromMetadata(),
            new ToScript(journal));
    return journal.statements();
  }

  /** What mappings create with SQL of their own, named types and casts among it. */
  List<CreationScript.Extra> extras() {
    JdbcEnvironment environment = environment();
    SqlStringGenerationContext context = context();
    return metadata.getDatabase().getAuxiliaryDatabaseObjects().stream()
        .filter(each -> each.appliesToDialect(environment.getDialect()))
        .map(
            each ->
                new CreationScript.Extra(
                    statements(each.sqlCreateStrings(context)),
                    statements(each.sqlDropStrings(context)),
                    each.beforeTablesOnCreation()))
        .toList();
  }

  /** What mappings mean and statements don't say. */
  CreationScript.Unsaid unsaid() {
    Annotated annotated = new Annotated(context(), environment().getDialect());
    CreationScript.Unsaid unsaid =
        new CreationScript.Unsaid(
            written(),
            new Meanings(context(), environment().getDialect()).of(metadata),
            annotated.in(metadata));
    unheard = annotated.unheard();
    return unsaid;
  }

  /** How the statements end that add the foreign keys whose definitions mappings give. */
  @SuppressWarnings("removal") // Hibernate 6.6 has no other way to ask for all of them.
  private List<String> written() {
    Dialect dialect = environment().getDialect();
    return metadata.collectTableMappings().stream()
        .flatMap(table -> table.getForeignKeys().values().stream())
        .filter(key -> !Objects.requireNonNullElse(key.getKeyDefinition(), "").isEmpty())
        .map(key -> dialect.getAddForeignKeyConstraintString(key.getName(), key.getKeyDefinition()))
        .toList();
  }

  /**
   * What is to be said of annotations that are of nothing and generators that fail; asked for last,
   * as it makes each once more.
   */
  List<String> notes() {
    List<String> notes = new ArrayList<>(unheard);
    notes.addAll(new Generators(metadata).notes());
    return notes;
  }

  private static List<String> statements(String @Nullable [] given) {
    return given == null
        ? List.of()
        : Arrays.stream(given).filter(each -> each != null && !each.isBlank()).toList();
  }

  @Override
  public void close() {
    StandardServiceRegistryBuilder.destroy(services);
  }

  private JdbcEnvironment environment() {
    return services.requireService(JdbcEnvironment.class);
  }

  private SqlStringGenerationContext context() {
    return SqlStringGenerationContextImpl.fromConfigurationMap(
        environment(), metadata.getDatabase(), settings());
  }

  private Map<String, Object> settings() {
    return services.requireService(ConfigurationService.class).getSettings();
  }

  private record Options(Map<String, Object> settings) implements ExecutionOptions {
    @Override
    public boolean shouldManageNamespaces() {
      return true;
    }

    @Override
    public Map<String, Object> getConfigurationValues() {
      return settings;
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return ExceptionHandlerHaltImpl.INSTANCE;
    }
  }

  private record FromMetadata() implements SourceDescriptor {
    @Override
    public SourceType getSourceType() {
      return SourceType.METADATA;
    }

    @Override
    public @Nullable ScriptSourceInput getScriptSourceInput() {
      return null;
    }
  }

  private record ToScript(Journal journal) implements TargetDescriptor {
    @Override
    public EnumSet<TargetType> getTargetTypes() {
      return EnumSet.of(TargetType.SCRIPT);
    }

    @Override
    public ScriptTargetOutput getScriptTargetOutput() {
      return journal;
    }
  }

  private record Journal(List<String> statements) implements ScriptTargetOutput {
    @Override
    public void prepare() {}

    @Override
    public void accept(String command) {
      if (!command.isBlank()) {
        statements.add(command);
      }
    }

    @Override
    public void release() {}
  }
}
