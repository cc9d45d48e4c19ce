package dev.autogen.jpa.hibernate;

import dev.autogen.jpa.CreationRequest;
import dev.autogen.jpa.CreationScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.jpa.boot.internal.ParsedPersistenceXmlDescriptor;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;

/** Lets Hibernate write the statements that create the schema of some entities. */
public final class Creation implements Function<CreationRequest, CreationScript> {
  @Override
  public CreationScript apply(CreationRequest request) {
    BootSettings settings = BootSettings.of(request);
    try (HibernateBoot boot =
        HibernateBoot.of(descriptor(request.unit()), settings.values(), request.loader())) {
      int entities = boot.entities();
      List<String> statements = entities == 0 ? List.of() : boot.statements();
      CreationScript.Unsaid unsaid = entities == 0 ? CreationScript.Unsaid.NOTHING : boot.unsaid();
      List<CreationScript.Extra> extras = entities == 0 ? List.of() : boot.extras();
      List<String> notes = new ArrayList<>(settings.notes());
      notes.addAll(boot.notes());
      return new CreationScript(statements, extras, unsaid, entities, notes);
    }
  }

  private static PersistenceUnitDescriptor descriptor(CreationRequest.Unit unit) {
    ParsedPersistenceXmlDescriptor descriptor = new ParsedPersistenceXmlDescriptor(null);
    descriptor.setName(unit.name());
    descriptor.addClasses(unit.packages());
    descriptor.addMappingFiles(unit.mappingFiles());
    descriptor.setExcludeUnlistedClasses(true);
    return descriptor;
  }
}
