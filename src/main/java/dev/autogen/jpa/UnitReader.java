package dev.autogen.jpa;

import dev.autogen.jpa.SchemaScript.Reading;
import dev.autogen.schema.Schema;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the schema that the entities of one persistence unit want. */
final class UnitReader {
  private static final String MAPPING = "META-INF/orm.xml";

  private static final String VALIDATION = "jakarta.persistence.validation.mode";
  private static final String VALIDATOR =
      "META-INF/services/jakarta.validation.spi.ValidationProvider";

  private final ModelRequest request;
  private final EntityPaths paths;
  private final EntityLoader loader;
  private final URLClassLoader resources;
  private final Optional<ScriptCache> scripts;

  UnitReader(
      ModelRequest request,
      EntityPaths paths,
      EntityLoader loader,
      URLClassLoader resources,
      Optional<ScriptCache> scripts) {
    this.request = request;
    this.paths = paths;
    this.loader = loader;
    this.resources = resources;
    this.scripts = scripts;
  }

  UnitReading read(PersistenceUnit unit) {
    Optional<CreationScript> kept = scripts.flatMap(cache -> cache.find(unit));
    return reading(unit, kept.orElseGet(() -> written(unit)));
  }

  private CreationScript written(PersistenceUnit unit) {
    LinkedHibernate hibernate = LinkedHibernate.of(loader);
    ClassScan scan = scan(unit);
    Set<String> classes = new LinkedHashSet<>(unit.classes());
    classes.addAll(scan.classes());
    if (classes.isEmpty() && mappingFiles(unit).isEmpty()) {
      throw Refusals.noEntity(request, scan);
    }
    CreationScript script =
        script(hibernate, creation(unit, scan, classes), classes).noting(unvalidated(unit, scan));
    if (script.entities() == 0) {
      throw Refusals.noEntity(request, scan);
    }
    scripts.ifPresent(cache -> cache.keep(unit, script));
    return script;
  }

  private CreationRequest creation(PersistenceUnit unit, ClassScan scan, Set<String> classes) {
    EntityClasses loaded = EntityClasses.load(classes, loader);
    Set<String> packages = new LinkedHashSet<>(loaded.packages());
    packages.addAll(scan.packages());
    return new CreationRequest(
        new CreationRequest.Unit(
            unit.name(),
            loaded.classes(),
            List.copyOf(packages),
            mappingFiles(unit),
            unit.settings()),
        request.settings(),
        request.naming(),
        loader,
        request::serverMajor);
  }

  /** What is said where constraints are meant to count, and nobody is there to read them. */
  private List<String> unvalidated(PersistenceUnit unit, ClassScan scan) {
    String mode =
        request
            .settings()
            .getOrDefault(VALIDATION, unit.settings().getOrDefault(VALIDATION, "auto"));
    return mode.equalsIgnoreCase("auto") && loader.getResource(VALIDATOR) == null
        ? Notes.unvalidated(scan.constrained())
        : List.of();
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

  private static CreationScript script(
      LinkedHibernate hibernate, CreationRequest creation, Set<String> classes) {
    try {
      return hibernate.creation(creation);
    } catch (RuntimeException | LinkageError rejected) {
      throw hibernate
          .unusable(rejected)
          .or(() -> Unlinked.in(rejected).map(each -> each.refusal(rejected)))
          .orElseGet(() -> Refusals.rejected(rejected, classes, hibernate));
    }
  }

  private UnitReading reading(PersistenceUnit unit, CreationScript script) {
    Reading reading = SchemaScript.read(script, request.defaultSchema());
    Extras extras = Extras.of(script.extras(), reading);
    List<String> notes = new ArrayList<>(script.notes());
    notes.addAll(Notes.unread(extras.unread()));
    Schema schema = LaterServers.refused(extras.schema(), request.serverMajor());
    Hints hints = Hints.of(script.unsaid().told(), request.defaultSchema());
    return new UnitReading(unit, new ModelSnapshot(schema, hints, script.entities(), notes));
  }
}
