package dev.autogen.schema;

/**
 * Something that is in the database and not autogen's to change.
 *
 * @param kind the kind of object in lower case: {@code table}, {@code view}, {@code index}, …
 * @param why one clause: {@code owned by extension postgis}, {@code never created by a revision}
 */
public record Unmanaged(String kind, QualifiedName name, String why) {}
