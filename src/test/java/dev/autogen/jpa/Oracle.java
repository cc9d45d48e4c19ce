package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.jpa.HibernateCreation.Unit;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what is read from entities with what Hibernate's session factory creates for them. */
public final class Oracle {
  private Oracle() {}

  /** Fails with every object that only one of the two has. */
  static ModelSnapshot assertReadAsCreated(ModelRequest request, String... before) {
    ModelSnapshot model = Model.read(request);
    try (TestDatabase oracle = TestDatabase.fresh(request.serverMajor());
        TestDatabase own = TestDatabase.fresh(request.serverMajor())) {
      create(request, oracle.execute(before));
      ModelCreation.in(own, model.schema());
      List<String> created = CatalogFacts.of(oracle);
      List<String> read = CatalogFacts.of(own);
      assertThat(without(read, created)).as("read, but not created").isEmpty();
      assertThat(without(created, read)).as("created, but not read").isEmpty();
      assertThat(created).as("created at all").hasSizeGreaterThan(1);
    }
    return model;
  }

  /** Creates the schema of a request with Hibernate itself. */
  public static void create(ModelRequest request, TestDatabase database) {
    EntityPaths paths = EntityPaths.of(request);
    try (URLClassLoader loader = paths.loader();
        URLClassLoader resources = paths.resources()) {
      PersistenceUnit unit = PersistenceXml.chosen(request, resources);
      List<String> classes = new ArrayList<>(unit.classes());
      if (!unit.onlyListed()) {
        ClassScan scan = ClassScan.of(paths.entities(), request.packages());
        classes.addAll(scan.classes());
        classes.addAll(scan.packages());
      }
      Map<String, String> settings = new HashMap<>(unit.settings());
      settings.putAll(request.settings());
      HibernateCreation.in(database, new Unit(loader, classes, unit.mappingFiles(), settings));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(each -> !others.contains(each)).toList();
  }
}
