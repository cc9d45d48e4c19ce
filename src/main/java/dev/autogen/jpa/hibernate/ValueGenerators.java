package dev.autogen.jpa.hibernate;

import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the generators of values that are no identifiers, as the session factory does before the
 * schema is created: from 7.3 on, that of a {@code @CreationTimestamp} makes its column refuse
 * nulls.
 */
final class ValueGenerators {
  private final MetadataImplementor metadata;

  private ValueGenerators(MetadataImplementor metadata) {
    this.metadata = metadata;
  }

  static void apply(MetadataImplementor metadata) {
    ValueGenerators generators = new ValueGenerators(metadata);
    metadata
        .getEntityBindings()
        .forEach(entity -> entity.getPropertyClosure().forEach(generators::generated));
  }

  // The parts of an embeddable have theirs, but not what is embedded in them.
  private void generated(Property property) {
    if (!generates(property) && property.getValue() instanceof Component component) {
      component.getProperties().forEach(this::generates);
    }
  }

  private boolean generates(Property property) {
    GeneratorCreator creator = property.getValueGeneratorCreator();
    if (creator == null) {
      return false;
    }
    try {
      Generator generator = creator.createGenerator(new Context(property));
      return generator.generatesSometimes();
    } catch (RuntimeException | LinkageError needsTheApplication) {
      // It is made for what it does to the mapping; nothing is ever generated here.
      return true;
    }
  }

  private final class Context implements GeneratorCreationContext {
    private final Property property;

    Context(Property property) {
      this.property = property;
    }

    @Override
    public Database getDatabase() {
      return metadata.getDatabase();
    }

    @Override
    public ServiceRegistry getServiceRegistry() {
      return metadata.getMetadataBuildingOptions().getServiceRegistry();
    }

    @Override
    public @Nullable String getDefaultCatalog() {
      return null;
    }

    @Override
    public @Nullable String getDefaultSchema() {
      return null;
    }

    @Override
    public PersistentClass getPersistentClass() {
      return property.getPersistentClass();
    }

    @Override
    public RootClass getRootClass() {
      return property.getPersistentClass().getRootClass();
    }

    @Override
    public Property getProperty() {
      return property;
    }

    @Override
    public Value getValue() {
      return property.getValue();
    }
  }
}
