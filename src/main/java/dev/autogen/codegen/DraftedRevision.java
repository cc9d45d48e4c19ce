package dev.autogen.codegen;

import java.nio.file.Path;

/**
 * A revision's source, written nowhere yet.
 *
 * @param path where it belongs, relative to the folder of the revisions
 */
public record DraftedRevision(String id, String className, Path path, String source) {}
