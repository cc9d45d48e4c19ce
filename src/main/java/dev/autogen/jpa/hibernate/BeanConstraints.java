package dev.autogen.jpa.hibernate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;

/**
 * Applies the constraints of Jakarta Validation to the columns, as the session factory does where a
 * provider is on the class path. See <a
 * href="https://docs.hibernate.org/orm/7.4/userguide/html_single/#tooling-schema">Schema
 * generation</a>.
 */
final class BeanConstraints {
  private BeanConstraints() {}

  static void apply(MetadataImplementor metadata, StandardServiceRegistry services) {
    Set<ValidationMode> modes = modes(services);
    if (wanted(services, modes)) {
      boolean applied = isThere(services) && ValidationProvider.apply(metadata, services);
      if (!applied && modes.contains(ValidationMode.DDL)) {
        throw new IllegalStateException(
            "the validation mode is ddl, but no Jakarta Validation provider is on the class path");
      }
    }
  }

  private static Set<ValidationMode> modes(StandardServiceRegistry services) {
    Map<String, Object> settings =
        services.requireService(ConfigurationService.class).getSettings();
    Object mode = settings.get(BeanValidationIntegrator.JAKARTA_MODE_PROPERTY);
    String modes =
        String.valueOf(mode == null ? settings.get(BeanValidationIntegrator.MODE_PROPERTY) : mode);
    return modes.isBlank() || modes.equals("null")
        ? EnumSet.of(ValidationMode.AUTO)
        : Arrays.stream(modes.strip().toUpperCase(Locale.ROOT).split("\\s*,\\s*", -1))
            .map(ValidationMode::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ValidationMode.class)));
  }

  private static boolean wanted(StandardServiceRegistry services, Set<ValidationMode> modes) {
    return (modes.contains(ValidationMode.DDL) || modes.contains(ValidationMode.AUTO))
        && services
            .requireService(ConfigurationService.class)
            .getSetting(
                BeanValidationIntegrator.APPLY_CONSTRAINTS, StandardConverters.BOOLEAN, true);
  }

  private static boolean isThere(StandardServiceRegistry services) {
    return services
            .requireService(ClassLoaderService.class)
            .locateResource("jakarta/validation/Validation.class")
        != null;
  }
}
