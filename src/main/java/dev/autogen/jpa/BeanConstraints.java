package dev.autogen.jpa;

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
import java.util.Set;
import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Applies the constraints of Jakarta Validation to the columns, as the session factory does where a
 * provider is on the class path. See <a
 * href="https://docs.hibernate.org/orm/7.4/userguide/html_single/#tooling-schema">Schema
 * generation</a>.
 */
final class BeanConstraints {
  private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

  private BeanConstraints() {}

  static void apply(MetadataImplementor metadata, StandardServiceRegistry services) {
    Set<ValidationMode> modes = modes(services);
    if (wanted(services, modes)) {
      Optional<ValidatorFactory> factory = factory(modes);
      factory.ifPresent(found -> apply(metadata, services, found));
      factory.ifPresent(ValidatorFactory::close);
    }
  }

  private static Set<ValidationMode> modes(StandardServiceRegistry services) {
    Map<String, Object> settings =
        services.requireService(ConfigurationService.class).getSettings();
    Object mode = settings.get(BeanValidationIntegrator.JAKARTA_MODE_PROPERTY);
    return ValidationMode.parseValidationModes(
        mode == null ? settings.get(BeanValidationIntegrator.MODE_PROPERTY) : mode);
  }

  private static boolean wanted(StandardServiceRegistry services, Set<ValidationMode> modes) {
    return (modes.contains(ValidationMode.DDL) || modes.contains(ValidationMode.AUTO))
        && services
            .requireService(ConfigurationService.class)
            .getSetting(
                BeanValidationIntegrator.APPLY_CONSTRAINTS, StandardConverters.BOOLEAN, true);
  }

  // Nothing is validated, so messages need no expression language.
  private static Optional<ValidatorFactory> factory(Set<ValidationMode> modes) {
    try {
      return Optional.of(
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(new PlainMessages())
              .buildValidatorFactory());
    } catch (NoProviderFoundException missing) {
      if (modes.contains(ValidationMode.DDL)) {
        throw new IllegalStateException(
            "the validation mode is ddl, but no Jakarta Validation provider is on the class path",
            missing);
      }
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
