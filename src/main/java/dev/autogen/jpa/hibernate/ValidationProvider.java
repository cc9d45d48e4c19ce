package dev.autogen.jpa.hibernate;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** The provider of Jakarta Validation; to be used only where its API is on the class path. */
final class ValidationProvider {
  private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

  private ValidationProvider() {}

  /** Applies the constraints that a provider knows to the columns, if there is a provider. */
  static boolean apply(MetadataImplementor metadata, StandardServiceRegistry services) {
    Optional<ValidatorFactory> factory = factory();
    factory.ifPresent(found -> apply(metadata, services, found));
    factory.ifPresent(ValidatorFactory::close);
    return factory.isPresent();
  }

  // Nothing is validated, so messages need no expression language.
  private static Optional<ValidatorFactory> factory() {
    try {
      return Optional.of(
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(new PlainMessages())
              .buildValidatorFactory());
    } catch (NoProviderFoundException missing) {
      return Optional.empty();
    }
  }

  // Hibernate has no public way to this but the session factory's constructor.
  private static void apply(
      MetadataImplementor metadata, StandardServiceRegistry services, ValidatorFactory factory) {
    try {
      Method method =
          Class.forName(ACTIVATOR, true, BeanValidationIntegrator.class.getClassLoader())
              .getMethod(
                  "applyRelationalConstraints",
                  ValidatorFactory.class,
                  Collection.class,
                  Map.class,
                  Dialect.class,
                  ClassLoaderAccess.class);
      method.setAccessible(true);
      method.invoke(
          null,
          factory,
          metadata.getEntityBindings(),
          services.requireService(ConfigurationService.class).getSettings(),
          services.requireService(JdbcEnvironment.class).getDialect(),
          new ClassLoaderAccessImpl(null, services.requireService(ClassLoaderService.class)));
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    }
  }

  private static final class PlainMessages implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}
