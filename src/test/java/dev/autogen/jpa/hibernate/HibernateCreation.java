package dev.autogen.jpa.hibernate;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.internal.ParsedPersistenceXmlDescriptor;

/**
 * The oracle: the session factory of the Hibernate that is on the application's class path,
 * creating its schema in a database.
 */
public final class HibernateCreation implements Consumer<Map<String, Object>> {
  /** The database, and what the application is made of. */
  public static Map<String, Object> application(
      String url, List<String> classes, List<String> mappingFiles, Map<String, String> settings) {
    return Map.of(
        "url", url, "classes", classes, "mappingFiles", mappingFiles, "settings", settings);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void accept(Map<String, Object> application) {
    ParsedPersistenceXmlDescriptor descriptor = new ParsedPersistenceXmlDescriptor(null);
    descriptor.setName("oracle");
    descriptor.addClasses((List<String>) application.get("classes"));
    descriptor.addMappingFiles((List<String>) application.get("mappingFiles"));
    descriptor.setExcludeUnlistedClasses(true);
    Map<String, Object> settings = new HashMap<>((Map<String, String>) application.get("settings"));
    settings.put("jakarta.persistence.jdbc.url", application.get("url"));
    settings.put("hibernate.hbm2ddl.auto", "create-only");
    settings.put("hibernate.hbm2ddl.create_namespaces", "true");
    settings.put("hibernate.hbm2ddl.halt_on_error", "true");
    settings.putIfAbsent("jakarta.persistence.validation.factory", ElFreeValidation.factory());
    OneLoader loader = new OneLoader(Thread.currentThread().getContextClassLoader());
    try (EntityManagerFactory factory =
        new EntityManagerFactoryBuilderImpl(descriptor, settings, loader).build()) {
      factory.getMetamodel();
    }
  }
}
