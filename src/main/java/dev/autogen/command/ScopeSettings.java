package dev.autogen.command;

import java.util.List;

/**
 * How much of the database is autogen's business.
 *
 * @param schemas the schemas to manage; empty: the connection's default schema and every schema
 *     that an entity names
 * @param dropUnmanaged whether objects that neither an entity names nor a revision made are dropped
 *     instead of listed
 */
public record ScopeSettings(List<String> schemas, boolean dropUnmanaged) {
  /** The default schema and those that entities name; what is unmanaged is kept. */
  public static final ScopeSettings USUAL = new ScopeSettings(List.of(), false);

  public ScopeSettings {
    schemas = List.copyOf(schemas);
  }
}
