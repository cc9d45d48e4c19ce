package dev.autogen.jpa.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.boot.spi.MetadataBuildingOptions;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/**
 * The generators of keys. Hibernate goes on in silence without the sequence or table of one that
 * fails while the model is built; only the session factory would say so.
 */
final class Generators {
  private final MetadataImplementor metadata;
  private final Dialect dialect;

  Generators(MetadataImplementor metadata) {
    this.metadata = metadata;
    this.dialect = metadata.getDatabase().getDialect();
  }

  /** A sentence for each that cannot be made. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (PersistentClass entity : metadata.getEntityBindings()) {
      if (entity instanceof RootClass root) {
        failure(root)
            .ifPresent(
                why ->
                    notes.add(
                        "the generator of "
                            + root.getEntityName()
                            + "'s key cannot be made, so that a sequence or table of its own is not"
                            + " seen: "
                            + why));
      }
    }
    return notes;
  }

  private Optional<String> failure(RootClass entity) {
    try {
      Method make = method();
      make.invoke(entity.getIdentifier(), arguments(make, entity));
      return Optional.empty();
    } catch (InvocationTargetException failed) {
      return Optional.of(innermost(failed.getTargetException()));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Hibernate 6 makes them with a factory, later ones without.
  private static Method method() {
    return Arrays.stream(KeyValue.class.getMethods())
        .filter(each -> each.getName().equals("createGenerator"))
        .min(Comparator.comparingInt(Method::getParameterCount))
        .orElseThrow();
  }

  private Object[] arguments(Method make, RootClass entity) throws ReflectiveOperationException {
    if (make.getParameterCount() == 2) {
      return new Object[] {dialect, entity};
    }
    Object factory =
        MetadataBuildingOptions.class
            .getMethod("getIdentifierGeneratorFactory")
            .invoke(metadata.getMetadataBuildingOptions());
    return new Object[] {factory, dialect, entity};
  }

  private static String innermost(Throwable failure) {
    String message = "";
    for (Throwable each = failure; each != null; each = each.getCause()) {
      message = Objects.requireNonNullElse(each.getMessage(), each.getClass().getName());
    }
    return message;
  }
}
