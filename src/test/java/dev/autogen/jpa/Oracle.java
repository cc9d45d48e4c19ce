package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.jpa.hibernate.HibernateCreation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Compares what is read from entities with what Hibernate's session factory creates for them. */
public final class Oracle {
  private Oracle() {}

  /** Fails with every object that only one of the two has. */
  static ModelSnapshot assertReadAsCreated(ModelRequest request, String... before) {
    return assertReadAsCreated(request, request, before);
  }

  /** The same, with Hibernate's creation told in another way. */
  static ModelSnapshot assertReadAsCreated(
      ModelRequest request, ModelRequest application, String... before) {
    ModelSnapshot model = Model.read(request);
    try (TestDatabase oracle = TestDatabase.fresh(request.server().get().major());
        TestDatabase own = TestDatabase.fresh(request.server().get().major())) {
      create(application, oracle.execute(before));
      ModelCreation.in(own, model.schema());
      List<String> created = CatalogFacts.of(oracle);
      List<String> read = CatalogFacts.of(own);
      assertThat(without(read, created)).as("read, but not created").isEmpty();
      assertThat(without(created, read)).as("created, but not read").isEmpty();
      assertThat(created).as("created at all").hasSizeGreaterThan(1);
      assertEqualObjects(oracle, model.schema());
    }
    return model;
  }

  private static void assertEqualObjects(TestDatabase oracle, Schema desired) {
    List<String> schemas = new ArrayList<>(List.of("public"));
    desired.namespaces().forEach(each -> schemas.add(each.name().name()));
    try (Connection connection = oracle.connect()) {
      Schema actual = Catalog.read(connection, new CatalogRequest(schemas, List.of())).schema();
      Canonicalized both = Canonical.of(connection, desired, actual, "public");
      List<String> read = lines(both.desired());
      List<String> created = lines(both.actual());
      assertThat(without(read, created)).as("objects read, but not created").isEmpty();
      assertThat(without(created, read)).as("objects created, but not read").isEmpty();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  // One line for each part, so that a failure shows what differs and nothing else.
  private static List<String> lines(Schema schema) {
    List<String> lines = new ArrayList<>();
    for (SchemaObject object : schema.objects()) {
      if (object instanceof Table table) {
        lines.add(
            table
                .withColumns(List.of())
                .withConstraints(List.of())
                .withIndexes(List.of())
                .toString());
        table.columns().forEach(each -> lines.add(table.name() + " " + each));
        table.constraints().forEach(each -> lines.add(table.name() + " " + each));
        table.indexes().forEach(each -> lines.add(table.name() + " " + each));
      } else if (!(object instanceof Dependent)) {
        // The query of a view was compared before, as the server prints it.
        lines.add(object instanceof View view ? view.name().toString() : object.toString());
      }
    }
    return lines;
  }

  /** Creates the schema of a request with Hibernate itself, as an application would. */
  public static void create(ModelRequest request, TestDatabase database) {
    EntityPaths paths = EntityPaths.of(request);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (EntityLoader loader = paths.loader();
        URLClassLoader resources = paths.resources()) {
      Thread.currentThread().setContextClassLoader(loader);
      PersistenceUnit unit = PersistenceXml.chosen(request, resources).get(0);
      List<String> classes = new ArrayList<>(unit.classes());
      if (!unit.onlyListed()) {
        ClassScan scan = ClassScan.of(paths.entities(), request.packages());
        classes.addAll(scan.classes());
        classes.addAll(scan.packages());
      }
      Map<String, String> settings = new HashMap<>(unit.settings());
      settings.putAll(request.settings());
      creation(loader)
          .accept(
              HibernateCreation.application(
                  database.url(), classes, mappingFiles(unit, resources), settings));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  // Jakarta Persistence reads this file wherever it is there.
  private static List<String> mappingFiles(PersistenceUnit unit, URLClassLoader resources) {
    String standard = "META-INF/orm.xml";
    Stream<String> found =
        resources.findResource(standard) == null ? Stream.empty() : Stream.of(standard);
    return Stream.concat(unit.mappingFiles().stream(), found).distinct().toList();
  }

  @SuppressWarnings("unchecked")
  private static Consumer<Map<String, Object>> creation(EntityLoader loader) {
    try {
      return (Consumer<Map<String, Object>>)
          Class.forName(HibernateCreation.class.getName(), true, loader)
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(each -> !others.contains(each)).toList();
  }
}
