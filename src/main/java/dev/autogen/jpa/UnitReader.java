package dev.autogen.jpa;

import dev.autogen.jpa.SchemaScript.Reading;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the schema that the entities of one persistence unit want. */
final class UnitReader {
  private static final String MAPPING = "META-INF/orm.xml";

  private final ModelRequest request;
  private final EntityPaths paths;
  private final LinkedHibernate hibernate;
  private final URLClassLoader resources;

  UnitReader(
      ModelRequest request,
      EntityPaths paths,
      LinkedHibernate hibernate,
      URLClassLoader resources) {
    this.request = request;
    this.paths = paths;
    this.hibernate = hibernate;
    this.resources = resources;
  }

  UnitReading read(PersistenceUnit unit) {
    ClassScan scan = scan(unit);
    Set<String> classes = new LinkedHashSet<>(unit.classes());
    classes.addAll(scan.classes());
    List<String> mappingFiles = mappingFiles(unit);
    if (classes.isEmpty() && mappingFiles.isEmpty()) {
      throw Refusals.noEntity(request, scan);
    }
    EntityClasses loaded = EntityClasses.load(classes, hibernate.loader());
    Set<String> packages = new LinkedHashSet<>(loaded.packages());
    packages.addAll(scan.packages());
    CreationRequest creation =
        new CreationRequest(
            unit.name(),
            loaded.classes(),
            List.copyOf(packages),
            mappingFiles,
            unit.settings(),
            request.settings(),
            request.naming(),
            hibernate.loader(),
            request::serverMajor);
    CreationScript script = script(creation, classes);
    if (script.entities() == 0) {
      throw Refusals.noEntity(request, scan);
    }
    return reading(unit, script);
  }

  private ClassScan scan(PersistenceUnit unit) {
    List<Path> scanned = new ArrayList<>(unit.onlyListed() ? List.of() : paths.entities());
    scanned.addAll(unit.jarFiles(paths.all()));
    return ClassScan.of(scanned, request.packages());
  }

  private List<String> mappingFiles(PersistenceUnit unit) {
    List<String> files = new ArrayList<>(unit.mappingFiles());
    if (resources.findResource(MAPPING) != null && !files.contains(MAPPING)) {
      files.add(MAPPING);
    }
    return files;
  }

  private CreationScript script(CreationRequest creation, Set<String> classes) {
    try {
      return hibernate.creation(creation);
    } catch (RuntimeException | LinkageError rejected) {
      throw hibernate.unusable(rejected).orElseGet(() -> Refusals.rejected(rejected, classes));
    }
  }

  private UnitReading reading(PersistenceUnit unit, CreationScript script) {
    Reading reading = SchemaScript.read(script.statements(), request.defaultSchema());
    Extras extras = Extras.of(script.extras(), reading);
    List<String> notes = new ArrayList<>(script.notes());
    notes.addAll(Notes.unread(extras.unread()));
    return new UnitReading(unit, new ModelSnapshot(extras.schema(), script.entities(), notes));
  }
}
