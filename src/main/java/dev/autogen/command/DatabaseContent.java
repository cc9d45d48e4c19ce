package dev.autogen.command;

import dev.autogen.schema.Unmanaged;
import java.util.List;

/**
 * What a database has that a first revision can be made of.
 *
 * @param left what is there and left out, each with the reason
 * @param schemas the schemas that were read, the default schema first
 * @param notes what a reader should know besides, one sentence each
 */
record DatabaseContent(
    Inventory inventory,
    List<Unmanaged> left,
    List<String> schemas,
    Database.Server server,
    List<String> notes) {
  DatabaseContent {
    left = List.copyOf(left);
    schemas = List.copyOf(schemas);
    notes = List.copyOf(notes);
  }
}
