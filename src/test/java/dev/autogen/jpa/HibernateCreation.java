package dev.autogen.jpa;

import dev.autogen.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.internal.ParsedPersistenceXmlDescriptor;

/** The oracle: Hibernate's own session factory, creating its schema in a database. */
final class HibernateCreation {
  private HibernateCreation() {}

  /** Creates the schema of these classes, packages and mapping files, as an application would. */
  static void in(TestDatabase database, Unit unit) {
    ParsedPersistenceXmlDescriptor descriptor = new ParsedPersistenceXmlDescriptor(null);
    descriptor.setName("oracle");
    descriptor.addClasses(unit.classes());
    descriptor.addMappingFiles(unit.mappingFiles());
    descriptor.setExcludeUnlistedClasses(true);
    Map<String, Object> settings = new HashMap<>(unit.settings());
    settings.put("jakarta.persistence.jdbc.url", database.url());
    settings.put("hibernate.hbm2ddl.auto", "create-only");
    settings.put("hibernate.hbm2ddl.create_namespaces", "true");
    settings.put("hibernate.hbm2ddl.halt_on_error", "true");
    settings.putIfAbsent("jakarta.persistence.validation.factory", ElFreeValidation.factory());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(unit.loader());
    try (EntityManagerFactory factory =
        new EntityManagerFactoryBuilderImpl(descriptor, settings, unit.loader()).build()) {
      factory.getMetamodel();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** What the application is made of. */
  record Unit(
      ClassLoader loader,
      List<String> classes,
      List<String> mappingFiles,
      Map<String, String> settings) {}
}
