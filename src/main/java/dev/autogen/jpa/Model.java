package dev.autogen.jpa;

import dev.autogen.jpa.SchemaScript.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.jpa.boot.internal.ParsedPersistenceXmlDescriptor;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;

/**
 * Reads the schema that entity classes want: object for object what Hibernate would create for them
 * on a PostgreSQL server of the version asked for, found out without any server.
 *
 * <p>Expressions are spelled as the entities and Hibernate spell them, not as a server would.
 */
public final class Model {
  private static final String MAPPING = "META-INF/orm.xml";

  private final ModelRequest request;
  private final EntityPaths paths;
  private final URLClassLoader loader;
  private final URLClassLoader resources;

  private Model(ModelRequest request, EntityPaths paths) {
    this.request = request;
    this.paths = paths;
    this.loader = paths.loader();
    this.resources = paths.resources();
  }

  /**
   * Reads the entities of a request.
   *
   * @throws dev.autogen.problem.AutogenException if a path, class or persistence unit is missing,
   *     if there is no entity, or if Hibernate rejects one
   */
  public static ModelSnapshot read(ModelRequest request) {
    Model model = new Model(request, EntityPaths.of(request));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (model.loader;
        model.resources) {
      thread.setContextClassLoader(model.loader);
      return model.read();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private ModelSnapshot read() {
    PersistenceUnit unit = PersistenceXml.chosen(request, resources);
    ClassScan scan = scan(unit);
    Set<String> classes = new LinkedHashSet<>(unit.classes());
    classes.addAll(scan.classes());
    List<String> mappingFiles = mappingFiles(unit);
    if (classes.isEmpty() && mappingFiles.isEmpty()) {
      throw Refusals.noEntity(request, scan);
    }
    EntityClasses loaded = EntityClasses.load(classes, loader);
    BootSettings settings = BootSettings.of(request, unit, loader).with(loaded.classes());
    Set<String> packages = new LinkedHashSet<>(loaded.packages());
    packages.addAll(scan.packages());
    PersistenceUnitDescriptor descriptor = descriptor(unit.name(), packages, mappingFiles);
    try (HibernateBoot boot = boot(descriptor, settings, classes)) {
      if (boot.entities() == 0) {
        throw Refusals.noEntity(request, scan);
      }
      return snapshot(boot, settings, classes);
    }
  }

  private ClassScan scan(PersistenceUnit unit) {
    List<Path> scanned = new ArrayList<>(unit.onlyListed() ? List.of() : paths.entities());
    scanned.addAll(unit.jarFiles(paths.all()));
    return ClassScan.of(scanned, request.packages());
  }

  private List<String> mappingFiles(PersistenceUnit unit) {
    List<String> files = new ArrayList<>(unit.mappingFiles());
    URL standard = resources.findResource(MAPPING);
    if (standard != null && !files.contains(MAPPING)) {
      files.add(MAPPING);
    }
    return files;
  }

  private static PersistenceUnitDescriptor descriptor(
      String name, Set<String> packages, List<String> mappingFiles) {
    ParsedPersistenceXmlDescriptor descriptor = new ParsedPersistenceXmlDescriptor(null);
    descriptor.setName(name);
    descriptor.addClasses(List.copyOf(packages));
    descriptor.addMappingFiles(mappingFiles);
    descriptor.setExcludeUnlistedClasses(true);
    return descriptor;
  }

  private HibernateBoot boot(
      PersistenceUnitDescriptor descriptor, BootSettings settings, Set<String> classes) {
    try {
      return HibernateBoot.of(descriptor, settings.values(), loader);
    } catch (RuntimeException | LinkageError rejected) {
      throw Refusals.rejected(rejected, classes);
    }
  }

  private ModelSnapshot snapshot(HibernateBoot boot, BootSettings settings, Set<String> classes) {
    List<String> statements = statements(boot, classes);
    Reading reading = SchemaScript.read(statements, request.defaultSchema());
    List<String> notes = new ArrayList<>(settings.notes());
    notes.addAll(Notes.unread(reading.unread()));
    notes.addAll(Notes.otherHibernate(paths.all()));
    if (request.persistenceUnit().isEmpty() && request.persistenceXml().isEmpty()) {
      notes.addAll(Notes.unused(PersistenceXml.standard(resources)));
    }
    return new ModelSnapshot(reading.schema(), boot.entities(), notes);
  }

  private static List<String> statements(HibernateBoot boot, Set<String> classes) {
    try {
      return boot.statements();
    } catch (RuntimeException rejected) {
      throw Refusals.rejected(rejected, classes);
    }
  }
}
