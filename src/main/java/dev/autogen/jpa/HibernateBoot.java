package dev.autogen.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.internal.FormatStyle;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.hibernate.tool.schema.spi.SchemaManagementTool;

/**
 * Hibernate's model of some entities, with all that the constructor of its session factory does to
 * it before the schema is created, and nothing else that it does.
 */
final class HibernateBoot implements AutoCloseable {
  private final MetadataImplementor metadata;
  private final StandardServiceRegistry services;

  private HibernateBoot(MetadataImplementor metadata) {
    this.metadata = metadata;
    this.services = metadata.getMetadataBuildingOptions().getServiceRegistry();
  }

  /** Builds the model; the context class loader must be the one given. */
  static HibernateBoot of(
      PersistenceUnitDescriptor unit, Map<String, Object> settings, ClassLoader loader) {
    HibernateBoot boot =
        new HibernateBoot(new EntityManagerFactoryBuilderImpl(unit, settings, loader).metadata());
    BeanConstraints.apply(boot.metadata, boot.services);
    boot.metadata.orderColumns(true);
    boot.metadata.validate();
    return boot;
  }

  int entities() {
    return metadata.getEntityBindings().size();
  }

  /** The statements that create the schema, as {@code hbm2ddl.auto=create} runs them. */
  List<String> statements() {
    List<String> statements = new ArrayList<>();
    creator()
        .createFromMetadata(
            metadata,
            new Options(settings()),
            dialect(),
            FormatStyle.NONE.getFormatter(),
            new Journal(statements));
    return statements;
  }

  @Override
  public void close() {
    StandardServiceRegistryBuilder.destroy(services);
  }

  private SchemaCreatorImpl creator() {
    boolean own =
        services.requireService(SchemaManagementTool.class)
            instanceof HibernateSchemaManagementTool;
    return own
            && services.requireService(SchemaManagementTool.class).getSchemaCreator(settings())
                instanceof SchemaCreatorImpl creator
        ? creator
        : new SchemaCreatorImpl(services);
  }

  private Map<String, Object> settings() {
    return services.requireService(ConfigurationService.class).getSettings();
  }

  private Dialect dialect() {
    return services.requireService(JdbcEnvironment.class).getDialect();
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

  private record Journal(List<String> statements) implements GenerationTarget {
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
